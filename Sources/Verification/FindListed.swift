internal import ArchiveModel
internal import Documents

/// What the capture says of a segment that only it holds.
enum ListedFinding {
  case found(Finding, source: Range<Int>)
  case notUnique(Int)
  case notFound(Finding)
}

extension CaptureText {
  /// Seeks the words of a segment between its prefix and its suffix (manual: “Statements that the text does not mark”).
  func finding(for selector: QuoteSelector) -> ListedFinding {
    guard let pattern = QuotePattern(selector.exact.value) else { return .notFound(Finding(grade: .notFound)) }
    let before = affixWords(selector.prefix)
    let behind = affixWords(selector.suffix)
    let matches = literalMatches(of: pattern).filter {
      stands(before, before: $0.range) && stands(behind, behind: $0.range)
    }
    if matches.count > 1 { return .notUnique(matches.count) }
    guard let match = matches.first else { return withoutLiteral(pattern, selector) }
    let grade: Grade = isExact(match, pattern) ? .exact : .normalised
    return .found(Finding(grade: grade, range: match.range), source: source(of: match.range, pattern))
  }

  /// Words that are left out or put in may be what keeps a quotation from being found as it is.
  private func withoutLiteral(_ pattern: QuotePattern, _ selector: QuoteSelector) -> ListedFinding {
    let finding = finding(for: selector.exact.value)
    let isBare = selector.prefix.isEmpty && selector.suffix.isEmpty
    guard isBare, finding.grade.isFound, let range = finding.range else {
      return .notFound(finding.grade.isFound ? Finding(grade: .notFound) : finding)
    }
    return .found(finding, source: source(of: range, pattern))
  }

  /// The scalars of some tokens, with the marks around them where the quotation has marks at its ends.
  private func source(of range: Range<Int>, _ pattern: QuotePattern) -> Range<Int> {
    let opens = pattern.marks.opening != nil && range.lowerBound > 0 && tokens[range.lowerBound - 1].isQuotationMark
    let closes =
      pattern.marks.closing != nil && range.upperBound < tokens.count && tokens[range.upperBound].isQuotationMark
    let first = tokens[opens ? range.lowerBound - 1 : range.lowerBound].range.lowerBound
    return first..<tokens[closes ? range.upperBound : range.upperBound - 1].range.upperBound
  }

  /// Quotation marks count for nothing here: a quotation may take them in or leave them to what stands around it.
  private func stands(_ affix: [QuotePattern.Sought], before range: Range<Int>) -> Bool {
    let words = tokens[..<range.lowerBound].reversed().lazy.filter { !$0.isQuotationMark }.prefix(affix.count)
    return words.count == affix.count && zip(affix.reversed(), words).allSatisfy { $0.matches($1.key) }
  }

  private func stands(_ affix: [QuotePattern.Sought], behind range: Range<Int>) -> Bool {
    let words = tokens[range.upperBound...].lazy.filter { !$0.isQuotationMark }.prefix(affix.count)
    return words.count == affix.count && zip(affix, words).allSatisfy { $0.matches($1.key) }
  }
}

private func affixWords(_ text: String) -> [QuotePattern.Sought] {
  tokens(of: Array(text.unicodeScalars)).filter { !$0.isQuotationMark }.map { .init(key: $0.key) }
}

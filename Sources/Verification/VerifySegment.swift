internal import ArchiveModel
internal import Documents

/// What a comparison of words with a capture found.
struct Finding {
  var grade: Grade
  /// Tokens of the capture.
  var range: Range<Int>?
  /// A word such as "not" among those that an ellipsis leaves out.
  var lostNegation: String?
  /// The words of the capture that come nearest, compared with those of the article.
  var nearest: String?
  /// Whether words are left out of the quotation.
  var hasElision = false
  /// Whether the words are there, but so few that they prove nothing outside quotation marks.
  var isStrayFragment = false
}

extension CaptureText {
  /// Compares a quotation, marks included, with the capture.
  func finding(for words: String) -> Finding {
    guard let pattern = QuotePattern(words) else { return Finding(grade: .notFound) }
    let literal = literalMatches(of: pattern)
    let sound = literal.filter { isSound($0, pattern) }
    if let match = sound.first(where: { isExact($0, pattern) }) { return Finding(grade: .exact, range: match.range) }
    if let match = sound.first { return Finding(grade: .normalised, range: match.range) }
    if let match = match(of: pattern), isSound(match, pattern) { return finding(match, pattern) }
    if !literal.isEmpty { return Finding(grade: .notFound, isStrayFragment: true) }
    guard let nearest = nearest(to: pattern) else { return Finding(grade: .notFound) }
    return Finding(
      grade: .differs, range: nearest, nearest: difference(pattern, nearest), hasElision: pattern.hasElision)
  }

  /// Where the passage of an indirect statement stands: its first words, then, behind a gap, its last.
  func finding(forPassage passage: String) -> Finding {
    let pieces = passage.split(separator: "…").compactMap { QuotePattern(String($0)) }
    guard let first = pieces.first, !passage.isEmpty else { return Finding(grade: .notFound) }
    for match in literalMatches(of: first) {
      var end = match.range.upperBound
      let isComplete = pieces.dropFirst().allSatisfy { piece in
        guard let next = literalMatches(of: piece).first(where: { isBehind($0.range, end) }) else { return false }
        end = next.range.upperBound
        return true
      }
      if isComplete { return Finding(grade: .located, range: match.range.lowerBound..<end) }
    }
    let missing = pieces.first { literalMatches(of: $0).isEmpty } ?? first
    return Finding(grade: .notFound, nearest: nearest(to: missing).map { difference(missing, $0) })
  }

  private func isBehind(_ range: Range<Int>, _ end: Int) -> Bool {
    range.lowerBound >= end && range.lowerBound - end <= ElisionLimits.wordsLeftOut
  }

  private func finding(_ match: QuoteMatch, _ pattern: QuotePattern) -> Finding {
    let grade: Grade = pattern.hasElision ? .elided : match.insertions > 0 ? .inserted : .normalised
    let lost = match.leftOut.lazy.compactMap { negation(in: self.tokens[$0]) }.first
    return Finding(grade: grade, range: match.range, lostNegation: lost)
  }

  /// One or two words stand somewhere in any text; they are a quotation only between quotation marks.
  private func isSound(_ match: QuoteMatch, _ pattern: QuotePattern) -> Bool {
    !pattern.needsMarks || isQuoted(match.range)
  }

  func isExact(_ match: QuoteMatch, _ pattern: QuotePattern) -> Bool {
    text(of: match.range).elementsEqual(pattern.text)
      && hasMark(pattern.marks.opening, at: match.range.lowerBound - 1)
      && hasMark(pattern.marks.closing, at: match.range.upperBound)
  }

  /// Where the source has a mark too, it is the same one; a part of a quotation has none.
  private func hasMark(_ mark: Unicode.Scalar?, at index: Int) -> Bool {
    guard let mark, tokens.indices.contains(index), tokens[index].isQuotationMark else { return true }
    return scalars[tokens[index].range].contains(mark)
  }

  private func difference(_ pattern: QuotePattern, _ range: Range<Int>) -> String {
    let own = shown(pattern.text, longestDifference)
    var source = shown(text(of: range), longestDifference)
    // Whether a comma stands before or behind the closing mark is the press’s choice.
    if let one = own.last, let other = source.last, withoutMarksBehind(one) == withoutMarksBehind(other),
      !pattern.endsSentence
    {
      source[source.count - 1] = one
    }
    return wordDiff(own, source)
  }

  private func shown(_ text: ArraySlice<Unicode.Scalar>, _ limit: Int) -> [String] {
    text.split(whereSeparator: \.properties.isWhitespace).prefix(limit).map { String(String.UnicodeScalarView($0)) }
  }

  private func withoutMarksBehind(_ word: String) -> String {
    String(word.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }
}

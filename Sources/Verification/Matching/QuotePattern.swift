/// The words of a quotation as they are sought in a source.
struct QuotePattern {
  /// A word or a mark that is sought.
  struct Sought: Hashable {
    let key: String
    /// Whether its first letter may have another case: `[T]he`.
    var anyCase = false
  }

  enum Element {
    case run([Sought])
    /// `…` or `[…]`: words may be left out here.
    case elision
    /// `[words]`, which the source may lack.
    case insertion([Sought])
  }

  let elements: [Element]
  /// All tokens as they stand, quotation marks at the ends apart.
  let literal: [Sought]
  /// The text from the first of these tokens to the end of the last.
  let text: ArraySlice<Unicode.Scalar>
  /// The marks with which the quotation begins and ends.
  let marks: (opening: Unicode.Scalar?, closing: Unicode.Scalar?)
  /// Whether so few words are quoted that they have to stand between marks in the source too.
  let needsMarks: Bool

  /// Nil where the words hold nothing that could be sought.
  init?(_ words: String) {
    let scalars = Array(words.unicodeScalars)
    let all = tokens(of: scalars)
    let inner = all.drop { $0.isQuotationMark }.reversed().drop { $0.isQuotationMark }.reversed()
    guard let first = inner.first, let last = inner.last else { return nil }
    literal = inner.map { Sought(key: $0.key) }
    text = scalars[first.range.lowerBound..<last.range.upperBound]
    elements = patternElements(Array(inner))
    marks = (
      all.first?.isQuotationMark ?? false ? scalars[all[0].range.lowerBound] : nil,
      all.last?.isQuotationMark ?? false ? scalars[all[all.count - 1].range.lowerBound] : nil
    )
    let wordCount = literal.count { isWord($0.key) }
    needsMarks = wordCount < ElisionLimits.wordsOfAPiece && (all.first?.isQuotationMark ?? false)
  }
}

extension QuotePattern {
  /// Whether words may be left out somewhere.
  var hasElision: Bool {
    elements.contains { element in
      if case .elision = element { true } else { false }
    }
  }

  /// Whether a full stop or the like ends it.
  var endsSentence: Bool { literal.last.map { [".", "!", "?"].contains($0.key) } ?? false }

  /// Its words, without those that the editor may have put in.
  var words: [String] {
    elements.flatMap { element -> [String] in
      if case .run(let run) = element { run.map(\.key).filter(isWord) } else { [] }
    }
  }
}

func isWord(_ key: String) -> Bool { key.unicodeScalars.first.map(isWordScalar) ?? false }

private func patternElements(_ tokens: [Token]) -> [QuotePattern.Element] {
  var builder = ElementBuilder(tokens: tokens)
  return builder.finished()
}

private struct ElementBuilder {
  let tokens: [Token]
  private var index = 0
  private var elements: [QuotePattern.Element] = []
  private var run: [QuotePattern.Sought] = []

  init(tokens: [Token]) { self.tokens = tokens }

  mutating func finished() -> [QuotePattern.Element] {
    while index < tokens.count { step() }
    endRun()
    return elements
  }

  private mutating func step() {
    if tokens[index].isEllipsis { return append(.elision, behind: index + 1) }
    guard tokens[index].key == "[", let close = tokens[index...].firstIndex(where: { $0.key == "]" }), close > index + 1
    else { return appendToRun(.init(key: tokens[index].key), behind: index + 1) }
    let inner = tokens[index + 1..<close]
    if inner.count == 1, inner[index + 1].isEllipsis { return append(.elision, behind: close + 1) }
    if let word = wordWithBracketedLetter(close) {
      return appendToRun(.init(key: word, anyCase: true), behind: close + 2)
    }
    append(.insertion(inner.map { .init(key: $0.key) }), behind: close + 1)
  }

  /// `[T]he` is one word whose first letter has another case.
  private func wordWithBracketedLetter(_ close: Int) -> String? {
    let letter = tokens[index + 1]
    guard close == index + 2, close + 1 < tokens.count, letter.key.unicodeScalars.count == 1, letter.isWord,
      tokens[close + 1].isWord, tokens[close + 1].range.lowerBound == tokens[close].range.upperBound
    else { return nil }
    return letter.key + tokens[close + 1].key
  }

  private mutating func append(_ element: QuotePattern.Element, behind end: Int) {
    endRun()
    elements.append(element)
    index = end
  }

  private mutating func appendToRun(_ sought: QuotePattern.Sought, behind end: Int) {
    run.append(sought)
    index = end
  }

  private mutating func endRun() {
    if !run.isEmpty { elements.append(.run(run)) }
    run = []
  }
}

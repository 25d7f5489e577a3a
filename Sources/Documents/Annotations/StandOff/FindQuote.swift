/// Where the words of a quote stand in a folded text, as offsets in it, in order.
///
/// - Parameters:
///   - quote: the words, with what adjoins them.
///   - text: the folded text.
func places(of quote: QuoteSelector, in text: [Unicode.Scalar]) -> [Range<Int>] {
  FoundQuotes([quote], in: [text]).places(of: 0, in: 0)
}

/// Where quotes stand in some folded texts.
struct FoundQuotes {
  private let texts: [[Unicode.Scalar]]
  private let quotes: [SoughtQuote]
  /// For each text, for each quote that it holds, where the words begin, whatever adjoins them.
  private let starts: [[Int: [Int]]]

  init(_ quotes: [QuoteSelector], in texts: [[Unicode.Scalar]]) {
    self.texts = texts
    self.quotes = quotes.map(SoughtQuote.init)
    let search = TextSearch(self.quotes.map(\.words))
    starts = quotes.isEmpty ? [] : texts.map(search.starts)
  }

  /// The places of a quote in a text, both by their numbers.
  func places(of quote: Int, in text: Int) -> [Range<Int>] {
    placesOfWords(of: quote, in: text).filter { quotes[quote].adjoins($0, in: texts[text]) }
  }

  /// The places of a quote's words, whatever adjoins them.
  func placesOfWords(of quote: Int, in text: Int) -> [Range<Int>] {
    starts[text][quote, default: []].map { $0..<$0 + quotes[quote].words.count }
  }
}

/// A quote as it is sought.
private struct SoughtQuote {
  let words: [Unicode.Scalar]
  private let prefix: [Unicode.Scalar]
  private let suffix: [Unicode.Scalar]

  init(_ quote: QuoteSelector) {
    words = folded(quote.exact.value, trimmed: true)
    prefix = folded(quote.prefix, trimmed: false)
    suffix = folded(quote.suffix, trimmed: false)
  }

  /// Whether prefix and suffix stand around a place of the words.
  func adjoins(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    (prefix.isEmpty || stands(prefix, before: range.lowerBound, in: text))
      && (suffix.isEmpty || stands(suffix, behind: range.upperBound, in: text))
  }
}

/// White space at the ends of a quote is none of its words; that of a prefix may part it from the words.
private func folded(_ text: String, trimmed: Bool) -> [Unicode.Scalar] {
  let folded = FoldedText(Array(text.unicodeScalars))
  return Array(folded.scalars[trimmed ? folded.folded(0..<folded.offsets.count - 1) : folded.scalars.indices])
}

private func stands(_ words: [Unicode.Scalar], at start: Int, in text: [Unicode.Scalar]) -> Bool {
  start >= 0 && start + words.count <= text.count && text[start..<start + words.count].elementsEqual(words)
}

/// A space between the prefix and the words may be missing in the prefix.
private func stands(_ prefix: [Unicode.Scalar], before start: Int, in text: [Unicode.Scalar]) -> Bool {
  if stands(prefix, at: start - prefix.count, in: text) { return true }
  return start > 0 && text[start - 1] == " " && stands(prefix, at: start - 1 - prefix.count, in: text)
}

private func stands(_ suffix: [Unicode.Scalar], behind end: Int, in text: [Unicode.Scalar]) -> Bool {
  if stands(suffix, at: end, in: text) { return true }
  return end < text.count && text[end] == " " && stands(suffix, at: end + 1, in: text)
}

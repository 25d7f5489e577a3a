/// The words of a stretch with as much of what adjoins them as it takes to find them once (W3C Web Annotation,
/// TextQuoteSelector).
package struct WordsInContext: Sendable, Hashable {
  package let exact: String
  /// Empty where the words stand once.
  package let prefix: String
  package let suffix: String
}

/// Describes a stretch of a folded text so that it is found there once, and nowhere else.
///
/// What adjoins the words is doubled until they are found once; the whole of the text around them always does.
///
/// - Parameter range: scalars of the text; neither its first nor its last is white space.
package func wordsInContext(_ range: Range<Int>, of text: [Unicode.Scalar]) -> WordsInContext {
  let exact = String(scalars: text[range])
  var reach = 0
  while true {
    let before = max(0, range.lowerBound - reach)..<range.lowerBound
    let behind = range.upperBound..<min(text.count, range.upperBound + reach)
    let words = WordsInContext(
      exact: exact, prefix: String(scalars: text[before]),
      suffix: String(scalars: text[behind]))
    let isWhole = before.lowerBound == 0 && behind.upperBound == text.count
    if isWhole || places(of: QuoteSelector(words), in: text).count < 2 { return words }
    reach = max(16, reach * 2)
  }
}

extension QuoteSelector {
  fileprivate convenience init(_ words: WordsInContext) {
    self.init(exact: Located(words.exact, at: 0..<0), prefix: words.prefix, suffix: words.suffix)
  }
}

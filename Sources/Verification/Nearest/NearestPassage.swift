internal import Documents

extension CaptureText {
  /// The tokens that share most words with a quotation; nil where they share less than half of them.
  ///
  /// The stretch is widened to begin and end with words of the quotation where these stand near by.
  func nearest(to pattern: QuotePattern) -> Range<Int>? {
    let sought = pattern.words.map { $0.lowercased() }
    guard let stretch = nearestStretch(to: sought, in: wordKeys) else { return nil }
    let (first, last) = widened(stretch.lowerBound, stretch.upperBound - 1, sought)
    let fitted = fittingEnds(of: first..<last + 1, to: sought, in: wordKeys)
    return words[fitted.lowerBound]..<behindPunctuation(words[fitted.upperBound - 1] + 1)
  }

  /// The stretch with a few words more where the quotation's first or last word stands among them.
  private func widened(_ first: Int, _ last: Int, _ sought: [String]) -> (Int, Int) {
    let reach = max(3, sought.count / 3)
    let before = (max(0, first - reach)..<first).last { wordKeys[$0] == sought.first }
    let behind = (last + 1..<min(words.count, last + 1 + reach)).first {
      wordKeys[$0] == sought.last
    }
    return (before ?? first, behind ?? last)
  }

  /// Behind the marks that touch the token before them, quotation marks apart.
  private func behindPunctuation(_ start: Int) -> Int {
    var end = start
    while end < tokens.count, !tokens[end].isWord, !tokens[end].isQuotationMark,
      tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
    { end += 1 }
    return end
  }
}

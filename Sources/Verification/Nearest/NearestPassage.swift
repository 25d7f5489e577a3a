internal import Documents

extension CaptureText {
  /// The tokens that share most words with a quotation; nil where they share less than half of them.
  ///
  /// The stretch is widened to begin and end with words of the quotation where these stand near by.
  func nearest(to pattern: QuotePattern) -> Range<Int>? {
    let sought = pattern.words.map { $0.lowercased() }
    guard let stretch = nearestStretch(to: sought, in: wordKeys) else { return nil }
    let (first, last) = widened(stretch.lowerBound, stretch.upperBound - 1, sought)
    let fitted = fittingEnds(of: first..<last + 1, to: sought, in: wordKeys, isParted: hasMark)
    let end = pattern.endsSentence ? endOfSentence(fitted.upperBound) : fitted.upperBound
    return words[fitted.lowerBound]..<behindPunctuation(words[end - 1] + 1)
  }

  /// Whether a quotation mark stands between a word and the next.
  private func hasMark(behind word: Int) -> Bool {
    (words[word]..<words[word + 1]).contains { tokens[$0].isQuotationMark }
  }

  /// Where the sentence ends that goes on behind some words, if that is near; else there.
  private func endOfSentence(_ end: Int) -> Int {
    var last = end
    while last < min(words.count, end + 4), !endsSentence(words[last - 1] + 1) { last += 1 }
    return endsSentence(words[last - 1] + 1) ? last : end
  }

  private func endsSentence(_ index: Int) -> Bool {
    index >= tokens.count || tokens[index].isQuotationMark || [".", "!", "?"].contains(tokens[index].key)
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

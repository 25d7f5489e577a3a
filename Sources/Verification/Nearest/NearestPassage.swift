extension CaptureText {
  /// The tokens that share most words with a quotation; nil where they share less than half of them.
  ///
  /// Every stretch of as many words as the quotation has is looked at, its words counted without regard to their order
  /// and case, so that the time is that of one pass; then the stretch is widened to begin and end with words of the
  /// quotation.
  func nearest(to pattern: QuotePattern) -> Range<Int>? {
    let sought = pattern.words.map { $0.lowercased() }
    let words = tokens.indices.filter { tokens[$0].isWord }
    guard !sought.isEmpty, !words.isEmpty else { return nil }
    var window = SharedWords(sought)
    var best = (count: 0, end: 0)
    for (index, word) in words.enumerated() {
      window.enter(tokens[word].key.lowercased())
      if index >= sought.count { window.leave(tokens[words[index - sought.count]].key.lowercased()) }
      if window.count > best.count { best = (window.count, index) }
    }
    guard best.count * 2 >= sought.count else { return nil }
    let (first, last) = widened(max(0, best.end - sought.count + 1), best.end, words, sought)
    return words[first]..<behindPunctuation(words[last] + 1)
  }

  /// The stretch with a few words more where the quotation's first or last word stands among them.
  private func widened(_ first: Int, _ last: Int, _ words: [Int], _ sought: [String]) -> (Int, Int) {
    let reach = max(3, sought.count / 3)
    let before = (max(0, first - reach)..<first).last { tokens[words[$0]].key.lowercased() == sought.first }
    let behind = (last + 1..<min(words.count, last + 1 + reach)).first {
      tokens[words[$0]].key.lowercased() == sought.last
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

/// How many of the words that are sought stand in a stretch, each counted as often as it is sought.
private struct SharedWords {
  private(set) var count = 0
  private var missing: [String: Int] = [:]

  init(_ sought: [String]) {
    for word in sought { missing[word, default: 0] += 1 }
  }

  mutating func enter(_ word: String) {
    guard let left = missing[word] else { return }
    if left > 0 { count += 1 }
    missing[word] = left - 1
  }

  mutating func leave(_ word: String) {
    guard let left = missing[word] else { return }
    if left >= 0 { count -= 1 }
    missing[word] = left + 1
  }
}

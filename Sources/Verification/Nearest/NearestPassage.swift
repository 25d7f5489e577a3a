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
    let start = max(0, best.end - sought.count + 1)
    return words[start]..<words[best.end] + 1
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

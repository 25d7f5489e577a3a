/// The stretch of a folded text that shares most words with a quote; nil where it shares less than half.
///
/// Every stretch of as many words as the quote has is looked at, its words counted without regard to their order, to
/// case and to punctuation, so that the time is that of one pass.
func nearestPassage(to quote: String, in text: [Unicode.Scalar]) -> String? {
  let sought = words(Array(quote.unicodeScalars)).map(\.key)
  let all = words(text)
  guard !sought.isEmpty, all.count >= sought.count else { return nil }
  var window = WordWindow(sought: sought)
  var (best, start) = (0, 0)
  for index in all.indices {
    window.enter(all[index].key)
    if index >= sought.count { window.leave(all[index - sought.count].key) }
    let first = max(0, index - sought.count + 1)
    let isAligned = all[first].key == sought[0]
    if window.shared > best || (window.shared == best && isAligned) { (best, start) = (window.shared, first) }
  }
  guard best * 2 >= sought.count else { return nil }
  return all[start..<min(start + sought.count, all.count)].map(\.shown).joined(separator: " ")
}

/// How many of the words that are sought stand in a stretch, each counted as often as it is sought.
private struct WordWindow {
  private(set) var shared = 0
  private var missing: [String: Int] = [:]

  init(sought: [String]) {
    for word in sought { missing[word, default: 0] += 1 }
  }

  mutating func enter(_ word: String) {
    guard let left = missing[word] else { return }
    if left > 0 { shared += 1 }
    missing[word] = left - 1
  }

  mutating func leave(_ word: String) {
    guard let left = missing[word] else { return }
    if left >= 0 { shared -= 1 }
    missing[word] = left + 1
  }
}

private func words(_ text: [Unicode.Scalar]) -> [(shown: String, key: String)] {
  text.split(whereSeparator: \.properties.isWhitespace).map { word in
    let letters = word.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return (
      String(String.UnicodeScalarView(word)),
      String(String.UnicodeScalarView(letters.isEmpty ? word : letters[...])).lowercased()
    )
  }
}

/// The stretch of some words that shares most words with those that are sought; nil where it shares less than half.
///
/// Every stretch of as many words as are sought is looked at, its words counted without regard to their order, so that the
/// time is that of one pass. Of stretches that share as many, the first that begins with the first word sought is taken.
package func nearestStretch(to sought: [String], in words: [String]) -> Range<Int>? {
  guard !sought.isEmpty, !words.isEmpty else { return nil }
  var window = WordWindow(sought: sought)
  var best = (shared: 0, first: 0, end: 0)
  for index in words.indices {
    window.enter(words[index])
    if index >= sought.count { window.leave(words[index - sought.count]) }
    let first = max(0, index - sought.count + 1)
    let isAligned = words[first] == sought[0] && words[best.first] != sought[0]
    if window.shared > best.shared || (window.shared == best.shared && isAligned) {
      best = (window.shared, first, index + 1)
    }
  }
  return best.shared * 2 >= sought.count ? best.first..<best.end : nil
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

/// A word of a text: as it is written, as it is compared (letters and digits, in lower case), and where it stands.
private struct SourceWord {
  let text: String
  let key: String
  let range: Range<Int>
}

/// The words of a stretch of a file that come nearest to a quote, and where they stand.
///
/// The source itself is looked at, with the marks of Markdown in it, so that the place is one of the file.
func nearestPassage(to quote: String, in range: Range<Int>, of bytes: [UInt8]) -> (text: String, range: Range<Int>)? {
  let sought = words(Array(quote.utf8), in: 0..<quote.utf8.count).map(\.key)
  let all = words(bytes, in: range)
  guard let stretch = nearestStretch(to: sought, in: all.map(\.key)), let last = stretch.last else { return nil }
  return (
    all[stretch].map(\.text).joined(separator: " "),
    all[stretch.lowerBound].range.lowerBound..<all[last].range.upperBound
  )
}

private func words(_ bytes: [UInt8], in range: Range<Int>) -> [SourceWord] {
  bytes[range].split { $0 <= 0x20 }.compactMap { word in
    let text = String(decoding: word, as: UTF8.self)
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    if letters.isEmpty { return nil }
    return SourceWord(
      text: text, key: String(scalars: letters).lowercased(), range: word.startIndex..<word.endIndex)
  }
}

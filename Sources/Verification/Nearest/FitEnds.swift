internal import Diagnostics

/// A stretch of words that is like what is sought, with its ends moved to the words that look most like those that are
/// sought there: “for ever” where “forever” is sought, and not “for” alone.
///
/// Only what lies outside the outermost words that both share is moved, and by two words more at most than are sought
/// there. Of ends that look equally like it, that of as many words as are sought stays. A stretch that is longer than
/// what is shown of a difference stays as it is.
///
/// - Parameter isParted: whether a quotation mark stands between a word and the one behind it; no end is moved over one.
func fittingEnds(
  of stretch: Range<Int>, to sought: [String], in words: [String], isParted: (Int) -> Bool
) -> Range<Int> {
  guard max(stretch.count, sought.count) <= longestDifference,
    let shared = outermostShared(sought, Array(words[stretch]))
  else { return stretch }
  let (first, last) = (stretch.lowerBound + shared.first.second, stretch.lowerBound + shared.last.second)
  let room = (
    before: (0..<first).reversed().prefix { !isParted($0) }.count,
    behind: (last..<words.count - 1).prefix { !isParted($0) }.count
  )
  let before = fittingCount(to: sought[..<shared.first.first], atMost: room.before) { words[first - $0..<first] }
  let behind = fittingCount(to: sought[(shared.last.first + 1)...], atMost: room.behind) {
    words[last + 1..<last + 1 + $0]
  }
  return first - (before ?? shared.first.second)..<last + 1 + (behind ?? stretch.upperBound - last - 1)
}

/// How many words look most like those that are sought; nil where none are, or too many to look at.
private func fittingCount(
  to sought: ArraySlice<String>, atMost limit: Int, words: (Int) -> ArraySlice<String>
) -> Int? {
  guard (1...8).contains(sought.count) else { return nil }
  let wanted = letters(sought)
  let asMany = min(sought.count, limit)
  let counts = [asMany] + (1..<max(1, min(sought.count + 2, limit) + 1))
  let distances = counts.map { (count: $0, distance: editDistance(wanted, letters(words($0)))) }
  return distances.min { $0.distance < $1.distance }?.count
}

/// As much of some words as is compared.
private func letters(_ words: ArraySlice<String>) -> [UInt8] { Array(words.joined().utf8.prefix(96)) }

/// How much of a captured source the page of its article has word for word (manual: “How much is shown”).
package struct ReproducedShare: Sendable, Hashable {
  /// How many words of the source stand in a run of words that the page has too.
  package let words: Int
  /// How many words the source has.
  package let total: Int

  package init(words: Int, of total: Int) {
    self.words = words
    self.total = total
  }

  /// In hundredths, rounded to the nearest; 0 for a source without a word.
  package var percent: Int { total == 0 ? 0 : (200 * words + total) / (2 * total) }

  /// Whether it is more than some hundredths.
  package func exceeds(percent limit: Int) -> Bool { 100 * words > limit * total }

  /// The share of several sources, taken together.
  package static func + (one: ReproducedShare, other: ReproducedShare) -> ReproducedShare {
    ReproducedShare(words: one.words + other.words, of: one.total + other.total)
  }
}

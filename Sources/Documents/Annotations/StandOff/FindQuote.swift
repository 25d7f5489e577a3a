/// Where the words of a quote stand in a folded text, as offsets in it, in order.
///
/// - Parameters:
///   - quote: the words, with what adjoins them.
///   - text: the folded text.
func places(of quote: QuoteSelector, in text: [Unicode.Scalar]) -> [Range<Int>] {
  let words = folded(quote.exact.value, trimmed: true)
  guard let first = words.first, words.count <= text.count else { return [] }
  let prefix = folded(quote.prefix, trimmed: false)
  let suffix = folded(quote.suffix, trimmed: false)
  return (0...(text.count - words.count)).compactMap { start in
    guard text[start] == first, stands(words, at: start, in: text) else { return nil }
    let end = start + words.count
    let isPreceded = prefix.isEmpty || stands(prefix, before: start, in: text)
    let isFollowed = suffix.isEmpty || stands(suffix, behind: end, in: text)
    return isPreceded && isFollowed ? start..<end : nil
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

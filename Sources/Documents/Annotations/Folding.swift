/// Folded text: NFC, runs of Unicode white space as one space, soft hyphens dropped, and for each scalar of the text it
/// was made from, where that scalar went.
package struct FoldedText {
  package private(set) var scalars: [Unicode.Scalar] = []
  /// For each offset of the original, the end included, the offset in the folded text.
  private(set) var offsets: [Int] = []

  package init(_ original: [Unicode.Scalar]) {
    offsets.reserveCapacity(original.count + 1)
    scalars.reserveCapacity(original.count)
    var index = 0
    while index < original.count {
      index = appendPlain(from: index, of: original)
      if index == original.count { break }
      let end = FoldedText.clusterEnd(from: index, in: original)
      offsets.append(contentsOf: repeatElement(scalars.count, count: end - index))
      append(cluster: original[index..<end])
      index = end
    }
    offsets.append(scalars.count)
  }

  /// The folded text of a range of the original, without white space at its ends.
  package func text(_ range: Range<Int>) -> String {
    let folded = folded(range)
    return String(scalars: scalars[folded])
  }

  /// A range of the original in the folded text, without white space at its ends.
  package func folded(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (offsets[range.lowerBound], offsets[range.upperBound])
    while lower < upper, scalars[lower] == " " { lower += 1 }
    while upper > lower, scalars[upper - 1] == " " { upper -= 1 }
    return lower..<upper
  }

  /// The range of the original that a range of the folded text was made from.
  func original(_ range: Range<Int>) -> Range<Int> {
    let lower = firstOffset { $0 > range.lowerBound } - 1
    return lower..<max(lower, firstOffset { $0 >= range.upperBound })
  }

  /// The first place of `offsets`, which never fall, whose value meets a condition.
  private func firstOffset(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(offsets[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Appends the scalars from a place on that are below those that NFC changes, and that no such one follows: nearly all
  /// text of Latin script.
  ///
  /// - Returns: the place of the first that is not.
  private mutating func appendPlain(from start: Int, of text: [Unicode.Scalar]) -> Int {
    text.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count, text[index].value < 0x300, index + 1 == text.count || text[index + 1].value < 0x300 {
        offsets.append(scalars.count)
        append(text[index])
        index += 1
      }
      return index
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isWhiteSpace {
      appendSpace()
    } else if scalar != "\u{AD}" {
      scalars.append(scalar)
    }
  }

  private mutating func append(cluster: ArraySlice<Unicode.Scalar>) {
    guard let first = cluster.first else { return }
    if cluster.count == 1, first.value < 0x300 { return append(first) }
    if first.isWhiteSpace {
      appendSpace()
      return append(cluster: cluster.dropFirst())
    }
    let text = normalized(String(scalars: cluster), as: .composed)
    scalars.append(contentsOf: text.unicodeScalars.filter { $0 != "\u{AD}" })
  }

  private mutating func appendSpace() {
    if scalars.last != " " { scalars.append(" ") }
  }

  /// A scalar together with the scalars behind it that NFC may compose with it.
  private static func clusterEnd(from start: Int, in text: [Unicode.Scalar]) -> Int {
    var end = start + 1
    while end < text.count, joins(text[end]) { end += 1 }
    return end
  }

  /// Combining marks, and the vowels and finals of Hangul.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    return scalar.properties.canonicalCombiningClass != .notReordered
      || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
  }
}

extension Unicode.Scalar {
  /// The Unicode property `White_Space`, which is looked up only beyond ASCII.
  fileprivate var isWhiteSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

/// A text folded: NFC, runs of white space as one space, soft hyphens dropped, no white space at its ends.
package func folded(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  return FoldedText(scalars).text(0..<scalars.count)
}

internal import Diagnostics

/// A value with the bytes of the file that it was read from.
package struct Located<Value> {
  package let value: Value
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }

  package func map<Next>(_ change: (Value) -> Next) -> Located<Next> {
    Located<Next>(change(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension Located<String> {
  /// The words of a text that are parted by white space; each at its own place where the text stands in the file as it
  /// was read, else at that of the whole.
  func words(in text: SourceText) -> [Located<String>] {
    let bytes = Array(value.utf8)
    let isVerbatim = text.bytes[range].elementsEqual(bytes)
    return bytes.indices.split { bytes[$0] <= 0x20 }.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      let word = String(decoding: bytes[first...last], as: UTF8.self)
      let start = range.lowerBound
      return Located(word, at: isVerbatim ? start + first..<start + last + 1 : range)
    }
  }
}

internal import Diagnostics

/// A value with the bytes of the file that it was read from; of a file of more than four gigabytes, its last ones.
package struct Located<Value> {
  package let value: Value
  private let start: UInt32
  private let end: UInt32

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    (start, end) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
  }

  package var range: Range<Int> { Int(start)..<Int(end) }

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

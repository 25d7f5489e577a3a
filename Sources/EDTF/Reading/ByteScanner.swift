/// Reads the UTF-8 bytes of one date, or of one part of an interval or set, from left to right.
struct ByteScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var next: UInt8? { position < end ? bytes[position] : nil }
  var rest: Range<Int> { position..<end }

  /// Steps over the byte where it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Steps over the bytes that fit and gives their range.
  mutating func take(while fits: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while let next, fits(next) { position += 1 }
    return start..<position
  }

  mutating func takeQualifier() -> Qualifier? {
    guard let next, let qualifier = Qualifier(next) else { return nil }
    position += 1
    return qualifier
  }

  /// Reads a value and the qualifiers at its sides.
  mutating func readComponent<Value>(
    _ read: (inout ByteScanner) throws(Fault) -> Value
  ) throws(Fault) -> Component<Value> {
    let before = takeQualifier()
    let value = try read(&self)
    return Component(before: before, value: value, after: takeQualifier())
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func expectEnd(_ clause: String = Fault.surplus) throws(Fault) {
    guard position == end else { throw Fault(clause, rest) }
  }
}

/// Writes HTML into a byte buffer, escaping as cmark's own renderer does, so that a document without additions comes
/// out byte for byte the same.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup made by Dictum.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup made by Dictum at run time.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func append(_ markup: [UInt8]) { bytes += markup }

  mutating func insert(_ markup: [UInt8], at offset: Int) { bytes.insert(contentsOf: markup, at: offset) }

  /// Text, with `&`, `<`, `>` and `"` escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      for index in text.indices {
        guard let reference = HTMLWriter.reference(for: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        raw(reference)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  @inline(__always)
  private static func reference(for byte: UInt8) -> StaticString? {
    if byte > UInt8(ascii: ">") { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    default: return nil
    }
  }

  /// An address in an attribute: what RFC 3986 does not allow is percent-encoded, `&` and `'` are escaped.
  mutating func address(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "'"): raw("&#x27;")
      default: if HTMLWriter.isSafe(byte) { bytes.append(byte) } else { percentEncode(byte) }
      }
    }
  }

  /// A line end, unless one was just written.
  mutating func line() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  private mutating func percentEncode(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.+!*(),%#@?=;:/,+$~".utf8.contains(byte)
    }
  }
}

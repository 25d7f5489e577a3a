internal import Diagnostics

/// Character references, such as `&#xF0001;`, to characters that may not stand in a source file: they would become
/// those characters when CommonMark is read, NUL and the marks that stand for span ends among them.
func refusedReferences(in range: Range<Int>, of text: SourceText) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var position = range.lowerBound
  while position < range.upperBound {
    guard text.bytes[position] == 0x26, let reference = reference(at: position, in: range, of: text) else {
      position += 1
      continue
    }
    if isRefused(reference.value) {
      diagnostics.append(.refusedReference(reference.value, at: text.place(position..<reference.end)))
    }
    position = reference.end
  }
  return diagnostics
}

/// Whether a character is one that `decodeSource` refuses: NUL and U+F0000–U+FFFFF.
package func isRefused(_ scalar: UInt32) -> Bool { scalar == 0 || (0xF0000...0xFFFFF).contains(scalar) }

/// `&#…;` or `&#x…;`, whatever the number of leading zeros.
private func reference(
  at start: Int, in range: Range<Int>, of text: SourceText
) -> (value: UInt32, end: Int)? {
  let bytes = text.bytes
  guard start + 3 < range.upperBound, bytes[start + 1] == 0x23 else { return nil }
  let isHexadecimal = bytes[start + 2] | 0x20 == 0x78
  let first = start + (isHexadecimal ? 3 : 2)
  var value: UInt32 = 0
  var position = first
  while position < range.upperBound, let digit = digit(bytes[position], isHexadecimal) {
    value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
    position += 1
  }
  guard position > first, position < range.upperBound, bytes[position] == 0x3B else { return nil }
  return (value, position + 1)
}

private func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
  case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
  default: nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func refusedReference(_ scalar: UInt32, at place: SourceRange) -> Diagnostic {
    .error(
      .refusedCharacter, at: place, "this refers to the character \(nameOfRefused(scalar)), which no text may hold",
      help: "take it out; to show the reference itself, write &amp;#…;")
  }
}

/// `NUL` or `U+F0001`.
package func nameOfRefused(_ scalar: UInt32) -> String {
  scalar == 0 ? "NUL" : "U+\(String(scalar, radix: 16, uppercase: true))"
}

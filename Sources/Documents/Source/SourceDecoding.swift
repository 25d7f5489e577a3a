package import Diagnostics
package import FileTrees

/// The text of a file, ready to be pointed into: UTF-8 checked, a byte order mark taken off, CR LF and CR made LF.
///
/// Bytes that are not UTF-8, NUL and U+F0000–U+FFFFF (which the span parser keeps for itself) are errors; the text
/// then is nil, since no place after them could be trusted.
package func decodeSource(_ file: SourceFile) -> Checked<SourceText?> {
  let text = sourceText(of: file)
  if let fault = firstFault(in: text.bytes) { return Checked(nil, [fault.diagnostic(in: text, raw: file.bytes)]) }
  return Checked(text)
}

/// The text of a file without a look at whether it is UTF-8.
func sourceText(of file: SourceFile) -> SourceText {
  SourceText(path: file.path, bytes: unifiedLineEnds(withoutByteOrderMark(file.bytes)))
}

private func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}

private func unifiedLineEnds(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(0x0D) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    let isReturn = bytes[index] == 0x0D
    result.append(isReturn ? 0x0A : bytes[index])
    index += isReturn && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
  }
  return result
}

private enum Fault {
  case notUTF8(Range<Int>)
  case refused(Range<Int>, scalar: UInt32)
}

private func firstFault(in bytes: [UInt8]) -> Fault? {
  if bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return nil }
  var index = 0
  while index < bytes.count {
    if bytes[index] == 0 { return .refused(index..<index + 1, scalar: 0) }
    let length = utf8Length(at: index, in: bytes)
    if length == 0 { return .notUTF8(index..<index + 1) }
    if bytes[index] == 0xF3, bytes[index + 1] >= 0xB0 {
      return .refused(index..<index + 4, scalar: scalarValue(at: index, in: bytes))
    }
    index += length
  }
  return nil
}

/// The length of the well-formed sequence that starts here (Unicode, table 3-7), 0 where none does.
private func utf8Length(at index: Int, in bytes: [UInt8]) -> Int {
  let lead = bytes[index]
  let (length, second): (Int, ClosedRange<UInt8>) =
    switch lead {
    case 0x00...0x7F: (1, 0...0)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0...0)
    }
  guard length > 1 else { return length }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  return bytes[index + 2..<max(index + 2, index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
}

private func scalarValue(at index: Int, in bytes: [UInt8]) -> UInt32 {
  bytes[index + 1..<index + 4].reduce(UInt32(bytes[index] & 0x07)) { $0 << 6 | UInt32($1 & 0x3F) }
}

// MARK: - Messages

extension Fault {
  fileprivate func diagnostic(in text: SourceText, raw: [UInt8]) -> Diagnostic {
    switch self {
    case .notUTF8(let range):
      return .error(
        .notUTF8, at: text.place(range), "the file is not UTF-8 text from here on",
        help: encodingHelp(raw, at: text.bytes[range.lowerBound]))
    case .refused(let range, let scalar):
      return .error(
        .refusedCharacter, at: text.place(range),
        "the character \(nameOfRefused(scalar)) may not stand in a source file",
        help: "take it out; it has no meaning in text")
    }
  }

  private func encodingHelp(_ raw: [UInt8], at byte: UInt8) -> String {
    if raw.starts(with: [0xFE, 0xFF]) || raw.starts(with: [0xFF, 0xFE]) {
      return "it looks like UTF-16; save the file as UTF-8"
    }
    return "the byte is 0x\(String(byte, radix: 16, uppercase: true)); save the file as UTF-8"
  }
}

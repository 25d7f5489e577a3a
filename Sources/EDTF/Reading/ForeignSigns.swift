/// Refuses a text with bytes that no date has; the gravest kind of them is named, at the first place where it occurs.
func refuseForeignSigns(_ bytes: [UInt8]) throws(Fault) {
  guard !bytes.allSatisfy(isSign) else { return }
  let kinds: [(clause: String, holds: (UInt8) -> Bool)] = [
    (Fault.words, isWordLetter), (Fault.lowercase, isLowercaseSign), (Fault.space, isSpace),
    (Fault.foreignDash, { $0 >= 0x80 }), (Fault.foreignSign, { !isSign($0) }),
  ]
  for (clause, holds) in kinds {
    guard let start = bytes.firstIndex(where: holds) else { continue }
    throw Fault(clause, wholeWord(around: start, in: bytes, of: holds))
  }
}

/// The signs of the same kind after the first, and around a letter the word that it stands in.
private func wholeWord(around start: Int, in bytes: [UInt8], of holds: (UInt8) -> Bool) -> Range<Int> {
  let belongs = isWordLetter(bytes[start]) ? isLetter : holds
  let first = bytes[..<start].lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0
  return first..<(bytes[start...].firstIndex { !belongs($0) } ?? bytes.endIndex)
}

private func isSign(_ byte: UInt8) -> Bool {
  byte.isDigit || "XYESTZ-+:/.,[]{}?~%".utf8.contains(byte)
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (9...13).contains(byte)
}

/// A letter that is a sign of EDTF if written as a capital, and is no mere ending such as that of `1990s`.
private func isLowercaseSign(_ byte: UInt8) -> Bool { "xytz".utf8.contains(byte) }

private func isWordLetter(_ byte: UInt8) -> Bool {
  isLetter(byte) && !isSign(byte) && !isLowercaseSign(byte)
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

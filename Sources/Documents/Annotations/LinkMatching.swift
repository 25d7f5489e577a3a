extension InlineMatcher {
  /// What follows a link's text (6.3): `(destination "title")`, white space allowed around both.
  func linkTail(at start: Int) -> (destination: Range<Int>, end: Int)? {
    guard byte(start) == 0x28 else { return nil }
    let address = skipSpace(from: start + 1)
    if byte(address) == 0x29 { return (address..<address, address + 1) }
    guard let destination = linkDestination(at: address) else { return nil }
    var position = skipSpace(from: destination)
    if position > destination, let title = linkTitle(at: position) { position = skipSpace(from: title) }
    return byte(position) == 0x29 ? (address..<destination, position + 1) : nil
  }

  /// `[label]: destination "title"` at the start of a paragraph (4.7), up to the end of its last line.
  func linkDefinition(at start: Int) -> Int? {
    guard byte(start) == 0x5B, let label = labelEnd(at: start), byte(label) == 0x3A else { return nil }
    guard let destination = linkDestination(at: skipSpace(from: label + 1)) else { return nil }
    let title = skipSpace(from: destination)
    if title > destination, let end = linkTitle(at: title), let line = lineEnd(from: end) { return line }
    return lineEnd(from: destination)
  }

  /// The offset behind a link label's `]`; a label holds no unescaped bracket and is not blank.
  private func labelEnd(at start: Int) -> Int? {
    var position = start + 1
    var isBlank = true
    while let next = byte(position), next != 0x5D {
      if next == 0x5B { return nil }
      if next > 0x20 { isBlank = false }
      position += next == 0x5C ? 2 : 1
    }
    return position < bytes.count && !isBlank && position - start <= 1000 ? position + 1 : nil
  }

  private func lineEnd(from start: Int) -> Int? {
    var position = start
    while let next = byte(position), next == 0x20 || next == 0x09 { position += 1 }
    if position >= bytes.count { return position }
    return bytes[position] == 0x0A ? position + 1 : nil
  }

  private func linkDestination(at start: Int) -> Int? {
    byte(start) == 0x3C ? pointyDestination(at: start) : bareDestination(at: start)
  }

  private func pointyDestination(at start: Int) -> Int? {
    var position = start + 1
    while let next = byte(position) {
      switch next {
      case 0x3E: return position + 1
      case 0x3C, 0x0A: return nil
      case 0x5C: position += 2
      default: position += 1
      }
    }
    return nil
  }

  private func bareDestination(at start: Int) -> Int? {
    var position = start
    var depth = 0
    while let next = byte(position), next > 0x20, next != 0x7F {
      if next == 0x28 { depth += 1 }
      if next == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      position += next == 0x5C && byte(position + 1).map(isPunctuation) == true ? 2 : 1
      if depth > 32 { return nil }
    }
    return position > start && depth == 0 ? min(position, bytes.count) : nil
  }

  private func linkTitle(at start: Int) -> Int? {
    guard let open = byte(start), [0x22, 0x27, 0x28].contains(open) else { return nil }
    let close: UInt8 = open == 0x28 ? 0x29 : open
    var position = start + 1
    while let next = byte(position) {
      if next == close { return position + 1 }
      if next == 0x28, open == 0x28 { return nil }
      position += next == 0x5C ? 2 : 1
    }
    return nil
  }
}

/// Matchers for the inline constructs of CommonMark 0.30 in which brackets are no brackets: code spans, autolinks, raw
/// HTML, link destinations. Each takes the offset at which the construct would begin and returns the offset behind it,
/// or nil where there is none.
struct InlineMatcher {
  let bytes: [UInt8]
  /// Lengths of backtick runs that have no partner behind the offset noted, so that no search is made twice.
  private var noCloser: [Int: Int] = [:]
  /// Ends of raw HTML, such as `?>`, that stand nowhere behind a place where they were sought.
  private var absentEnds: Set<String> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// A code span (6.1): a run of backticks to the next run of equal length. Without partner, the run alone.
  mutating func codeSpan(at start: Int) -> Int {
    let open = run(of: 0x60, at: start)
    let length = open - start
    if let from = noCloser[length], from <= start { return open }
    var position = open
    while position < bytes.count {
      guard bytes[position] == 0x60 else {
        position += 1
        continue
      }
      let end = run(of: 0x60, at: position)
      if end - position == length { return end }
      position = end
    }
    noCloser[length] = start
    return open
  }

  private func run(of byte: UInt8, at start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == byte { position += 1 }
    return position
  }

  /// `<scheme:…>` or `<name@host>` (6.5).
  func autolink(at start: Int) -> Int? {
    var end = start + 1
    while let next = byte(end), next > 0x20, next != 0x3C, next != 0x3E, next != 0x7F { end += 1 }
    guard byte(end) == 0x3E else { return nil }
    let inner = bytes[start + 1..<end]
    return isURI(inner) || isMail(inner) ? end + 1 : nil
  }

  private func isURI(_ text: ArraySlice<UInt8>) -> Bool {
    guard let colon = text.firstIndex(of: 0x3A), let first = text.first, isLetter(first) else { return false }
    let scheme = text[text.startIndex..<colon]
    return (2...32).contains(scheme.count)
      && scheme.allSatisfy { isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }
  }

  private func isMail(_ text: ArraySlice<UInt8>) -> Bool {
    guard let at = text.firstIndex(of: 0x40), at > text.startIndex, at + 1 < text.endIndex else { return false }
    let name = text[text.startIndex..<at]
    let host = text[(at + 1)...]
    return name.allSatisfy { isLetter($0) || isDigit($0) || Array(".!#$%&'*+/=?^_`{|}~-".utf8).contains($0) }
      && host.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E }
  }

  /// Raw inline HTML (6.6): a tag, a comment, an instruction, a declaration or CDATA.
  mutating func html(at start: Int) -> Int? {
    switch byte(start + 1) {
    case 0x21: return declaration(at: start)
    case 0x3F: return behind("?>", from: start + 2)
    case 0x2F: return closingTag(at: start)
    default: return openTag(at: start)
    }
  }

  private mutating func declaration(at start: Int) -> Int? {
    if starts(with: "<!--", at: start) { return comment(at: start) }
    if starts(with: "<![CDATA[", at: start) { return behind("]]>", from: start + 9) }
    guard let letter = byte(start + 2), isLetter(letter) else { return nil }
    return behind(">", from: start + 3)
  }

  private mutating func comment(at start: Int) -> Int? {
    if starts(with: ">", at: start + 4) || starts(with: "->", at: start + 4) { return nil }
    guard let end = behind("--", from: start + 4), byte(end) == 0x3E, bytes[end - 3] != 0x2D || end - 3 < start + 4
    else {
      return nil
    }
    return end + 1
  }

  private func closingTag(at start: Int) -> Int? {
    guard let name = tagName(at: start + 2) else { return nil }
    let end = skipSpace(from: name)
    return byte(end) == 0x3E ? end + 1 : nil
  }

  private func openTag(at start: Int) -> Int? {
    guard var position = tagName(at: start + 1) else { return nil }
    while let next = attribute(at: position) { position = next }
    position = skipSpace(from: position)
    if byte(position) == 0x2F { position += 1 }
    return byte(position) == 0x3E ? position + 1 : nil
  }

  private func tagName(at start: Int) -> Int? {
    guard let first = byte(start), isLetter(first) else { return nil }
    var position = start + 1
    while let next = byte(position), isLetter(next) || isDigit(next) || next == 0x2D { position += 1 }
    return position
  }

  private func attribute(at start: Int) -> Int? {
    var position = skipSpace(from: start)
    guard position > start, let first = byte(position), isLetter(first) || first == 0x5F || first == 0x3A else {
      return nil
    }
    while let next = byte(position), isLetter(next) || isDigit(next) || [0x5F, 0x2E, 0x3A, 0x2D].contains(next) {
      position += 1
    }
    let equals = skipSpace(from: position)
    guard byte(equals) == 0x3D else { return position }
    return attributeValue(at: skipSpace(from: equals + 1))
  }

  private func attributeValue(at start: Int) -> Int? {
    guard let quote = byte(start) else { return nil }
    if quote == 0x22 || quote == 0x27 { return bytes[(start + 1)...].firstIndex(of: quote).map { $0 + 1 } }
    var position = start
    while let next = byte(position), next > 0x20, ![0x22, 0x27, 0x3D, 0x3C, 0x3E, 0x60].contains(next) { position += 1 }
    return position > start ? position : nil
  }

  func skipSpace(from start: Int) -> Int {
    var position = start
    while let next = byte(position), next == 0x20 || next == 0x09 || next == 0x0A { position += 1 }
    return position
  }

  private func starts(with text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { offset + $0.count <= bytes.count && bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  private mutating func behind(_ text: StaticString, from start: Int) -> Int? {
    if absentEnds.contains("\(text)") { return nil }
    var position = start
    while position < bytes.count {
      if starts(with: text, at: position) { return position + text.utf8CodeUnitCount }
      position += 1
    }
    absentEnds.insert("\(text)")
    return nil
  }
}

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte) }

/// Reads `{#id .class key=value key="value"}` (manual: “A statement”).
///
/// The text is that of a paragraph with container prefixes taken off, so a line break counts as a space. Entities are
/// not decoded; `\"` and `\\` are the only escapes, in quoted values alone.
struct AttributeLexer {
  /// Why a list could not be read, and where; offsets count bytes of the text that was given.
  struct Fault: Error {
    let message: String
    let help: String
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let start: Int
  private var position: Int
  private var list: AttributeList
  /// Where the last value begins, if it stands without quotation marks.
  private var bareValueStart: Int?
  private let place: (Range<Int>) -> Range<Int>

  /// - Parameters:
  ///   - bytes: the text.
  ///   - start: the offset of `{`.
  ///   - place: from a range of `bytes` to one of the file.
  static func read(
    _ bytes: [UInt8], at start: Int, place: @escaping (Range<Int>) -> Range<Int>
  ) -> Result<(list: AttributeList, end: Int), Fault> {
    var lexer = AttributeLexer(bytes: bytes, start: start, place: place)
    do throws(Fault) {
      return .success((try lexer.run(), lexer.position))
    } catch {
      return .failure(error)
    }
  }

  private init(bytes: [UInt8], start: Int, place: @escaping (Range<Int>) -> Range<Int>) {
    self.bytes = bytes
    self.start = start
    self.place = place
    position = start + 1
    list = AttributeList(range: 0..<0)
  }

  private mutating func run() throws(Fault) -> AttributeList {
    var isSeparated = true
    while true {
      if skipSpace() { isSeparated = true }
      guard let next = current else { throw unclosed }
      if next == 0x7D { break }
      if !isSeparated { throw fault("white space parts attributes", "set a space here", position..<position + 1) }
      try attribute(next)
      isSeparated = false
    }
    position += 1
    if list.id == nil, list.classes.isEmpty, list.pairs.isEmpty { throw empty }
    list.range = place(start..<position)
    return list
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() -> Bool {
    let start = position
    while let next = current, next == 0x20 || next == 0x09 || next == 0x0A { position += 1 }
    return position > start
  }

  private mutating func attribute(_ first: UInt8) throws(Fault) {
    switch first {
    case 0x23: try readID()
    case 0x2E: list.classes.append(try name(after: "a dot"))
    default: try pair()
    }
  }

  private mutating func readID() throws(Fault) {
    let mark = position
    let id = try name(after: "a number sign")
    if list.id != nil {
      throw fault("a span has one ‘#id’, and this is a second one", "keep one of the two", mark..<position)
    }
    list.id = id
  }

  private mutating func name(after mark: String) throws(Fault) -> Located<String> {
    position += 1
    let start = position
    while let next = current, isNameByte(next) { position += 1 }
    if position == start {
      throw fault("\(mark) is followed by a name", "write the name straight after it", start - 1..<start)
    }
    return located(start..<position)
  }

  private mutating func pair() throws(Fault) {
    let start = position
    while let next = current, isNameByte(next) { position += 1 }
    let key = located(start..<position)
    guard current == 0x3D else { throw noEquals(start) }
    if position == start { throw fault("a value stands after a key", "write key=value", start..<start + 1) }
    position += 1
    bareValueStart = current == 0x22 ? nil : position
    let value = current == 0x22 ? try quotedValue() : try bareValue(of: key.value)
    list.pairs.append(.init(key: key, values: [value], range: place(start..<position)))
  }

  private mutating func bareValue(of key: String) throws(Fault) -> Located<String> {
    let start = position
    while let next = current, !isSpace(next), ![0x22, 0x7B, 0x7D, 0x5B, 0x5D, 0x7C].contains(next) { position += 1 }
    if let next = current, !isSpace(next), next != 0x7D {
      let character = String(decoding: [next], as: UTF8.self)
      throw fault(
        "a value that holds ‘\(character)’ stands in quotation marks", "write \(key)=\"…\"", position..<position + 1)
    }
    if position == start {
      throw fault("the key ‘\(key)’ has no value", "write \(key)=value, with no space around ‘=’", start - 1..<start)
    }
    return located(start..<position)
  }

  private mutating func quotedValue() throws(Fault) -> Located<String> {
    let open = position
    var value: [UInt8] = []
    position += 1
    while let next = current, next != 0x22 {
      if next == 0x5C, position + 1 < bytes.count, [0x22, 0x5C].contains(bytes[position + 1]) { position += 1 }
      value.append(bytes[position] == 0x0A ? 0x20 : bytes[position])
      position += 1
    }
    guard current != nil else {
      throw fault("the quotation mark that opens this value has no partner", "close it with \"", open..<open + 1)
    }
    position += 1
    return Located(String(decoding: value, as: UTF8.self), at: place(open + 1..<max(open + 1, position - 1)))
  }

  private func located(_ range: Range<Int>) -> Located<String> {
    Located(String(decoding: bytes[range], as: UTF8.self), at: place(range))
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x5F || byte >= 0x80
  }
}

// MARK: - Messages

extension AttributeLexer {
  private func fault(_ message: String, _ help: String, _ range: Range<Int>) -> Fault {
    Fault(message: message, help: help, range: range)
  }

  private var unclosed: Fault {
    fault("the attributes that open here have no end", "write } after the last of them", start..<start + 1)
  }

  /// Where the last value was begun with a quotation mark that is none here: that mark.
  private var otherMark: Fault? {
    guard let begin = bareValueStart, let pair = list.pairs.last,
      let mark = pair.values.first?.value.unicodeScalars.first, mark == "'" || mark.isCurlyQuotationMark
    else { return nil }
    return fault(
      "‘\(mark)’ is a letter like any other here, and holds no words together",
      "write \(pair.key.value)=\"…\" with straight double marks", begin..<begin + String(mark).utf8.count)
  }

  private var empty: Fault {
    fault("the attributes are empty", "say what the span is, such as {by=putin}, or write ]\\{", start..<position)
  }

  private func noEquals(_ start: Int) -> Fault {
    if !bytes[position...].contains(0x7D) { return unclosed }
    if let mark = otherMark { return mark }
    let range = start..<max(start + 1, position)
    let text = String(decoding: bytes[range], as: UTF8.self)
    let gap = position < bytes.count && isSpace(bytes[position])
    return fault(
      "‘\(text)’ is no attribute: they are #id, .class, key=value and key=\"value\"",
      gap || !list.pairs.isEmpty
        ? "write key=value with no space around ‘=’, and a value of several words in quotation marks"
        : "write key=value, or ]\\{ if the brace belongs to the text", range)
  }
}

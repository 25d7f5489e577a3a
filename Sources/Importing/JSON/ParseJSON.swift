internal import Diagnostics

/// Reads one JSON text (RFC 8259) that takes a whole range of a file, such as a line.
///
/// A name that an object has twice, a half of a surrogate pair, and values nested more than 32 deep are errors: each of
/// them would make the text mean different things to different readers.
///
/// - Returns: the value; nil, with one error, where the text cannot be read.
func parseJSON(_ text: SourceText, in range: Range<Int>) -> Checked<JSONNode?> {
  var parser = JSONParser(text.bytes, range)
  do throws(JSONFault) {
    return Checked(try parser.document())
  } catch {
    return Checked(nil, [.jsonSyntax(error, in: text)])
  }
}

/// Why a text is no JSON.
struct JSONFault: Error {
  let clause: String
  let range: Range<Int>
}

private struct JSONParser {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private static let deepest = 32

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (position, end) = (range.lowerBound, range.upperBound)
  }

  mutating func document() throws(JSONFault) -> JSONNode {
    let node = try value(depth: 0)
    skipSpace()
    if position < end { throw fault("a value has ended, and something stands behind it") }
    return node
  }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let next = current, next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { position += 1 }
  }

  private func fault(_ clause: String) -> JSONFault {
    JSONFault(clause: clause, range: min(position, end)..<max(min(position, end), min(position + 1, end)))
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    if depth > Self.deepest { throw fault("values are nested more than \(Self.deepest) deep") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return try text()
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("the text ends before its value does")
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ content: JSONNode.Content) throws(JSONFault) -> JSONNode {
    let start = position
    guard bytes[start..<end].starts(with: word.utf8) else { throw fault("a value begins here that JSON does not know") }
    position += word.utf8.count
    return JSONNode(content: content, range: start..<position)
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private mutating func number() throws(JSONFault) -> JSONNode {
    let start = position
    skip([UInt8(ascii: "-")])
    let whole = position
    let count = digits()
    if count == 0 { throw fault("a value begins here that JSON does not know") }
    if bytes[whole] == UInt8(ascii: "0"), count > 1 {
      throw JSONFault(clause: "a number of several digits does not begin with 0", range: whole..<position)
    }
    if skip([UInt8(ascii: ".")]), digits() == 0 { throw fault("a digit stands behind the point of a number") }
    if skip(Array("eE".utf8)) {
      skip(Array("+-".utf8))
      if digits() == 0 { throw fault("a digit stands behind the e of a number") }
    }
    return JSONNode(
      content: .number(String(decoding: bytes[start..<position], as: UTF8.self)), range: start..<position)
  }

  @discardableResult private mutating func skip(_ wanted: [UInt8]) -> Bool {
    guard let next = current, wanted.contains(next) else { return false }
    position += 1
    return true
  }

  private mutating func digits() -> Int {
    let start = position
    while let next = current, (0x30...0x39).contains(next) { position += 1 }
    return position - start
  }

  private mutating func list(depth: Int) throws(JSONFault) -> JSONNode {
    let start = position
    var items: [JSONNode] = []
    position += 1
    skipSpace()
    if !skip([UInt8(ascii: "]")]) {
      repeat { items.append(try value(depth: depth + 1)) } while try continues(to: UInt8(ascii: "]"), "list")
    }
    return JSONNode(content: .list(items), range: start..<position)
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONNode {
    let start = position
    var members: [JSONMember] = []
    var names: Set<String> = []
    position += 1
    skipSpace()
    if !skip([UInt8(ascii: "}")]) {
      repeat {
        let member = try member(depth: depth)
        if !names.insert(member.name).inserted {
          throw JSONFault(clause: "the object has ‘\(member.name)’ twice", range: member.nameRange)
        }
        members.append(member)
      } while try continues(to: UInt8(ascii: "}"), "object")
    }
    return JSONNode(content: .object(members), range: start..<position)
  }

  private mutating func member(depth: Int) throws(JSONFault) -> JSONMember {
    skipSpace()
    guard current == UInt8(ascii: "\"") else { throw fault("a name in quotation marks begins a member of an object") }
    let name = try text()
    skipSpace()
    if !skip([UInt8(ascii: ":")]) { throw fault("a colon stands between a name and its value") }
    let value = try value(depth: depth + 1)
    guard case .text(let text) = name.content else { throw fault("a name is a text") }
    return JSONMember(name: text, nameRange: name.range, value: value)
  }

  /// Whether a comma leads to a further element; false where the collection ends.
  private mutating func continues(to close: UInt8, _ what: String) throws(JSONFault) -> Bool {
    skipSpace()
    if skip([UInt8(ascii: ",")]) { return true }
    if skip([close]) { return false }
    throw fault(current == nil ? "the \(what) has no end" : "a comma parts the elements of a \(what)")
  }

  private mutating func text() throws(JSONFault) -> JSONNode {
    let open = position
    var value: [UInt8] = []
    position += 1
    while let next = current, next != UInt8(ascii: "\"") {
      if next < 0x20 { throw fault("a control character stands in a text only as an escape") }
      if next == UInt8(ascii: "\\") {
        value += String(try escape()).utf8
      } else {
        value.append(next)
        position += 1
      }
    }
    if current == nil { throw JSONFault(clause: "the text that begins here has no end", range: open..<open + 1) }
    position += 1
    return JSONNode(content: .text(String(decoding: value, as: UTF8.self)), range: open + 1..<position - 1)
  }

  private mutating func escape() throws(JSONFault) -> Character {
    let start = position
    position += 2
    switch start + 1 < end ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try escapedScalar(from: start))
    default: throw JSONFault(clause: "this escape does not exist in JSON", range: start..<min(start + 2, end))
    }
  }

  private mutating func escapedScalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    let half = JSONFault(clause: "this escape is one half of a character", range: start..<min(start + 6, end))
    guard (0xD800..<0xDC00).contains(high), bytes[position..<end].starts(with: "\\u".utf8) else { throw half }
    position += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw half }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    let digits = String(decoding: bytes[position..<min(position + 4, end)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let value = UInt32(digits, radix: 16)
    else {
      throw fault("four hexadecimal digits stand behind \\u")
    }
    position += 4
    return value
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func jsonSyntax(_ fault: JSONFault, in text: SourceText) -> Diagnostic {
    .error(
      .jsonSyntax, at: text.place(fault.range), "this is not JSON: \(fault.clause)",
      help: "a file of JSON Lines holds one whole object on each line")
  }
}

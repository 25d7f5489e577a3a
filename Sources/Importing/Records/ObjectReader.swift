internal import Diagnostics
internal import Documents
internal import EDTF

/// Reads the members of one JSON object by name and type, and notes each problem at its place.
///
/// `null` is the same as a member that is absent. Members that nobody asks for are passed over.
struct ObjectReader {
  let text: SourceText
  let range: Range<Int>
  private(set) var diagnostics: [Diagnostic] = []
  private let members: [String: JSONMember]
  private let isObject: Bool
  private let owner: String

  /// - Parameter owner: what the object is, for messages: "a record".
  init(_ node: JSONNode, in text: SourceText, owner: String) {
    (self.text, self.owner, range) = (text, owner, node.range)
    guard case .object(let members) = node.content else {
      (self.members, isObject) = ([:], false)
      diagnostics = [.notAnObject(owner, node, in: text)]
      return
    }
    isObject = true
    self.members = Dictionary(members.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// The value, nil where it is absent or null.
  func node(_ name: String) -> JSONNode? {
    guard let value = members[name]?.value else { return nil }
    if case .null = value.content { return nil }
    return value
  }

  /// The value, with an error where it is absent.
  mutating func requiredNode(_ name: String) -> JSONNode? {
    if let node = node(name) { return node }
    if isObject { report(.missingMember(name, owner, at: text.place(range))) }
    return nil
  }

  /// A text that is not empty and holds nothing that no source file may hold.
  mutating func string(_ name: String) -> Located<String>? { node(name).flatMap { string($0, name) } }
  mutating func requiredString(_ name: String) -> Located<String>? { requiredNode(name).flatMap { string($0, name) } }

  private mutating func string(_ node: JSONNode, _ name: String) -> Located<String>? {
    guard case .text(let value) = node.content, !value.allSatisfy(\.isWhitespace) else {
      report(.wrongMember(name, "a text that is not empty", node, in: text))
      return nil
    }
    return words(value, node)
  }

  /// A text, which may be empty.
  mutating func requiredText(_ name: String) -> Located<String>? {
    guard let node = requiredNode(name) else { return nil }
    if case .text(let value) = node.content { return words(value, node) }
    report(.wrongMember(name, "a text", node, in: text))
    return nil
  }

  private mutating func words(_ value: String, _ node: JSONNode) -> Located<String>? {
    guard let refused = value.unicodeScalars.first(where: { isRefused($0.value) }) else {
      return Located(value, at: node.range)
    }
    report(.refused(refused.value, node, in: text))
    return nil
  }

  /// A whole number from 0.
  mutating func number(_ name: String) -> Located<Int>? {
    guard let node = node(name) else { return nil }
    if case .number(let digits) = node.content, let number = Int(digits), number >= 0 {
      return Located(number, at: node.range)
    }
    report(.wrongMember(name, "a whole number from 0", node, in: text))
    return nil
  }

  mutating func requiredNumber(_ name: String) -> Located<Int>? {
    requiredNode(name) == nil ? nil : number(name)
  }

  mutating func list(_ name: String) -> [JSONNode] {
    guard let node = node(name) else { return [] }
    if case .list(let items) = node.content { return items }
    report(.wrongMember(name, "a list", node, in: text))
    return []
  }

  /// An EDTF date.
  mutating func date(_ name: String) -> String? {
    guard let written = string(name) else { return nil }
    do throws(EDTFError) {
      return try EDTFDate.parse(written.value).text
    } catch {
      report(.badDate(written, error, in: text))
      return nil
    }
  }

  /// A language tag (BCP 47).
  mutating func language(_ name: String) -> String? {
    guard let written = string(name) else { return nil }
    if isLanguageTag(written.value) { return written.value }
    report(.notALanguage(written, in: text))
    return nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func notAnObject(_ owner: String, _ node: JSONNode, in text: SourceText) -> Diagnostic {
    .error(
      .wrongType, at: text.place(node.range), "\(owner) is an object, and here stands \(node.kindInWords)",
      help: "write {\"name\": value, …}")
  }

  fileprivate static func missingMember(_ name: String, _ owner: String, at place: SourceRange) -> Diagnostic {
    .error(.missingKey, at: place, "\(owner) has a member ‘\(name)’, and this one lacks it", help: "add \"\(name)\": …")
  }

  fileprivate static func wrongMember(
    _ name: String, _ expected: String, _ node: JSONNode, in text: SourceText
  ) -> Diagnostic {
    .error(
      .wrongType, at: text.place(node.range), "‘\(name)’ is \(expected), and here stands \(node.kindInWords)",
      help: "write \(expected)")
  }

  fileprivate static func refused(_ scalar: UInt32, _ node: JSONNode, in text: SourceText) -> Diagnostic {
    .error(
      .refusedCharacter, at: text.place(node.range),
      "this text holds the character \(nameOfRefused(scalar)), which no text may hold",
      help: "take it out; it has no meaning in text")
  }

  fileprivate static func badDate(_ written: Located<String>, _ error: EDTFError, in text: SourceText) -> Diagnostic {
    .error(
      .badDate, at: text.place(written.range), "‘\(written.value)’ is no EDTF date: \(error.clause)",
      help: error.nearest.map { "the nearest date in this form is ‘\($0)’" } ?? "write a date such as 2022-02-07")
  }
}

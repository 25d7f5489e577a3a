internal import Diagnostics

/// Reads the fields of one mapping by name and type, and notes each problem at its place.
///
/// Every reading method returns nil for a field that is absent or of the wrong type; the latter is an error. Which fields
/// there are, and which must be there, the mapping’s table says.
struct FieldReader {
  let text: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private let fields: [String: YAMLEntry]
  /// How many keys that are not known have a message of their own.
  private static let limit = 20

  /// - Parameters:
  ///   - node: the mapping; nil reads as an empty one.
  ///   - place: where a missing field is reported.
  ///   - table: the fields; others are errors, and so is the lack of one that is required, except where another’s name
  ///     is nearly its own: then the one error says so.
  init(_ node: YAMLNode?, in text: SourceText, at place: Range<Int>, _ table: FieldTable) {
    self.text = text
    let entries: [YAMLEntry]
    switch node?.content {
    case nil: entries = []
    case .mapping(let found): entries = found
    case .scalar, .sequence:
      fields = [:]
      if let node { diagnostics.append(.notAMapping(table.owner, node, in: text)) }
      return
    }
    fields = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = table.names
    let unknown = entries.filter { !known.contains($0.key) }
    let told = unknown.prefix(FieldReader.limit).map { (entry: $0, meant: nearMiss(of: $0.key, among: known)) }
    let meant = told.compactMap(\.meant)
    for field in table.fields where field.isRequired && fields[field.name] == nil && !meant.contains(field.name) {
      report(.missingKey(field.name, example: field.example, at: text.place(place)))
    }
    for (entry, meant) in told {
      report(.unknownKey(entry, meant: meant, owner: table.owner, known: known, in: text))
    }
    guard unknown.count > told.count else { return }
    report(.moreUnknownKeys(unknown.count - told.count, after: unknown[told.count], known: known, in: text))
  }

  /// The field as it stands, nil where it is absent.
  func entry(_ name: String) -> YAMLEntry? { fields[name] }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// A text that is not empty.
  mutating func string(_ name: String) -> Located<String>? {
    fields[name].flatMap { string($0.value, name) }
  }

  /// A value as a text that is not empty.
  mutating func string(_ node: YAMLNode, _ name: String) -> Located<String>? {
    guard let scalar = node.scalar, !scalar.allSatisfy(\.isWhitespace) else {
      report(.wrongType(name, expected: "a text", node, in: text))
      return nil
    }
    return Located(scalar, at: node.range)
  }

  /// `true` or `false`; absent is false.
  mutating func flag(_ name: String) -> Bool {
    guard let entry = fields[name] else { return false }
    switch entry.value.scalar {
    case "true": return true
    case "false": return false
    default:
      report(.wrongType(name, expected: "true or false", entry.value, in: text))
      return false
    }
  }

  /// A whole number from 0.
  mutating func number(_ name: String) -> Int? {
    guard let entry = fields[name] else { return nil }
    if let number = entry.value.scalar.flatMap({ Int($0) }), number >= 0 { return number }
    report(.wrongType(name, expected: "a whole number", entry.value, in: text))
    return nil
  }

  /// One word of a list.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) -> Choice? {
    guard let written = string(name) else { return nil }
    if let choice = Choice(rawValue: written.value) { return choice }
    report(.unknownChoice(name, written, known: Choice.allCases.map(\.rawValue), in: text))
    return nil
  }

  /// Texts as a YAML list, or as one text parted by white space.
  mutating func words(_ name: String) -> [Located<String>] {
    guard let entry = fields[name] else { return [] }
    return words(entry.value, name)
  }

  mutating func words(_ node: YAMLNode, _ name: String) -> [Located<String>] {
    switch node.content {
    case .sequence(let items): return items.compactMap { string($0, name) }
    case .scalar(let scalar):
      let parts = Located(scalar, at: node.range).words(in: text)
      if parts.isEmpty { report(.wrongType(name, expected: "a list", node, in: text)) }
      return parts
    case .mapping:
      report(.wrongType(name, expected: "a list", node, in: text))
      return []
    }
  }

  /// The mappings of a list.
  mutating func mappings(_ name: String) -> [YAMLNode] {
    guard let entry = fields[name] else { return [] }
    guard case .sequence(let items) = entry.value.content else {
      report(.wrongType(name, expected: "a list", entry.value, in: text))
      return []
    }
    return items
  }

  /// A reader of a mapping within this one; hand its problems back with `report(inner.diagnostics)`.
  func inner(_ node: YAMLNode, _ table: FieldTable) -> FieldReader {
    FieldReader(node, in: text, at: node.range, table)
  }
}

// MARK: - Messages

extension Diagnostic {
  static func wrongType(_ name: String, expected: String, _ node: YAMLNode, in text: SourceText) -> Diagnostic {
    .error(
      .wrongType, at: text.place(node.range), "‘\(name)’ is \(expected), and here stands \(node.kindInWords)",
      help: node.scalar == nil && expected == "a text"
        ? "put the value in quotation marks if the brackets belong to it" : "write \(expected)")
  }

  static func notAMapping(_ owner: String, _ node: YAMLNode, in text: SourceText) -> Diagnostic {
    .error(
      .wrongType, at: text.place(node.range),
      "\(owner) is a mapping of keys and values, and here stands \(node.kindInWords)",
      help: "write each key as ‘key: value’")
  }

  fileprivate static func missingKey(_ name: String, example: String, at place: SourceRange) -> Diagnostic {
    .error(.missingKey, at: place, "the key ‘\(name)’ is missing", help: "add a line such as ‘\(name): \(example)’")
  }

  fileprivate static func unknownKey(
    _ entry: YAMLEntry, meant: String?, owner: String, known: [String], in text: SourceText
  ) -> Diagnostic {
    .error(
      .unknownKey, at: text.place(entry.keyRange), "\(owner) has no key ‘\(entry.key)’",
      help: meant.map { "did you mean ‘\($0)’?" } ?? keysCure(known))
  }

  private static func keysCure(_ known: [String]) -> String {
    known.contains("custom")
      ? "fields of your own go under ‘custom:’" : "the keys are \(known.joined(separator: ", "))"
  }

  fileprivate static func moreUnknownKeys(
    _ count: Int, after entry: YAMLEntry, known: [String], in text: SourceText
  ) -> Diagnostic {
    .error(
      .unknownKey, at: text.place(entry.keyRange), "\(count) more keys that are not known begin here",
      help: keysCure(known))
  }

  static func unknownChoice(
    _ name: String, _ written: Located<String>, known: [String], in text: SourceText
  ) -> Diagnostic {
    let meant = nearMiss(of: written.value, among: known)
    let list = known.map { "‘\($0)’" }.joined(separator: ", ")
    return .error(
      .badValue, at: text.place(written.range), "‘\(name)’ cannot be ‘\(written.value)’",
      help: meant.map { "did you mean ‘\($0)’?" } ?? "it is one of \(list)")
  }
}

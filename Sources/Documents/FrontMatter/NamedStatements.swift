internal import Diagnostics

/// An entry under `statements:`: a statement whose attributes stand in the front matter (manual: “Attributes in the front matter”).
struct NamedStatement {
  let name: Located<String>
  let attributes: StatementAttributes
  /// What its first span carries: `note:` and `sic: true`.
  let decoration: SpanDecoration
  /// The words by which it is found, one for each segment; empty where a span of the text bears its name.
  let quotes: [QuoteSelector]
  let within: Enclosure?

  /// Whether nothing in the text marks it: it is found by its words.
  var isStandOff: Bool { !quotes.isEmpty }

  static let table = FieldTable(
    "a statement",
    StatementKeys.table.fields + [
      .optional("note", .text, "An editor’s note on the words"),
      .optional("sic", .flag, "Whether an error is kept as printed"),
      .optional("quote", .texts(mayBeEmpty: false), "The words by which it is found, one text a segment"),
      .optional("prefix", .texts(mayBeEmpty: true), "What stands directly before the words"),
      .optional("suffix", .texts(mayBeEmpty: true), "What stands directly behind the words"),
      .optional("within", .name(.id), "The name of the statement around it, or ‘none’"),
      .optional("confirmed", .flag, "‘false’ keeps it out of the site"),
    ])
}

/// Keys that are no attributes, since their values may be lists of texts.
private let quoteKeys: Set<String> = ["quote", "prefix", "suffix", "within", "confirmed"]

private enum YesOrNo: String, CaseIterable {
  case yes = "true"
  case no = "false"
}

/// The attributes that an article gives to statements of its body that have none of their own (manual: “What an article gives to its statements”).
package struct StatementDefaults: Sendable {
  package var said: Located<SaidDate>?
  package var about: [Located<EntityReference>] = []
  package var to: [Located<EntityReference>]?
  package var at: Located<EntityReference>?
  package var via: [Located<EntityReference>] = []
  package var language: String?

  package init() {}

  static let table = FieldTable(
    "‘defaults’",
    ["at", "about", "said", "basis", "evidence", "to", "via", "lang"].compactMap { name in
      StatementKeys.table.fields.first { $0.name == name }
    })
}

extension FieldReader {
  mutating func namedStatements() -> [NamedStatement] {
    guard let node = entry("statements")?.value else { return [] }
    guard case .mapping(let entries) = node.content else {
      report(.wrongType("statements", expected: "a mapping of names and attributes", node, in: text))
      return []
    }
    return entries.compactMap { namedStatement($0) }
  }

  private mutating func namedStatement(_ entry: YAMLEntry) -> NamedStatement? {
    let name = Located(entry.key, at: entry.keyRange)
    if let fault = Identifier.fault(in: name.value) { report(.badID(fault, name, in: text)) }
    guard let list = attributes(entry.value, NamedStatement.table) else { return nil }
    var fields = inner(entry.value, NamedStatement.table)
    let known = fields.diagnostics.count
    let (quotes, within) = (fields.quotes(), fields.enclosure())
    let isConfirmed = fields.choice("confirmed", YesOrNo.self) != .no
    if !isConfirmed, quotes.isEmpty { fields.report(.unconfirmedWithoutQuote(name, in: text)) }
    report(Array(fields.diagnostics.dropFirst(known)))
    if !isConfirmed { return nil }
    var reader = AttributeReader(list, in: text)
    if list.pair("by") == nil { reader.report(.entryWithoutSpeaker(name, in: text)) }
    let attributes = StatementAttributes(&reader)
    let decoration = SpanDecoration(
      note: reader.value("note")?.value, isSic: reader.choice("sic", YesOrNo.self)?.value == .yes, textLanguage: nil)
    report(reader.diagnostics)
    return NamedStatement(
      name: name, attributes: attributes, decoration: decoration, quotes: quotes, within: within)
  }

  mutating func statementDefaults() -> StatementDefaults {
    guard let node = entry("defaults")?.value,
      let list = attributes(node, StatementDefaults.table)
    else { return StatementDefaults() }
    var reader = AttributeReader(list, in: text)
    let read = StatementAttributes(&reader)
    report(reader.diagnostics)
    var defaults = StatementDefaults()
    (defaults.said, defaults.about, defaults.to) = (read.said, read.about, read.to)
    (defaults.at, defaults.via, defaults.language) = (read.at, read.via, read.language)
    return defaults
  }

  /// A mapping of the front matter as a list of attributes.
  private mutating func attributes(_ node: YAMLNode, _ table: FieldTable) -> AttributeList? {
    guard case .mapping(let entries) = node.content else {
      report(.notAMapping(table.owner, node, in: text))
      return nil
    }
    let fields = inner(node, table)
    report(fields.diagnostics)
    var list = AttributeList(range: node.range)
    let known = table.names
    for entry in entries where known.contains(entry.key) && !quoteKeys.contains(entry.key) {
      if let pair = pair(entry) { list.pairs.append(pair) }
    }
    return list
  }

  private mutating func pair(_ entry: YAMLEntry) -> AttributeList.Pair? {
    let key = Located(entry.key, at: entry.keyRange)
    let range = entry.keyRange.lowerBound..<max(entry.keyRange.upperBound, entry.value.range.upperBound)
    if case .scalar(let scalar) = entry.value.content {
      return .init(key: key, values: [Located(scalar, at: entry.value.range)], range: range)
    }
    if entry.key == "said" {
      report(.dateWithoutQuotationMarks(entry.value, in: text))
      return nil
    }
    return .init(key: key, values: words(entry.value, entry.key), range: range)
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func entryWithoutSpeaker(_ name: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .missingKey, at: text.place(name.range), "the statement ‘\(name.value)’ names nobody who made it",
      help: "add by: with the speaker’s id, or by: unknown")
  }

  fileprivate static func unconfirmedWithoutQuote(_ name: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(name.range),
      "‘confirmed: false’ keeps a statement that is found by its ‘quote’ out of the site, and this one has none",
      help: "take ‘confirmed’ out, or the entry and its marks")
  }
}

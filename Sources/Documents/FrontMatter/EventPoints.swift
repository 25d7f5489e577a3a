internal import Diagnostics

/// A line of the editor’s table of what parallel accounts of an event say.
package struct EventPoint: Sendable {
  /// How the accounts relate in this point.
  package enum Relation: String, CaseIterable, Sendable {
    case same
    case differs
    /// One account alone tells it.
    case only
  }

  package let label: String
  /// By statement, what it says of the point, in the order of the file.
  package let accounts: [(statement: Located<StatementReference>, words: String)]
  package let relation: Relation?
}

extension FieldTable {
  static let point = FieldTable(
    "a point",
    [
      .required("label", .text, example: "Who raised it", "What the accounts are compared in"),
      .required(
        "accounts", .named(.statement, .text), example: "{an-article/s1: he did}",
        "By statement, what it says of the point"),
      .optional("relation", .choice(EventPoint.Relation.self), "How the accounts relate in this point"),
    ])
}

extension FieldReader {
  mutating func points() -> [EventPoint] {
    mappings("points").compactMap { node in
      var fields = inner(node, .point)
      let label = fields.string("label")
      let accounts = fields.accounts()
      let relation = fields.choice("relation", EventPoint.Relation.self)
      report(fields.diagnostics)
      return label.map { EventPoint(label: $0.value, accounts: accounts, relation: relation) }
    }
  }

  private mutating func accounts() -> [(statement: Located<StatementReference>, words: String)] {
    guard let node = entry("accounts")?.value else { return [] }
    guard case .mapping(let entries) = node.content else {
      report(.wrongType("accounts", expected: "a mapping of statements to words", node, in: text))
      return []
    }
    return entries.compactMap { account($0) }
  }

  private mutating func account(_ entry: YAMLEntry) -> (statement: Located<StatementReference>, words: String)? {
    let name = Located(entry.key, at: entry.keyRange)
    guard let reference = StatementReference(name.value) else {
      report(.notAStatement(name, in: text))
      return nil
    }
    return string(entry.value, entry.key).map { (Located(reference, at: name.range), $0.value) }
  }
}

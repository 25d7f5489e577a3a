internal import Diagnostics

/// Finds the statements that lie inside others by their places alone (manual: “Statements that the text does not mark”).
///
/// A statement that no mark surrounds is nested in the smallest one whose segments strictly hold all of its own. Equal
/// ranges do not nest. Where two that hold it overlap, or where an entry says so, `within` decides.
///
/// - Parameters:
///   - statements: all statements of a document, with the parents that marks give them.
///   - entries: the statements of the front matter.
///   - holders: which of the statements hold which.
func nested(
  _ statements: [MarkedStatement], _ entries: [NamedStatement], _ holders: Holders, spans: [Span], in text: SourceText
) -> Checked<[MarkedStatement]> {
  if holders.holders.isEmpty { return Checked(statements) }
  let enclosures = Dictionary(
    entries.compactMap { entry in entry.within.map { (entry.name.value, $0) } }, uniquingKeysWith: { first, _ in first }
  )
  var nesting = StandOffNesting(statements: statements, holders: holders.holders)
  for index in statements.indices where statements[index].parent == nil && !statements[index].isListed {
    let place = text.place(spans[statements[index].firstSpan.index].range)
    switch statements[index].name.flatMap({ enclosures[$0.value] }) {
    case nil: nesting.nestInSmallest(index, at: place)
    case .noStatement?: break
    case .statement(let name)?: nesting.nest(index, in: name, of: text)
    }
  }
  return Checked(nesting.result, nesting.diagnostics)
}

private struct StandOffNesting {
  let statements: [MarkedStatement]
  let holders: [[Int]]
  private(set) var result: [MarkedStatement]
  private(set) var diagnostics: [Diagnostic] = []
  private let lengths: [Int]

  init(statements: [MarkedStatement], holders: [[Int]]) {
    self.statements = statements
    self.holders = holders
    result = statements
    lengths = statements.map { $0.segments.reduce(0) { $0 + ($1.range?.count ?? 0) } }
  }

  mutating func nest(_ index: Int, in name: Located<String>, of text: SourceText) {
    let named = holders[index].first { statements[$0].name?.value == name.value }
    if named == nil { diagnostics.append(.noSuchHolder(name, in: text)) }
    result[index].parent = named
  }

  mutating func nestInSmallest(_ index: Int, at place: SourceRange) {
    guard let smallest = holders[index].min(by: { lengths[$0] < lengths[$1] }) else { return }
    let around = Set(holders[smallest])
    if let other = holders[index].first(where: { $0 != smallest && !around.contains($0) }) {
      diagnostics.append(.severalHolders(statements[smallest], statements[other], at: place))
    } else {
      result[index].parent = smallest
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func noSuchHolder(_ name: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(name.range), "no statement ‘\(name.value)’ holds all the words of this one",
      help: "name a statement around it, or write within: none")
  }

  fileprivate static func severalHolders(
    _ first: MarkedStatement, _ second: MarkedStatement, at place: SourceRange
  ) -> Diagnostic {
    let names = [first, second].map { $0.name.map { "‘\($0.value)’" } ?? "one without a name" }
    return .error(
      .namedStatement, at: place,
      "this statement lies in two others that overlap, \(names.joined(separator: " and "))",
      help: "give it an entry under ‘statements:’ and say within: NAME, or within: none")
  }
}

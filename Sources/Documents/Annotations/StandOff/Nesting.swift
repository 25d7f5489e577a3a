internal import Diagnostics

/// Finds the statements that lie inside others by their places alone (manual: “Statements that the text does not mark”).
///
/// A statement that no mark surrounds is nested in the smallest one whose segments strictly hold all of its own. Equal
/// ranges do not nest. Where two that hold it overlap, or where an entry says so, `within` decides.
///
/// - Parameters:
///   - statements: all statements of a document, with the parents that marks give them.
///   - entries: the statements of the front matter.
func nested(
  _ statements: [MarkedStatement], _ entries: [NamedStatement], spans: [Span], in text: SourceText
) -> Checked<[MarkedStatement]> {
  guard entries.contains(where: \.isStandOff) else { return Checked(statements) }
  var result = statements
  var diagnostics: [Diagnostic] = []
  let enclosures = Dictionary(
    entries.compactMap { entry in entry.within.map { (entry.name.value, $0) } }, uniquingKeysWith: { first, _ in first }
  )
  for index in statements.indices where statements[index].parent == nil && !statements[index].isListed {
    let holders = statements.indices.filter { statements[index].liesStrictly(inside: statements[$0]) }
    switch statements[index].name.flatMap({ enclosures[$0.value] }) {
    case nil: break
    case .noStatement?: continue
    case .statement(let name)?:
      let named = holders.first { statements[$0].name?.value == name.value }
      if named == nil { diagnostics.append(.noSuchHolder(name, in: text)) }
      result[index].parent = named
      continue
    }
    guard let smallest = holders.min(by: { statements[$0].length < statements[$1].length }) else { continue }
    let others = holders.filter { $0 != smallest && !statements[smallest].liesStrictly(inside: statements[$0]) }
    if let other = others.first {
      let place = text.place(spans[statements[index].firstSpan.index].range)
      diagnostics.append(.severalHolders(statements[smallest], statements[other], at: place))
    } else {
      result[index].parent = smallest
    }
  }
  return Checked(result, diagnostics)
}

extension MarkedStatement {
  /// The number of characters of its segments.
  fileprivate var length: Int { segments.reduce(0) { $0 + ($1.range?.count ?? 0) } }

  fileprivate func liesStrictly(inside other: MarkedStatement) -> Bool {
    flow == other.flow && !other.isListed
      && segments.allSatisfy { segment in
        other.segments.contains { holder in
          guard let inner = segment.range, let outer = holder.range else { return false }
          return inner != outer && outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
        }
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

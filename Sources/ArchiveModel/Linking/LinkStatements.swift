internal import Diagnostics
internal import Documents
internal import Parallelism

/// Looks up what the statements of an archive refer to.
struct StatementLinking {
  let statements: [Statement]
  private(set) var lookup: EntityLookup
  let statementsOfArticle: [HandleRange<Statement>]

  /// - Parameters:
  ///   - lookup: with the problems found so far.
  ///   - outlets: by article.
  init(_ archive: Archive, lookup: EntityLookup, outlets: [Handle<Outlet>?], names: StatementNames) {
    self.lookup = lookup
    let handles = handlesOfStatements(archive)
    let (first, second) = inHalves(of: archive.articles.count) { articles in
      let start = handles[..<articles.lowerBound].reduce(0) { $0 + $1.count }
      return ArticleLinking(articles, behind: start, of: archive, lookup: lookup, outlets: outlets)
    }
    for problem in first.diagnostics + second.diagnostics { self.lookup.report(problem) }
    let same = UtteranceGroups([first.drafts, second.drafts], archive, names)
    for problem in same.diagnostics { self.lookup.report(problem) }
    let halves = sideBySide {
      first.drafts.enumerated().map { Statement($1, same: same[$0]) }
    } _: {
      second.drafts.enumerated().map { Statement($1, same: same[first.drafts.count + $0]) }
    }
    statements = halves.0 + halves.1
    statementsOfArticle = handles
  }
}

/// By article, its statements; those of one article stand behind those of the one before.
private func handlesOfStatements(_ archive: Archive) -> [HandleRange<Statement>] {
  var first = 0
  return archive.articles.map { article in
    let handles = HandleRange<Statement>(first..<first + article.outline.statements.count)
    first += handles.count
    return handles
  }
}

/// Which statements are reports of one utterance.
private struct UtteranceGroups {
  private(set) var diagnostics: [Diagnostic] = []
  /// By statement, the others of its group, where there are any.
  private var others: [Int: [Handle<Statement>]] = [:]

  /// - Parameter parts: all statements, in parts one behind another.
  init(_ parts: [[StatementDraft]], _ archive: Archive, _ names: StatementNames) {
    var groups = DisjointSets(count: parts.reduce(0) { $0 + $1.count })
    var position = 0
    for draft in parts.joined() {
      let text = archive.articles[draft.article].source
      for reference in draft.marked.attributes.same {
        if let other = found(reference, by: position, in: text, names) { groups.join(position, other.position) }
      }
      position += 1
    }
    for group in groups.ofSeveral {
      for member in group { others[member] = group.filter { $0 != member }.map { Handle($0) } }
    }
  }

  subscript(statement: Int) -> [Handle<Statement>] { others[statement] ?? [] }

  private mutating func found(
    _ reference: Located<StatementReference>, by position: Int, in text: DocumentSource, _ names: StatementNames
  ) -> Handle<Statement>? {
    let found = names.statement(reference, in: text)
    diagnostics += found.diagnostics
    if found.value?.position == position { diagnostics.append(.sameAsItself(reference, in: text)) }
    return found.value
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func sameAsItself(
    _ reference: Located<StatementReference>, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .badValue, at: text.place(reference.range), "‘\(reference.value.text)’ is this statement itself",
      help: "name other reports of the same words, or take ‘same’ out")
  }
}

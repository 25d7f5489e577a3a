internal import Diagnostics
package import Documents

/// A line of the editor's table of what parallel accounts of an event say, its statements looked up.
package struct LinkedPoint: Sendable {
  package let label: String
  /// In the order of the file.
  package let accounts: [(statement: Handle<Statement>, words: String)]
  package let relation: EventPoint.Relation?
}

/// Looks up the statements of the editor's points; each has to recount the event in whose file the point stands.
///
/// - Returns: by event, its points without what was not found.
func linkPoints(_ archive: Archive, _ statements: [Statement]) -> Checked<[[LinkedPoint]]> {
  guard archive.events.contains(where: { !$0.front.points.isEmpty }) else {
    return Checked(archive.events.map { _ in [] })
  }
  let names = statements.handles.filter { !statements[$0].isProvisional }.map {
    (archive.articles[statements[$0].article].slug + "/" + statements[$0].name, $0)
  }
  let known = Dictionary(names, uniquingKeysWith: { first, _ in first })
  return archive.events.handles.map { event in
    archive.events[event].front.points.map { linkPoint($0, of: event, archive, statements, known) }.joined()
  }.joined()
}

private func linkPoint(
  _ point: EventPoint, of event: Handle<Event>, _ archive: Archive, _ statements: [Statement],
  _ known: [String: Handle<Statement>]
) -> Checked<LinkedPoint> {
  let text = archive.events[event].source
  var accounts: [(statement: Handle<Statement>, words: String)] = []
  var diagnostics: [Diagnostic] = []
  for (reference, words) in point.accounts {
    guard let handle = known[reference.value.text] else {
      diagnostics.append(.unknownStatement(reference, known: known.keys.sorted(), in: text))
      continue
    }
    accounts.append((handle, words))
    if statements[handle].recounts != event {
      diagnostics.append(.notAnAccount(reference, of: archive.events[event].id, in: text))
    }
  }
  return Checked(LinkedPoint(label: point.label, accounts: accounts, relation: point.relation), diagnostics)
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func notAnAccount(
    _ reference: Located<StatementReference>, of event: String, in text: SourceText
  ) -> Diagnostic {
    .error(
      .notAnAccount, at: text.place(reference.range),
      "a point compares accounts of its event, and ‘\(reference.value.text)’ does not recount ‘\(event)’",
      help: "give the statement ‘recounts=\(event)’, or take it out of the point")
  }
}

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
/// - Returns: by event, its points without what was not found. A point of which nothing is left is left out; where some of
///   its accounts are, what the editor says of their relation is not told, since it was said of all of them.
func linkPoints(
  _ archive: Archive, _ statements: [Statement], _ names: StatementNames
) -> Checked<[[LinkedPoint]]> {
  archive.events.handles.map { event in
    archive.events[event].front.points.map { linkPoint($0, of: event, archive, statements, names) }.joined()
      .map { points in points.filter { !$0.accounts.isEmpty } }
  }.joined()
}

private func linkPoint(
  _ point: EventPoint, of event: Handle<Event>, _ archive: Archive, _ statements: [Statement], _ names: StatementNames
) -> Checked<LinkedPoint> {
  let text = archive.events[event].source
  var accounts: [(statement: Handle<Statement>, words: String)] = []
  var diagnostics: [Diagnostic] = []
  for (reference, words) in point.accounts {
    let found = names.statement(reference, in: text)
    diagnostics += found.diagnostics
    guard let handle = found.value else { continue }
    accounts.append((handle, words))
    if statements[handle].recounts != event {
      diagnostics.append(.notAnAccount(reference, of: archive.events[event].id, in: text))
    }
  }
  let relation = accounts.count == point.accounts.count ? point.relation : nil
  return Checked(LinkedPoint(label: point.label, accounts: accounts, relation: relation), diagnostics)
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func notAnAccount(
    _ reference: Located<StatementReference>, of event: String, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .notAnAccount, at: text.place(reference.range),
      "a point compares accounts of its event, and ‘\(reference.value.text)’ does not recount ‘\(event)’",
      help: "give the statement ‘recounts=\(event)’, or take it out of the point")
  }
}

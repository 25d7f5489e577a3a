package import ArchiveModel
internal import Documents
internal import EDTF

/// What an article's statements became, as lines that a person can check.
///
/// Each statement begins with its name; a line follows for each fact that it has. `form` gives mode and place (code
/// points in the folded text of the flow) of each segment.
package func dumpStatements(_ linked: LinkedArchive, of slug: String) -> String {
  guard let article = linked.archive.articles.firstIndex(where: { $0.slug == slug }) else { return "" }
  let dump = StatementDump(linked: linked)
  return linked.statementsOfArticle[article].map { dump.lines(linked.statements[$0]) }.joined()
}

private struct StatementDump {
  let linked: LinkedArchive

  func lines(_ statement: Statement) -> String {
    "\(statement.name) \(speakers(statement))\n"
      + facts(statement).compactMap { name, value in value.map { "  \(name): \($0)\n" } }.joined()
  }

  private func facts(_ statement: Statement) -> [(String, String?)] {
    let attributes = statement.attributes
    return [
      ("words", statement.marked.text), ("form", statement.marked.segments.map(form).joined(separator: ", ")),
      ("quoted", quoted(statement)), ("said", said(statement)), ("about", list(statement.about.map(id))),
      ("to", statement.to.map { $0.isEmpty ? "unknown" : ids($0) }), ("at", statement.at.map(id)),
      ("recounts", statement.recounts.map(id)), ("chain", list(statement.chain.map(hop))),
      ("within", statement.parent.map { linked.statements[$0].name }), ("flow", flow(statement)),
      ("same", list(statement.same.map(address))), ("as", attributes.capacity), ("cue", attributes.cue),
      ("certainty", attributes.certainty == .high ? nil : attributes.certainty.rawValue),
      ("status", attributes.status?.rawValue), ("language", statement.language), ("passage", attributes.passage),
      ("formerly", list(attributes.formerly.map(\.value))), ("decoration", decoration(statement)),
      ("compared", compared(statement)),
    ]
  }

  private func speakers(_ statement: Statement) -> String {
    if statement.speakers.isEmpty { return "unknown" }
    return statement.speakers.map { speaker in
      linked.archive.speakers[speaker.speaker].name + (speaker.office.map { " (\($0))" } ?? "")
    }.joined(separator: ", ")
  }

  private func form(_ segment: Segment) -> String {
    "\(segment.mode.rawValue) " + (segment.range.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "listed")
  }

  private func quoted(_ statement: Statement) -> String? {
    list(statement.marked.segments.flatMap(\.quotedRuns))
  }

  private func said(_ statement: Statement) -> String? {
    statement.said.map { "\($0.date), \($0.basis.rawValue)" + ($0.evidence.map { ", because: \($0)" } ?? "") }
  }

  private func flow(_ statement: Statement) -> String? {
    statement.marked.flow == .body ? nil : "note \(statement.marked.flow.name)"
  }

  private func decoration(_ statement: Statement) -> String? {
    list(
      statement.marked.segments.flatMap { segment in
        [
          segment.decoration.isSic ? "sic" : nil, segment.decoration.note.map { "note “\($0)”" },
          segment.decoration.textLanguage.map { "in \($0)" },
        ].compactMap(\.self)
      })
  }

  /// Nothing where there is no capture to compare with.
  private func compared(_ statement: Statement) -> String? {
    let grades = statement.grades.map { $0.grade.rawValue + ($0.offset.map { " at \($0)" } ?? "") }
    return linked.archive.articles[statement.article].front.capture == nil ? nil : list(grades)
  }

  private func hop(_ hop: Hop) -> String {
    switch hop {
    case .speakers(let speakers): ids(speakers)
    case .unknownSpeaker(let capacity): capacity.map { "unknown (\($0))" } ?? "unknown"
    case .outlet(let outlet): linked.archive.outlets[outlet].name
    case .unknownOutlet: "unknown outlet"
    }
  }

  private func address(_ handle: Handle<Statement>) -> String {
    let statement = linked.statements[handle]
    return "\(linked.archive.articles[statement.article].slug)/\(statement.name)"
  }

  private func ids(_ speakers: [Handle<Speaker>]) -> String {
    speakers.map { linked.archive.speakers[$0].id }.joined(separator: " and ")
  }

  private func id(_ topic: Handle<Topic>) -> String { linked.archive.topics[topic].id }
  private func id(_ event: Handle<Event>) -> String { linked.archive.events[event].id }
  private func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ", ") }
}

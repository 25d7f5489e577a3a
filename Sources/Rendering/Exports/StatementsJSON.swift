internal import ArchiveModel
internal import Documents
internal import EDTF
internal import JSONWriting

/// `data/statements.json`, format `dictum-statements/1`: a line a statement, in order of article slug and position.
func statementsJSON(_ site: Site) -> DataLines<Handle<Statement>> {
  DataLines(site, .statements, site.archive.statements.handles) { handle, writer in
    StatementJSON(site: site, handle: handle).write(to: &writer)
  }
}

private struct StatementJSON {
  let site: Site
  let handle: Handle<Statement>
  var statement: Statement { site.statement(handle) }

  /// Writes its members.
  func write(to writer: inout JSONWriter) {
    writeIdentity(to: &writer)
    writeSpeakers(to: &writer)
    writeWords(to: &writer)
    writeDates(to: &writer)
    writeRelations(to: &writer)
    writeChain(to: &writer)
    writer.member("cue", statement.attributes.cue)
    writer.member("cert", statement.attributes.certainty.rawValue)
    writer.member("status", statement.attributes.status?.rawValue)
    writer.member("lang", statement.language)
    writer.member("text_lang", statement.segments[0].decoration.textLanguage)
  }

  private func id(_ handle: Handle<Statement>) -> String {
    let statement = site.statement(handle)
    return "\(site.article(statement.article).slug)/\(statement.name)"
  }

  private func writeIdentity(to writer: inout JSONWriter) {
    let article = site.article(statement.article)
    writer.member("id", id(handle))
    writer.member("formerly", statement.isProvisional ? [] : article.names(of: statement).dropFirst().map(\.text))
    writer.member("url", site.address(handle).path)
    writer.member("article", article.slug)
    writer.member("flow", statement.marked.flow.name)
    writer.member("within", statement.parent.map(id))
  }

  private func writeSpeakers(to writer: inout JSONWriter) {
    writer.name("speakers")
    writer.beginArray()
    if case .unknown = statement.attributes.by {
      writer.beginObject()
      writer.member("id", "unknown")
      writer.name("office")
      writer.null()
      writer.endObject()
    }
    for held in statement.speakers {
      writer.beginObject()
      writer.member("id", site.speaker(held.speaker).id)
      writer.member("office", held.office)
      writer.endObject()
    }
    writer.endArray()
    writer.member("as", statement.attributes.capacity)
  }

  private func writeWords(to writer: inout JSONWriter) {
    writer.member("text", statement.marked.text)
    writer.name("segments")
    writer.beginArray()
    for (index, segment) in statement.segments.enumerated() {
      write(segment, statement.grades.indices.contains(index) ? statement.grades[index].grade : .noCapture, to: &writer)
    }
    writer.endArray()
    writer.member("mode", statement.mode.rawValue)
    writer.member("verified", statement.grade.rawValue)
    writer.member("passage", statement.attributes.passage)
    writer.member("sic", statement.segments.filter(\.decoration.isSic).map(\.text))
    writer.member("notes", statement.segments.compactMap(\.decoration.note))
  }

  private func write(_ segment: Segment, _ grade: Grade, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("text", segment.text)
    writer.member("mode", segment.mode.rawValue)
    writer.member("start", segment.range?.lowerBound)
    writer.member("end", segment.range?.upperBound)
    writer.member("verified", grade.rawValue)
    writer.endObject()
  }

  private func writeDates(to writer: inout JSONWriter) {
    let said = statement.said
    let date = said.map { site.inData($0.date) }
    writer.member("said", date?.text)
    writer.member("basis", said?.basis.rawValue)
    writer.member("evidence", said?.evidence)
    writeBounds(date, to: &writer)
    writer.name("published")
    writePublished(site.article(statement.article), site, to: &writer)
  }

  private func writeRelations(to writer: inout JSONWriter) {
    writer.member("about", statement.about.map { site.topic($0).id })
    writer.member("to", statement.to.map { $0.isEmpty ? ["unknown"] : $0.map { site.speaker($0).id } } ?? [])
    writer.member("at", statement.at.map { site.event($0).id })
    writer.member("recounts", statement.recounts.map { site.event($0).id })
    writer.member("same", statement.same.map(id))
  }

  private func writeChain(to writer: inout JSONWriter) {
    writer.name("chain")
    writer.beginArray()
    for hop in statement.chain { write(hop, to: &writer) }
    writer.endArray()
  }

  private func write(_ hop: Hop, to writer: inout JSONWriter) {
    writer.beginObject()
    switch hop {
    case .speakers(let speakers):
      writer.member("kind", "speaker")
      writer.member("ids", speakers.map { site.speaker($0).id })
    case .unknownSpeaker(let capacity):
      writer.member("kind", "speaker")
      writer.member("ids", ["unknown"])
      writer.member("as", capacity)
    case .outlet(let outlet):
      writer.member("kind", "outlet")
      writer.member("ids", [site.outlet(outlet).id])
    case .unknownOutlet:
      writer.member("kind", "outlet")
      writer.member("ids", ["unknown"])
    }
    writer.endObject()
  }
}

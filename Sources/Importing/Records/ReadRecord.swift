internal import Diagnostics
internal import Documents

/// Reads one line of a file of JSON Lines as a document with annotated speech.
///
/// - Returns: the record, nil where it has no id; marks that cannot be read are left out, each with an error.
func readRecord(_ node: JSONNode, in text: SourceText) -> Checked<Record?> {
  var fields = ObjectReader(node, in: text, owner: "a record")
  let id = fields.requiredString("id")
  let speakers = fields.list("speakers").compactMap { readSpeaker($0, &fields) }
  let known = Set(speakers.map(\.id))
  let title = fields.string("title")?.value
  let outlet = fields.stated("outlet")?.value
  let url = fields.address()
  let published = fields.stated("published") == nil ? nil : fields.date("published")
  let language = fields.language("language") ?? "und"
  _ = fields.requiredNode("paragraphs")
  let paragraphs = fields.list("paragraphs").compactMap { node in
    let read = readParagraph(node, speakers: known, in: text)
    fields.report(read.diagnostics)
    return read.value
  }
  let record = id.map {
    Record(
      id: $0, title: title, outlet: outlet, url: url, published: published, language: language, paragraphs: paragraphs,
      speakers: speakers)
  }
  return Checked(record, fields.diagnostics)
}

private func readSpeaker(_ node: JSONNode, _ record: inout ObjectReader) -> RecordSpeaker? {
  var fields = ObjectReader(node, in: record.text, owner: "a speaker")
  let id = fields.requiredString("id")
  let name = fields.requiredString("name")
  let role = fields.string("role")?.value
  let (from, to) = (fields.date("from"), fields.date("to"))
  record.report(fields.diagnostics)
  guard let id, let name else { return nil }
  return RecordSpeaker(id: id.value, name: name.value, role: role, from: from, to: to)
}

extension ObjectReader {
  /// A text other than `unknown`.
  fileprivate mutating func stated(_ name: String) -> Located<String>? {
    string(name).flatMap { $0.value == "unknown" ? nil : $0 }
  }

  fileprivate mutating func address() -> String? {
    guard let written = stated("url") else { return nil }
    guard let fault = webAddressFault(written.value) else { return written.value }
    report(.notAnAddress(fault.clause, at: text.place(written.range)))
    return nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func notAnAddress(_ clause: String, at place: SourceRange) -> Diagnostic {
    .error(.badURL, at: place, clause, help: "write the whole address, such as https://example.org/page, or null")
  }
}

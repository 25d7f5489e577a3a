internal import JSONWriting

/// Problems as `dictum check --format json` prints them:
/// `{"problems": [{"file","line","column","endLine","endColumn","severity","code","message","help","notes"}]}`.
package func printAsJSON(_ diagnostics: [Diagnostic]) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginObject()
  writer.name("problems")
  writer.beginArray()
  for diagnostic in diagnostics {
    writer.lineBreak()
    write(diagnostic, to: &writer)
  }
  writer.endArray()
  writer.endObject()
  return writer.bytes + [0x0A]
}

private func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
  writer.beginObject()
  write(diagnostic.place, to: &writer)
  writer.member("severity", diagnostic.severity.rawValue)
  writer.member("code", diagnostic.code.rawValue)
  writer.member("message", diagnostic.message)
  writer.member("help", diagnostic.help)
  writer.name("notes")
  writer.beginArray()
  for note in diagnostic.notes {
    writer.beginObject()
    write(note.place, to: &writer)
    writer.member("message", note.message)
    writer.endObject()
  }
  writer.endArray()
  writer.endObject()
}

private func write(_ place: SourceRange, to writer: inout JSONWriter) {
  writer.member("file", place.file)
  writer.member("line", place.start.line)
  writer.member("column", place.start.column)
  writer.member("endLine", place.end.line)
  writer.member("endColumn", place.end.column)
}

internal import Diagnostics

/// Moves the notes of a body to the front, as items of one list, so that libcmark parses their text as Markdown that
/// shares the body's link references; a sentinel paragraph parts them from the body.
///
/// They go to the front, not to the end, because nothing is open there: an unclosed fence of the body would swallow
/// what follows it.
func workingText(
  body: Range<Int>, of text: SourceText, _ dialect: MarkdownDialect
) -> (working: WorkingText, notes: NoteDefinitions) {
  let lines = WorkingText.lines(body, of: text)
  let notes = NoteDefinitions(in: dialect == .annotated ? lines : [], of: text)
  guard !notes.notes.isEmpty else { return (WorkingText(lines, of: text), notes) }
  let front = notes.notes.flatMap { noteLines($0, lines, text) }
  let rest = bodyLines(lines, without: notes.notes)
  return (WorkingText(front + [blank, sentinel, blank] + rest, of: text), notes)
}

/// The number of the single placeholder that parts what is parsed first from the text behind it.
let borderNumber = 0

private let blank = WorkingText.Line(prefix: [], source: 0..<0)
private let sentinel = WorkingText.Line(prefix: Placeholder.single(borderNumber).bytes, source: 0..<0)

/// A marker of four columns, so that the note's own indent of four is the item's.
private func noteLines(
  _ note: NoteDefinition, _ lines: [WorkingText.Line], _ text: SourceText
) -> [WorkingText.Line] {
  let first = WorkingText.Line(
    prefix: Array("+   ".utf8), source: note.content..<lines[note.lines.lowerBound].source.upperBound)
  let further = note.lines.dropFirst().map { index in
    let source = lines[index].source
    let indent = text.bytes[source].prefix(4).prefix { $0 == 0x20 }.count
    let isTab =
      indent < 4 && source.lowerBound + indent < source.upperBound && text.bytes[source.lowerBound + indent] == 0x09
    return WorkingText.Line(
      prefix: Array("    ".utf8),
      source: min(source.lowerBound + indent + (isTab ? 1 : 0), source.upperBound)..<source.upperBound)
  }
  return [first] + further + [blank]
}

/// Where a note stood, a link definition that nothing can refer to: a block of its own, which leaves no trace.
private func bodyLines(_ lines: [WorkingText.Line], without notes: [NoteDefinition]) -> [WorkingText.Line] {
  var replaced: [Int: WorkingText.Line] = [:]
  for note in notes {
    for index in note.lines { replaced[index] = blank }
    let label = Placeholder.single(borderNumber).bytes.filter { $0 & 0x80 != 0 }
    replaced[note.lines.lowerBound] = WorkingText.Line(
      prefix: [0x5B] + label + Array("]: #".utf8), source: 0..<0)
  }
  return lines.indices.map { replaced[$0] ?? lines[$0] }
}

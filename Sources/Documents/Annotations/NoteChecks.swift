internal import Diagnostics

/// Notes without reference, references without note (manual: “Notes”), and statements of editor's notes that nobody relayed
/// (manual: “Notes”).
///
/// - Parameters:
///   - references: by the number of their placeholder.
///   - misplaced: the ids of definitions that had their message already.
func checkNotes(
  _ body: MarkedText, _ references: [Int: Located<String>], _ misplaced: Set<String>, in text: SourceText
) -> [Diagnostic] {
  let defined = Set(body.notes.map(\.id))
  let missing = references.keys.sorted().compactMap { references[$0] }
    .filter { !defined.contains($0.value) && !misplaced.contains($0.value) }
  let reached = reachedNotes(body)
  let unreached = body.notes.filter { !reached.contains($0.id) && Identifier.fault(in: $0.id) == nil }
  return missing.map { .undefinedNote($0, known: defined.sorted(), in: text) }
    + unreached.map { .unreachedNote($0, in: text) }
    + unrelayed(body, in: text)
}

/// The notes that the body refers to, directly or through other notes.
private func reachedNotes(_ body: MarkedText) -> Set<String> {
  if body.notes.isEmpty { return [] }
  var reached: Set<String> = []
  var pending = FlowText(of: body.blocks, isSegment: { _ in false }).noteReferences
  let notes = Dictionary(body.notes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  while let id = pending.popLast() {
    guard let note = notes[id], reached.insert(id).inserted else { continue }
    pending += FlowText(of: note.blocks, isSegment: { _ in false }).noteReferences
  }
  return reached
}

private func unrelayed(_ body: MarkedText, in text: SourceText) -> [Diagnostic] {
  let editorial = Set(body.notes.filter(\.isEditorial).map { Flow.note($0.id) })
  return body.statements.compactMap { statement in
    guard editorial.contains(statement.flow), statement.parent == nil, statement.attributes.via.isEmpty else {
      return nil
    }
    return .noteWithoutVia(at: text.place(body.span(statement.firstSpan).range))
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func undefinedNote(_ id: Located<String>, known: [String], in text: SourceText) -> Diagnostic {
    .error(
      .noteReference, at: text.place(id.range), "there is no note ‘\(id.value)’",
      help: nearMiss(of: id.value, among: known).map { "did you mean ‘[^\($0)]’?" }
        ?? "define it as a block of its own: [^\(id.value)]: …")
  }

  fileprivate static func unreachedNote(_ note: NoteText, in text: SourceText) -> Diagnostic {
    .error(
      .noteReference, at: text.place(note.idRange), "nothing in the text leads to the note ‘\(note.id)’",
      help: "refer to it with [^\(note.id)], or take it out")
  }

  fileprivate static func noteWithoutVia(at place: SourceRange) -> Diagnostic {
    .error(
      .noteWithoutVia, at: place, "a statement in an editor’s note was not printed by the article’s outlet",
      help: "say who reported it: via=…")
  }
}

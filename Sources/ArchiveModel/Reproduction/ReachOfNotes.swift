internal import Documents

/// Which notes a text leads to, and notes to one another.
struct ReachOfNotes {
  /// The notes in which statements stand.
  let withStatements: Set<String>
  /// By note, those to which it refers.
  private var targets: [String: [String]] = [:]
  /// By note, those that refer to it.
  private var sources: [String: [String]] = [:]

  init(_ body: MarkedText) {
    withStatements = Set(
      body.statements.compactMap { statement in
        if case .note(let id) = statement.flow { id } else { nil }
      })
    for note in body.notes {
      for target in references(in: note.blocks) {
        targets[note.id, default: []].append(target)
        sources[target, default: []].append(note.id)
      }
    }
  }

  /// These notes, and those that lead to one of them.
  func leading(to notes: Set<String>) -> Set<String> { closure(notes, sources) }

  /// The notes to which some blocks refer, and those to which these lead.
  func reached(from blocks: [Block]) -> Set<String> { closure(Set(references(in: blocks)), targets) }

  private func closure(_ start: Set<String>, _ steps: [String: [String]]) -> Set<String> {
    var found = start
    var waiting = Array(start)
    while let note = waiting.popLast() {
      for next in steps[note] ?? [] where found.insert(next).inserted { waiting.append(next) }
    }
    return found
  }
}

private func references(in blocks: [Block]) -> [String] {
  blocks.flatMap(\.leaves).flatMap { $0.flatMap(references) }
}

private func references(in inline: Inline) -> [String] {
  if case .noteReference(let id) = inline { return [id] }
  return inline.children.flatMap(references)
}

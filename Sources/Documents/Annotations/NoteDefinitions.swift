internal import Diagnostics

/// A note's definition in the source: `[^id]: …` and the lines that belong to it (manual: “Notes”).
struct NoteDefinition {
  let id: Located<String>
  /// Lines of the body, counted from 0.
  let lines: ClosedRange<Int>
  /// The byte of the body's first definition line at which the note's text begins, as an offset in the file.
  let content: Int
}

/// Finds the definitions of a body and takes them out of it.
///
/// A definition stands at the top level and starts a block of its own; other lines of that form are errors where they
/// would have become a definition to the eye, and nothing where they are code.
struct NoteDefinitions {
  private(set) var notes: [NoteDefinition] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The ids of definitions that do not stand where a definition can stand.
  private(set) var misplaced: Set<String> = []

  /// - Parameters:
  ///   - lines: the lines of the body.
  ///   - text: the file.
  init(in lines: [WorkingText.Line], of text: SourceText) {
    let candidates = lines.indices.compactMap { index in
      definitionHead(lines[index].source, in: text).map { (line: index, head: $0) }
    }
    guard !candidates.isEmpty else { return }
    let structure = BlockStructure(of: NoteDefinitions.masked(candidates.map(\.head), in: lines, of: text))
    let leaves = Dictionary(
      structure.leaves.map { ($0.lines.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    for (line, head) in candidates {
      if structure.verbatims.contains(where: { $0.lines.contains(line) }) { continue }
      if let leaf = leaves[line], leaf.containers.isEmpty {
        add(head, at: line, paragraphEnd: leaf.lines.upperBound, lines: lines, text: text)
      } else {
        misplaced.insert(head.id.value)
        diagnostics.append(.misplacedDefinition(head.id, in: text))
      }
    }
    reportEmptyAndRepeated(in: text)
  }

  private mutating func add(
    _ head: DefinitionHead, at line: Int, paragraphEnd: Int, lines: [WorkingText.Line], text: SourceText
  ) {
    var last = paragraphEnd
    var next = last + 1
    while next < lines.count {
      let bytes = text.bytes[lines[next].source]
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        next += 1
      } else if isIndented(bytes) {
        last = next
        next += 1
      } else {
        break
      }
    }
    let words = head.content..<lines[last].source.upperBound
    if text.bytes[words].allSatisfy({ $0 <= 0x20 }) { diagnostics.append(.emptyDefinition(head.id, in: text)) }
    notes.append(NoteDefinition(id: head.id, lines: line...last, content: head.content))
  }

  private mutating func reportEmptyAndRepeated(in text: SourceText) {
    var first: [String: Located<String>] = [:]
    for note in notes {
      if let fault = Identifier.fault(in: note.id.value) { diagnostics.append(.badNoteID(fault, note.id, in: text)) }
      if let earlier = first[note.id.value] {
        diagnostics.append(.repeatedDefinition(note.id, first: earlier, in: text))
      } else {
        first[note.id.value] = note.id
      }
    }
  }

  /// The text with `[^` of each candidate written `(^`, so that libcmark sees a paragraph and no link definition.
  private static func masked(
    _ heads: [DefinitionHead], in lines: [WorkingText.Line], of text: SourceText
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var openings = heads.map { $0.id.range.lowerBound - 2 }[...]
    for line in lines {
      let start = bytes.count - line.source.lowerBound
      bytes += text.bytes[line.source]
      bytes.append(0x0A)
      while let opening = openings.first, opening < line.source.upperBound {
        bytes[start + opening] = 0x28
        openings.removeFirst()
      }
    }
    return bytes
  }
}

/// `[^id]:` with its id and the offset behind it.
private struct DefinitionHead {
  let id: Located<String>
  let content: Int
}

/// Reads `[^id]:` at the start of a line, after any indent and any container prefix.
private func definitionHead(_ line: Range<Int>, in text: SourceText) -> DefinitionHead? {
  let bytes = text.bytes
  let start = behindContainerMarks(line, in: bytes)
  guard start + 2 < line.upperBound, bytes[start] == 0x5B, bytes[start + 1] == 0x5E else { return nil }
  guard let end = bytes[start + 2..<line.upperBound].firstIndex(of: 0x5D), end > start + 2 else { return nil }
  guard end + 1 < line.upperBound, bytes[end + 1] == 0x3A else { return nil }
  guard !bytes[start + 2..<end].contains(0x5B) else { return nil }
  var content = end + 2
  while content < line.upperBound, bytes[content] == 0x20 || bytes[content] == 0x09 { content += 1 }
  return DefinitionHead(id: Located(text.text(start + 2..<end), at: start + 2..<end), content: content)
}

/// The offset behind the indent, `>` and list markers with which a line begins.
private func behindContainerMarks(_ line: Range<Int>, in bytes: [UInt8]) -> Int {
  var position = line.lowerBound
  while position < line.upperBound {
    switch bytes[position] {
    case 0x20, 0x09, 0x3E: position += 1
    default:
      guard let end = behindListMarker(position, line, in: bytes) else { return position }
      position = end
    }
  }
  return position
}

/// The offset behind `- `, `12. ` or `12) `; nil where no such marker stands.
private func behindListMarker(_ start: Int, _ line: Range<Int>, in bytes: [UInt8]) -> Int? {
  var position = start
  if [0x2D, 0x2B, 0x2A].contains(bytes[position]) {
    position += 1
  } else {
    while position < line.upperBound, isDigit(bytes[position]), position - start < 9 { position += 1 }
    guard position > start, position < line.upperBound, [0x2E, 0x29].contains(bytes[position]) else { return nil }
    position += 1
  }
  return position < line.upperBound && (bytes[position] == 0x20 || bytes[position] == 0x09) ? position + 1 : nil
}

/// Whether a line belongs to a note above it: four spaces, or a tab within the first four columns.
private func isIndented(_ bytes: ArraySlice<UInt8>) -> Bool {
  let indent = bytes.prefix { $0 == 0x20 }
  return indent.count >= 4 || bytes.dropFirst(indent.count).first == 0x09
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func misplacedDefinition(_ id: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .noteDefinition, at: text.place(id.range.lowerBound - 2..<id.range.upperBound + 1),
      "the note ‘\(id.value)’ is not defined at the top level, in a block of its own",
      help: "set a blank line before it and nothing in front of it")
  }

  fileprivate static func emptyDefinition(_ id: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .noteDefinition, at: text.place(id.range.lowerBound - 2..<id.range.upperBound + 2),
      "the note ‘\(id.value)’ holds no text", help: "write it behind the colon, or take the note out")
  }

  fileprivate static func badNoteID(_ fault: String, _ id: Located<String>, in text: SourceText) -> Diagnostic {
    .error(.badID, at: text.place(id.range), fault, help: idCure(id.value))
  }

  fileprivate static func repeatedDefinition(
    _ id: Located<String>, first: Located<String>, in text: SourceText
  ) -> Diagnostic {
    .error(
      .noteDefinition, at: text.place(id.range), "the note ‘\(id.value)’ is defined twice",
      help: "give one of the two another id",
      notes: [.init("it is first defined here", at: text.place(first.range))])
  }
}

/// What to write in place of a text that is no id.
func idCure(_ text: String) -> String {
  let nearest = Identifier.nearest(to: text)
  if nearest.isEmpty || Identifier.fault(in: nearest) != nil { return "write an id such as ‘nato-enlargement’" }
  return "write ‘\(nearest)’"
}

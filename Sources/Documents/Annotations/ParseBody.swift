internal import Diagnostics

/// Reads the body of a document: CommonMark with the additions of the annotation language.
///
/// - Parameters:
///   - range: the bytes of the file that are the body.
///   - named: the statements of the front matter.
///   - kind: what the document is, which decides what spans may stand in it.
///   - mayBeListed: whether a `quote` that the body does not hold is left to the captured source.
///   - nesting: how deep the text may be nested.
///   - dialect: whether the additions are read; without them the same steps find nothing to do.
func parseBody(
  _ range: Range<Int>, of text: SourceText, named: [NamedStatement], in kind: DocumentKind, mayBeListed: Bool,
  nesting: Int = Limits().nesting, dialect: MarkdownDialect = .annotated
) -> Checked<MarkedText> {
  let refused = dialect == .annotated ? refusedReferences(in: range, of: text) : []
  if !refused.isEmpty { return Checked(MarkedText(), refused) }
  if let intricate = intricateText(range, of: text, nesting: nesting) { return Checked(MarkedText(), [intricate]) }
  let (working, notes) = workingText(body: range, of: text, dialect)
  let scan = scanSpans(working, of: text, nesting: nesting, dialect)
  let tooDeep = scan.diagnostics.contains { $0.code == .nestingTooDeep }
  if tooDeep { return Checked(MarkedText(), notes.diagnostics + scan.diagnostics) }
  var reader = CommonMarkReader(singles: scan.singles, nesting: nesting, dialect)
  let all = reader.read(scan.rewritten(working)).dropFirst(scan.cells.isEmpty ? 0 : 2)
  let (noteBlocks, blocks) = parted(Array(all), notes: notes.notes.count)
  if reader.isTooDeep {
    return Checked(MarkedText(), notes.diagnostics + scan.diagnostics + [.tooDeep(nesting, range, in: text)])
  }
  if reader.deepest.depth > nesting, let span = reader.deepest.span {
    let start = scan.spans[span].range.lowerBound
    let deep = Diagnostic.nestingTooDeep(nesting, at: text.place(start..<start + 1))
    return Checked(MarkedText(), notes.diagnostics + scan.diagnostics + [deep])
  }
  let spans = scan.spans.map { readSpan($0, in: text) }.joined()
  var body = MarkedText(
    blocks: blocks,
    notes: zip(notes.notes, noteBlocks).map { NoteText(id: $0.id.value, idRange: $0.id.range, blocks: $1) },
    spans: spans.value.map { $0.decorated(from: named) })
  if dialect == .annotated { body.pictures = pictureAddresses(body, scan, in: text) }
  let apart = settingApart(&body, in: text)
  let collected = collectStatements(
    in: &body, named: named, mayBeListed: mayBeListed, nesting: nesting, left: nesting - reader.deepest.depth,
    range: range, of: text)
  let checks =
    checkPlacement(reader, scan.spans, in: text) + checkNotes(body, scan.references, notes.misplaced, in: text)
    + (dialect == .annotated ? checkLinks(body, scan, reader.surroundings, in: text) : [])
    + refuseSpans(body.spans, in: kind, text)
  return Checked(
    body,
    notes.diagnostics + scan.diagnostics + spans.diagnostics + apart
      + withoutConsequences(collected, of: scan.diagnostics, in: text) + checks)
}

/// Leaves out the continuations that find nothing behind a span of the same paragraph that could not be read: it may be
/// what they continue.
private func withoutConsequences(
  _ collected: [Diagnostic], of scanned: [Diagnostic], in text: SourceText
) -> [Diagnostic] {
  let unread = scanned.filter { $0.code == .spanSyntax && $0.severity == .error }.map(\.place.start.line)
  return collected.filter { problem in
    guard problem.code == .continuation, let line = unread.filter({ $0 <= problem.place.start.line }).max() else {
      return true
    }
    return (line...problem.place.start.line).contains { text.text(text.line($0 - 1)).allSatisfy(\.isWhitespace) }
  }
}

/// The notes, which were parsed as the items of a first list, and the body behind the sentinel paragraph.
private func parted(_ blocks: [Block], notes: Int) -> (notes: [[Block]], body: [Block]) {
  guard notes > 0, case .list(_, let items)? = blocks.first else { return ([], blocks) }
  return (items, Array(blocks.dropFirst(2)))
}

private func checkPlacement(_ reader: CommonMarkReader, _ marks: [SpanMark], in text: SourceText) -> [Diagnostic] {
  let crossing = reader.crossing.sorted().map { number in
    Diagnostic.crossingSpan(marks[number], in: text)
  }
  let misplaced = reader.misplaced.subtracting(reader.crossing).sorted().map { number in
    Diagnostic.misplacedSpan(at: text.place(marks[number].range))
  }
  return crossing + misplaced
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func tooDeep(_ nesting: Int, _ body: Range<Int>, in text: SourceText) -> Diagnostic {
    .nestingTooDeep(nesting, at: text.place(text.line(text.lineIndex(of: body.lowerBound))))
  }

  fileprivate static func crossingSpan(_ mark: SpanMark, in text: SourceText) -> Diagnostic {
    let end = mark.closingBracket ?? mark.range.lowerBound
    return .error(
      .crossingSpan, at: text.place(end..<end + 1),
      "a span ends in the emphasis, link or paragraph in which it begins, and this one crosses its border",
      help: "begin and end it on the same side of the * or the link",
      notes: [.init("it begins here", at: text.place(mark.range.lowerBound..<mark.range.lowerBound + 1))])
  }

  fileprivate static func misplacedSpan(at place: SourceRange) -> Diagnostic {
    .error(
      .spanSyntax, at: place, "no span can stand in an image description, an address or code",
      help: "take the attributes out, or write ]\\{")
  }
}

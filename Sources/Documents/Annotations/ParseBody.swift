internal import Diagnostics

/// Reads the body of a document: CommonMark with the additions of the annotation language.
///
/// - Parameters:
///   - range: the bytes of the file that are the body.
///   - named: the statements of the front matter.
///   - isArticle: whether statements may stand here.
func parseBody(
  _ range: Range<Int>, of text: SourceText, named: [NamedStatement], isArticle: Bool
) -> Checked<MarkedText> {
  let refused = refusedReferences(in: range, of: text)
  if !refused.isEmpty { return Checked(MarkedText(), refused) }
  if let deep = markersTooDeep(in: range, of: text) {
    return Checked(MarkedText(), [.nestingTooDeep(nestingLimit, at: text.place(deep))])
  }
  let (working, notes) = workingText(body: range, of: text)
  let scan = scanSpans(working, of: text)
  let tooDeep = scan.diagnostics.contains { $0.code == .nestingTooDeep }
  if tooDeep { return Checked(MarkedText(), notes.diagnostics + scan.diagnostics) }
  var reader = CommonMarkReader(singles: scan.singles)
  let (noteBlocks, blocks) = parted(reader.read(scan.rewritten(working)), notes: notes.notes.count)
  if reader.isTooDeep {
    return Checked(MarkedText(), notes.diagnostics + scan.diagnostics + [.tooDeep(range, in: text)])
  }
  let spans = scan.spans.map { readSpan($0, in: text) }.joined()
  var body = MarkedText(
    blocks: blocks,
    notes: zip(notes.notes, noteBlocks).map { NoteText(id: $0.id.value, idRange: $0.id.range, blocks: $1) },
    spans: spans.value.map { $0.decorated(from: named) })
  let collected = collectStatements(in: &body, named: named, of: text)
  let checks =
    checkPlacement(reader, scan.spans, in: text) + checkNotes(body, scan.references, notes.misplaced, in: text)
    + checkLinks(body, scan, reader.surroundings, in: text) + (isArticle ? [] : refuseStatements(body, in: text))
  return Checked(
    body, notes.diagnostics + scan.diagnostics + spans.diagnostics + collected + checks)
}

/// The notes, which were parsed as the items of a first list, and the body behind the sentinel paragraph.
private func parted(_ blocks: [Block], notes: Int) -> (notes: [[Block]], body: [Block]) {
  guard notes > 0, case .list(_, let items)? = blocks.first else { return ([], blocks) }
  return (items, Array(blocks.dropFirst(2)))
}

/// Collects statements from the body and from each note, and marks quoted runs in both.
private func collectStatements(
  in body: inout MarkedText, named: [NamedStatement], of text: SourceText
) -> [Diagnostic] {
  let spans = body.spans
  let isSegment: (SpanID) -> Bool = { spans[$0.index].isStatementSegment }
  var collection = StatementCollection(spans: spans, named: named, in: text)
  var ranges: [SpanID: Range<Int>] = [:]
  let flows = [(Flow.body, body.blocks)] + body.notes.map { (Flow.note($0.id), $0.blocks) }
  var empty: [Diagnostic] = []
  for (flow, blocks) in flows {
    let flowText = FlowText(of: blocks, isSegment: isSegment)
    collection.add(flowText, as: flow)
    ranges.merge(flowText.ranges) { first, _ in first }
    empty += emptySpans(flowText, spans, in: text)
    body.mentions += mentionPlaces(flowText, flow, spans)
  }
  collection.finish()
  body.blocks = markingQuotedRuns(body.blocks, collection.quotedRuns, ranges)
  for index in body.notes.indices {
    body.notes[index].blocks = markingQuotedRuns(body.notes[index].blocks, collection.quotedRuns, ranges)
  }
  body.statements = inReadingOrder(collection.statements, spans)
  return collection.diagnostics + empty
}

/// By the place in the file of the first segment; statements that begin at one place stand as they were met.
private func inReadingOrder(_ statements: [MarkedStatement], _ spans: [Span]) -> [MarkedStatement] {
  let order = statements.indices.sorted {
    (spans[statements[$0].firstSpan.index].range.lowerBound, $0)
      < (spans[statements[$1].firstSpan.index].range.lowerBound, $1)
  }
  let newIndex = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  return order.map { old in
    let statement = statements[old]
    return MarkedStatement(
      name: statement.name, attributes: statement.attributes, segments: statement.segments,
      parent: statement.parent.flatMap { newIndex[$0] }, flow: statement.flow)
  }
}

private func mentionPlaces(_ flowText: FlowText, _ flow: Flow, _ spans: [Span]) -> [MentionPlace] {
  let mentions = flowText.visits.filter { spans[$0.span.index].isMention }
  if mentions.isEmpty { return [] }
  let folded = FoldedText(flowText.scalars)
  return mentions.compactMap { visit in
    flowText.ranges[visit.span].map { MentionPlace(span: visit.span, flow: flow, range: folded.folded($0)) }
  }
}

private func emptySpans(_ flow: FlowText, _ spans: [Span], in text: SourceText) -> [Diagnostic] {
  flow.visits.compactMap { visit in
    guard let range = flow.ranges[visit.span], flow.scalars[range].allSatisfy(\.properties.isWhitespace) else {
      return nil
    }
    return .emptySpan(at: text.place(spans[visit.span.index].range))
  }
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

/// Statements stand in articles.
private func refuseStatements(_ body: MarkedText, in text: SourceText) -> [Diagnostic] {
  body.spans.filter(\.isStatementSegment).map { .statementOutsideArticle(at: text.place($0.range)) }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func tooDeep(_ body: Range<Int>, in text: SourceText) -> Diagnostic {
    .nestingTooDeep(nestingLimit, at: text.place(text.line(text.lineIndex(of: body.lowerBound))))
  }

  fileprivate static func emptySpan(at place: SourceRange) -> Diagnostic {
    .error(.emptySpan, at: place, "a span holds words, and this one is empty", help: "set the words between [ and ]")
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

  fileprivate static func statementOutsideArticle(at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "statements are marked in articles, and this file is none", help: "take the attributes out")
  }
}

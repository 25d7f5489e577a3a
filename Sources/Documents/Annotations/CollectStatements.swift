internal import Diagnostics

/// Collects the statements of the body and of each note, those that marks make and those that are found by their words,
/// and sets the latter and all quoted runs into the blocks.
///
/// - Parameters:
///   - mayBeListed: whether a `quote` that the body does not hold is left to the captured source.
///   - nesting: how deep the text may be nested.
///   - left: how many statements that no mark makes may overlap at one place, the depth of the text counted.
///   - range: the bytes of the file that are the body.
func collectStatements(
  in body: inout MarkedText, named: [NamedStatement], mayBeListed: Bool, nesting: Int, left: Int,
  range: Range<Int>, of text: SourceText
) -> [Diagnostic] {
  let spans = body.spans
  let isSegment: (SpanID) -> Bool = { spans[$0.index].isStatementSegment }
  let flows = ([(Flow.body, body.blocks)] + body.notes.map { (Flow.note($0.id), $0.blocks) }).map { flow, blocks in
    ReadFlow(flow, FlowText(of: blocks, isSegment: isSegment))
  }
  var collection = StatementCollection(spans: spans, named: named, in: text)
  for flow in flows {
    collection.add(flow)
    body.mentions += mentionPlaces(flow, spans)
  }
  collection.finish()
  let standOff = StandOffStatements(
    named, in: flows, firstSpan: spans.count, mayBeListed: mayBeListed, body: range, of: text)
  body.spans += standOff.spans
  markRuns(collection.quotedRuns, flows, in: &body)
  if let tooMany = tooManySegments(collection.statements + standOff.statements, in: body, of: text) {
    return [tooMany]
  }
  let holders = Holders(of: collection.statements, and: standOff.statements, overlapping: left)
  let nested =
    holders.tooDeep.map { [Diagnostic.nestingTooDeep(nesting, at: text.place(body.span($0.firstSpan).range))] }
    ?? nest(standOff, among: collection.statements, named, holders, flows, in: &body, of: text)
  return collection.diagnostics + standOff.diagnostics + nested + flows.flatMap { emptySpans($0.text, spans, in: text) }
}

/// The first segment that is one too many.
private func tooManySegments(
  _ statements: [MarkedStatement], in body: MarkedText, of text: SourceText
) -> Diagnostic? {
  let spans = statements.flatMap(\.segments).map { body.span($0.span).range }
  if spans.count <= Limits.segments { return nil }
  let places = spans.sorted { $0.lowerBound < $1.lowerBound }
  return .tooManySegments(spans.count, at: text.place(places[Limits.segments]))
}

/// Sets the statements that are found by their words into the blocks, and all statements in order.
private func nest(
  _ standOff: StandOffStatements, among marked: [MarkedStatement], _ named: [NamedStatement], _ holders: Holders,
  _ flows: [ReadFlow], in body: inout MarkedText, of text: SourceText
) -> [Diagnostic] {
  insert(standOff.placed, flows, in: &body)
  let nested = nested(marked + standOff.statements, named, holders, spans: body.spans, in: text)
  body.statements = ReadingOrder(flows, body).ordered(nested.value)
  return nested.diagnostics
}

private func markRuns(_ runs: [SpanID: [Range<Int>]], _ flows: [ReadFlow], in body: inout MarkedText) {
  if runs.isEmpty { return }
  body.blocks = markingQuotedRuns(body.blocks, runs, flows[0].text.ranges)
  for index in body.notes.indices {
    body.notes[index].blocks = markingQuotedRuns(body.notes[index].blocks, runs, flows[index + 1].text.ranges)
  }
}

/// Runs first, so that each lies inside its segment's pieces.
private func insert(_ placed: [StandOffStatements.Placed], _ flows: [ReadFlow], in body: inout MarkedText) {
  if placed.isEmpty { return }
  let byFlow = Dictionary(grouping: placed, by: \.flow)
  func stretches(in flow: Flow) -> [Stretch] {
    let own = byFlow[flow, default: []].sorted { $0.range.count < $1.range.count }
    return own.flatMap { place in place.runs.map { Stretch(range: $0, wrapper: .quotedRun) } }
      + own.map { Stretch(range: $0.range, wrapper: .span($0.span)) }
  }
  body.blocks = inserting(stretches(in: .body), into: body.blocks, starts: flows[0].text.paragraphStarts)
  for index in body.notes.indices {
    body.notes[index].blocks = inserting(
      stretches(in: flows[index + 1].flow), into: body.notes[index].blocks,
      starts: flows[index + 1].text.paragraphStarts)
  }
}

/// The order of statements: by the place in the file of the first segment; at one place the longer first.
private struct ReadingOrder {
  private let body: MarkedText
  /// For each text, where its spans begin in the plain text, in order, with their places in the file.
  private let starts: [Flow: [(offset: Int, place: Int)]]

  init(_ flows: [ReadFlow], _ body: MarkedText) {
    self.body = body
    starts = Dictionary(
      flows.map { flow in (flow.flow, ReadingOrder.starts(in: flow, body)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func starts(in flow: ReadFlow, _ body: MarkedText) -> [(offset: Int, place: Int)] {
    flow.text.visits.compactMap { visit in
      flow.text.ranges[visit.span].map { (flow.folded.folded($0).lowerBound, body.span(visit.span).range.lowerBound) }
    }
  }

  func ordered(_ statements: [MarkedStatement]) -> [MarkedStatement] {
    let keys = statements.map(key)
    let order = statements.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }
    let newIndex = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return order.map { old in
      var statement = statements[old]
      statement.parent = statement.parent.flatMap { newIndex[$0] }
      return statement
    }
  }

  /// Statements that the text does not hold stand behind all others. One that no mark makes has no place in the file; it
  /// follows the last span before it.
  private func key(_ statement: MarkedStatement) -> [Int] {
    let segment = statement.segments[0]
    guard let range = segment.range, !statement.isListed else { return [1] }
    let span = body.span(segment.span)
    guard case .standOff = span.kind else { return [0, span.range.lowerBound, range.lowerBound, -range.count] }
    return [0, place(before: range.lowerBound, in: statement.flow), range.lowerBound, -range.count]
  }

  private func place(before offset: Int, in flow: Flow) -> Int {
    if let before = starts[flow, default: []].last(where: { $0.offset <= offset }) { return before.place }
    return body.notes.first { Flow.note($0.id) == flow }?.idRange.lowerBound ?? 0
  }
}

private func mentionPlaces(_ flow: ReadFlow, _ spans: [Span]) -> [MentionPlace] {
  flow.text.visits.filter { spans[$0.span.index].isMention }.compactMap { visit in
    flow.text.ranges[visit.span].map { range in
      let folded = flow.folded.folded(range)
      return MentionPlace(
        span: visit.span, flow: flow.flow, range: folded, words: flow.folded.text(range))
    }
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

// MARK: - Messages

extension Diagnostic {
  fileprivate static func tooManySegments(_ count: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .intricateText, at: place,
      "a text marks at most \(Limits.segments) segments of statements, and this one marks \(count)",
      help: "divide the article")
  }

  static func emptySpan(at place: SourceRange) -> Diagnostic {
    .error(.emptySpan, at: place, "a span holds words, and this one is empty", help: "set the words between [ and ]")
  }
}

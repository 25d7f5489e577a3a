internal import Diagnostics

/// Makes statements of the segments of a document's flows (manual: “Words in several pieces”, “Words within words”).
struct StatementCollection {
  private(set) var statements: [MarkedStatement] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The statement to which a segment's span belongs.
  private(set) var owners: [SpanID: Int] = [:]
  private(set) var quotedRuns: [SpanID: [Range<Int>]] = [:]

  private let spans: [Span]
  private let named: [String: NamedStatement]
  private let text: SourceText
  private var used: [String: Range<Int>] = [:]
  /// Where the last segment of each statement ends.
  private var ends: [Int] = []
  private var recent: [Scope: RecentStatements] = [:]

  /// What a continuation and the statement it continues share.
  private struct Scope: Hashable {
    let parent: Int?
    let flow: Flow
  }

  /// - Parameters:
  ///   - spans: all spans of the document.
  ///   - named: the entries of the front matter.
  init(spans: [Span], named: [NamedStatement], in text: SourceText) {
    self.spans = spans
    self.named = Dictionary(named.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    self.text = text
  }

  /// Adds the segments of one flow, in reading order.
  mutating func add(_ flow: ReadFlow) {
    for visit in flow.text.visits where spans[visit.span.index].isStatementSegment {
      guard let range = flow.text.ranges[visit.span] else { continue }
      add(visit, at: range, flow)
    }
  }

  /// Entries of the front matter that no span used.
  mutating func finish() {
    for entry in named.values.sorted(by: { $0.name.range.lowerBound < $1.name.range.lowerBound })
    where used[entry.name.value] == nil && !entry.isStandOff {
      diagnostics.append(.unusedEntry(entry.name, in: text))
    }
  }

  private mutating func add(_ visit: FlowText.Visit, at range: Range<Int>, _ context: ReadFlow) {
    let parent = visit.around.last.flatMap { owners[$0] }
    switch spans[visit.span.index].kind {
    case .statement(let attributes, let name):
      begin(attributes, name, parent, visit, range, context)
    case .named(let name):
      guard let entry = entry(name) else { return }
      begin(entry.attributes, name, parent, visit, range, context)
    case .continuation(let continuation):
      guard let owner = owner(of: continuation, parent, visit, context.flow) else { return }
      extend(owner, continuation.mode, visit, range, context)
    case .standOff, .mention, .mentionByName, .date, .embedded, .plain: break
    }
  }

  private mutating func entry(_ name: Located<String>) -> NamedStatement? {
    guard let entry = named[name.value] else {
      diagnostics.append(.noEntry(name, known: named.keys.sorted(), in: text))
      return nil
    }
    if let first = used[name.value] {
      diagnostics.append(.entryUsedTwice(name, first: first, in: text))
      return nil
    }
    used[name.value] = name.range
    if entry.isStandOff { diagnostics.append(.markedAndQuoted(name, entry.name.range, in: text)) }
    return entry
  }

  private mutating func begin(
    _ attributes: StatementAttributes, _ name: Located<String>?, _ parent: Int?, _ visit: FlowText.Visit,
    _ range: Range<Int>, _ context: ReadFlow
  ) {
    owners[visit.span] = statements.count
    let segment = segment(visit, range, attributes.mode, nil, context)
    statements.append(
      MarkedStatement(name: name, attributes: attributes, segments: [segment], parent: parent, flow: context.flow))
    ends.append(range.upperBound)
    note(statements.count - 1, visit)
  }

  private mutating func extend(
    _ owner: Int, _ mode: Located<StatementMode>?, _ visit: FlowText.Visit, _ range: Range<Int>,
    _ context: ReadFlow
  ) {
    owners[visit.span] = owner
    statements[owner].segments.append(segment(visit, range, mode, ends[owner], context))
    ends[owner] = range.upperBound
    note(owner, visit)
  }

  private mutating func note(_ index: Int, _ visit: FlowText.Visit) {
    let statement = statements[index]
    let entry = RecentStatements.Entry(
      statement: index, name: statement.name?.value, voice: statement.attributes.by.key)
    recent[Scope(parent: statement.parent, flow: statement.flow), default: RecentStatements()]
      .note(entry, in: visit.paragraph)
  }

  private mutating func segment(
    _ visit: FlowText.Visit, _ range: Range<Int>, _ declared: Located<StatementMode>?, _ previousEnd: Int?,
    _ context: ReadFlow
  ) -> Segment {
    let scalars = context.text.scalars
    let span = spans[visit.span.index]
    let mode = declared?.value ?? (span.isBlock ? .direct : detectedMode(of: range, in: scalars))
    let runs = mode == .partial ? QuotationMarks.runs(in: scalars[range]) : []
    if mode == .partial, runs.isEmpty {
      diagnostics.append(.partialWithoutQuote(at: text.place(declared?.range ?? span.range)))
    }
    if !runs.isEmpty { quotedRuns[visit.span] = runs }
    let gap = previousEnd.map { scalars[min($0, range.lowerBound)..<range.lowerBound] } ?? []
    return Segment(
      span: visit.span, mode: mode, text: context.folded.text(range), range: context.folded.folded(range),
      quotedRuns: runs.map(context.folded.text), decoration: span.decoration,
      joinsPrevious: gap.allSatisfy { $0.properties.isWhitespace || QuotationMarks.isMark($0) })
  }

  // MARK: Continuations

  private mutating func owner(
    of continuation: Continuation, _ parent: Int?, _ visit: FlowText.Visit, _ flow: Flow
  ) -> Int? {
    let place = text.place(spans[visit.span.index].range)
    let recent = recent[Scope(parent: parent, flow: flow)] ?? RecentStatements()
    let around = Set(visit.around.compactMap { owners[$0] })
    let owner = recent.last(named: continuation.of?.value, by: continuation.by?.key) { !around.contains($0) }
    guard let owner else {
      diagnostics.append(.nothingToContinue(continuation, at: place))
      return nil
    }
    let speakers = statements[owner].attributes.by.key
    if continuation.of == nil, continuation.by == nil,
      recent.hasOthers(than: speakers, in: visit.paragraph, where: { !around.contains($0) })
    {
      diagnostics.append(.ambiguousContinuation(speakers.sorted(), at: place))
    }
    return owner
  }
}

extension Voice {
  /// The ids as a set, `unknown` being one of its own.
  fileprivate var key: Set<String> {
    switch self {
    case .unknown: ["unknown"]
    case .speakers(let speakers): Set(speakers.map(\.value.id))
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func noEntry(_ name: Located<String>, known: [String], in text: SourceText) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(name.range), "the front matter has no statement ‘\(name.value)’",
      help: nearMiss(of: name.value, among: known).map { "did you mean ‘#\($0)’?" }
        ?? "add by=… here, or an entry ‘\(name.value):’ under ‘statements:’")
  }

  fileprivate static func entryUsedTwice(
    _ name: Located<String>, first: Range<Int>, in text: SourceText
  ) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(name.range), "the statement ‘\(name.value)’ has begun already",
      help: "write {cont=\(name.value)} for a further segment",
      notes: [.init("it begins here", at: text.place(first))])
  }

  fileprivate static func unusedEntry(_ name: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(name.range), "no words of the text are marked as the statement ‘\(name.value)’",
      help: "mark them as [words]{#\(name.value)}, or add quote: with the words")
  }

  fileprivate static func markedAndQuoted(
    _ name: Located<String>, _ entry: Range<Int>, in text: SourceText
  ) -> Diagnostic {
    .error(
      .namedStatement, at: text.place(name.range),
      "the statement ‘\(name.value)’ is found by its ‘quote’, and is marked here as well",
      help: "take the mark out, or the ‘quote’", notes: [.init("the entry is here", at: text.place(entry))])
  }

  fileprivate static func partialWithoutQuote(at place: SourceRange) -> Diagnostic {
    .error(
      .partialWithoutQuote, at: place, "a partial statement quotes some words, and these hold no quotation marks",
      help: "write mode=indirect, or set the quoted words in marks")
  }

  fileprivate static func nothingToContinue(_ continuation: Continuation, at place: SourceRange) -> Diagnostic {
    let what =
      continuation.of.map { "no statement ‘\($0.value)’" }
      ?? (continuation.by == nil ? "no statement" : "no statement by these speakers")
    return .error(
      .continuation, at: place, "there is \(what) before this that it could continue",
      help: "a continuation stands in the same flow and within the same statement as what it continues")
  }

  fileprivate static func ambiguousContinuation(_ speakers: [String], at place: SourceRange) -> Diagnostic {
    let by = speakers.count == 1 ? speakers[0] : "\"\(speakers.joined(separator: " "))\""
    return .warning(
      .ambiguousContinuation, at: place,
      "this continues what \(speakers.joined(separator: " and ")) said, and somebody else speaks in the same paragraph",
      help: "write {.cont by=\(by)} to make it certain")
  }
}

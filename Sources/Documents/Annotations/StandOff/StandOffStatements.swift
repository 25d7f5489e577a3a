internal import Diagnostics

/// A flow with its plain text and what that text is folded.
struct ReadFlow {
  let flow: Flow
  let text: FlowText
  let folded: FoldedText

  init(_ flow: Flow, _ text: FlowText) {
    self.flow = flow
    self.text = text
    folded = FoldedText(text.scalars)
  }
}

/// Makes statements of the entries that are found by their words (manual: “Statements that the text does not mark”).
struct StandOffStatements {
  /// A segment's place in the plain text of a flow, and the quoted runs in it.
  struct Placed {
    let span: SpanID
    let flow: Flow
    let range: Range<Int>
    let runs: [Range<Int>]
  }

  private(set) var statements: [MarkedStatement] = []
  /// The spans of their segments, numbered behind those of the text.
  private(set) var spans: [Span] = []
  private(set) var placed: [Placed] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let flows: [ReadFlow]
  private let firstSpan: Int
  private let text: SourceText
  /// The bytes of the file that are the body.
  private let body: Range<Int>

  /// - Parameters:
  ///   - entries: the statements of the front matter.
  ///   - flows: the body, then the notes.
  ///   - firstSpan: the number of the next span.
  ///   - mayBeListed: whether words that the text does not hold may be left to the captured source.
  ///   - body: the bytes of the file that are the body.
  init(
    _ entries: [NamedStatement], in flows: [ReadFlow], firstSpan: Int, mayBeListed: Bool, body: Range<Int>,
    of text: SourceText
  ) {
    self.flows = flows
    self.body = body
    self.firstSpan = firstSpan
    self.text = text
    let entries = entries.filter(\.isStandOff)
    let quotes = FoundQuotes(entries.flatMap(\.quotes), in: flows.map(\.folded.scalars))
    var first = 0
    for entry in entries {
      add(entry, first..<first + entry.quotes.count, of: quotes, mayBeListed: mayBeListed)
      first += entry.quotes.count
    }
  }

  /// - Parameter numbers: those of the entry's quotes among all.
  private mutating func add(_ entry: NamedStatement, _ numbers: Range<Int>, of quotes: FoundQuotes, mayBeListed: Bool) {
    let found = numbers.map { number in occurrences { quotes.places(of: number, in: $0) } }
    let isElsewhere = zip(numbers, found).contains { number, places in
      places.isEmpty && !occurrences { quotes.placesOfWords(of: number, in: $0) }.isEmpty
    }
    if found.allSatisfy({ !$0.isEmpty }) {
      add(entry, at: found)
    } else if mayBeListed, !isElsewhere {
      append(entry, entry.quotes.map { listedSegment($0, entry) }, in: .body)
    } else {
      for (quote, places) in zip(entry.quotes, found) where places.isEmpty { reportNotFound(quote.exact) }
    }
  }

  /// The nearest words are looked for in the whole text, so not for more quotes than somebody mends at once.
  private mutating func reportNotFound(_ quote: Located<String>) {
    let isOneOfMany = diagnostics.count { $0.code == .quoteNotFound } >= 50
    let nearest = isOneOfMany ? nil : nearestPassage(to: quote.value, in: body, of: text.bytes)
    diagnostics.append(.quoteNotFound(quote, nearest, in: text))
  }

  /// The places of a quote: those in the body, or, where it holds none, those in notes.
  private func occurrences(_ places: (Int) -> [Range<Int>]) -> [(flow: Int, range: Range<Int>)] {
    let inBody = places(0).map { (0, $0) }
    if !inBody.isEmpty { return inBody }
    return flows.indices.dropFirst().flatMap { index in places(index).map { (index, $0) } }
  }

  private mutating func add(_ entry: NamedStatement, at found: [[(flow: Int, range: Range<Int>)]]) {
    for (quote, places) in zip(entry.quotes, found) where places.count > 1 {
      return diagnostics.append(.quoteNotUnique(quote.exact, places.count, in: text))
    }
    let places = found.map { $0[0] }
    for (index, place) in places.enumerated().dropFirst() {
      guard place.flow == places[0].flow, place.range.lowerBound >= places[index - 1].range.upperBound else {
        return diagnostics.append(.quotesOutOfOrder(entry.quotes[index].exact, in: text))
      }
    }
    let flow = flows[places[0].flow]
    let segments = places.indices.map { index in
      segment(entry, index, places[index].range, after: index == 0 ? nil : places[index - 1].range, flow)
    }
    append(entry, segments, in: flow.flow)
  }

  private mutating func append(_ entry: NamedStatement, _ segments: [Segment], in flow: Flow) {
    statements.append(
      MarkedStatement(name: entry.name, attributes: entry.attributes, segments: segments, parent: nil, flow: flow))
  }

  private mutating func segment(
    _ entry: NamedStatement, _ index: Int, _ range: Range<Int>, after previous: Range<Int>?, _ flow: ReadFlow
  ) -> Segment {
    let own = flow.folded.original(range)
    let scalars = flow.text.scalars
    let mode = entry.attributes.mode?.value ?? detectedMode(of: own, in: scalars)
    let runs = mode == .partial ? QuotationMarks.runs(in: scalars[own]) : []
    if mode == .partial, runs.isEmpty { diagnostics.append(.partialQuote(entry.quotes[index].exact, in: text)) }
    let span = newSpan(entry, index)
    placed.append(Placed(span: span, flow: flow.flow, range: own, runs: runs))
    let gap = previous.map { flow.folded.scalars[$0.upperBound..<range.lowerBound] } ?? []
    return Segment(
      span: span, mode: mode, text: flow.folded.text(own), range: range,
      quotedRuns: runs.map(flow.folded.text), decoration: index == 0 ? entry.decoration : .none,
      joinsPrevious: gap.allSatisfy { $0.properties.isWhitespace || QuotationMarks.isMark($0) })
  }

  /// A segment that only the captured source holds; what adjoins it in the entry tells whether marks stand around it.
  private mutating func listedSegment(_ quote: QuoteSelector, _ entry: NamedStatement) -> Segment {
    let context = Array((quote.prefix + quote.exact.value + quote.suffix).unicodeScalars)
    let start = quote.prefix.unicodeScalars.count
    let range = start..<start + quote.exact.value.unicodeScalars.count
    let mode = entry.attributes.mode?.value ?? detectedMode(of: range, in: context)
    let folded = FoldedText(context)
    let runs = mode == .partial ? QuotationMarks.runs(in: context[range]) : []
    let index = entry.quotes.firstIndex { $0.exact.range == quote.exact.range } ?? 0
    return Segment(
      span: newSpan(entry, index), mode: mode, text: folded.text(range), range: nil,
      quotedRuns: runs.map(folded.text), decoration: index == 0 ? entry.decoration : .none, joinsPrevious: false,
      listed: quote)
  }

  private mutating func newSpan(_ entry: NamedStatement, _ index: Int) -> SpanID {
    let range = entry.quotes[index].exact.range
    spans.append(
      Span(
        kind: .standOff(entry.name), decoration: index == 0 ? entry.decoration : .none, range: range,
        attributesStart: range.lowerBound, isBlock: false))
    return SpanID(firstSpan + spans.count - 1)
  }
}

extension SpanDecoration {
  fileprivate static var none: SpanDecoration { SpanDecoration(note: nil, isSic: false, textLanguage: nil) }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func quoteNotFound(
    _ quote: Located<String>, _ nearest: (text: String, range: Range<Int>)?, in text: SourceText
  ) -> Diagnostic {
    .error(
      .quoteNotFound, at: text.place(quote.range), "the text does not hold these words",
      help: nearest.map { "the nearest words are ‘\($0.text)’" }
        ?? "copy the words from the text, without the marks of Markdown",
      notes: nearest.map { [.init("the nearest words stand here", at: text.place($0.range))] } ?? [])
  }

  fileprivate static func quoteNotUnique(_ quote: Located<String>, _ count: Int, in text: SourceText) -> Diagnostic {
    .error(
      .quoteNotUnique, at: text.place(quote.range), "these words stand \(count) times in the text",
      help: "add prefix: or suffix: with what stands directly before or behind those that are meant")
  }

  fileprivate static func quotesOutOfOrder(_ quote: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .quoteNotFound, at: text.place(quote.range),
      "the quotes of a statement stand in one text in the order of reading, and this one does not follow the one before it",
      help: "write them in the order in which the text has them")
  }

  fileprivate static func partialQuote(_ quote: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .partialWithoutQuote, at: text.place(quote.range),
      "a partial statement quotes some words, and these hold no quotation marks",
      help: "write mode: indirect, or take the quoted words in with their marks")
  }
}

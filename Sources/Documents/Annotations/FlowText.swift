/// The plain text of a flow (the body, or one note), and where its spans stand in it.
///
/// Plain text is the decoded text of inlines, breaks as one space, paragraphs parted
/// by one line feed, without note markers and image descriptions. Offsets count scalars of it.
struct FlowText {
  /// A span met on the way, in order of reading.
  struct Visit {
    let span: SpanID
    /// The statement segments around it, outermost first.
    let around: [SpanID]
    /// The number of the paragraph in which it begins.
    let paragraph: Int
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var visits: [Visit] = []
  private(set) var ranges: [SpanID: Range<Int>] = [:]
  private(set) var noteReferences: [String] = []
  /// Where the text of each paragraph, heading, cell and code block begins, in order of reading.
  private(set) var paragraphStarts: [Int] = []
  private var around: [SpanID] = []
  private var paragraph = 0
  private var needsBreak = false
  private let isSegment: (SpanID) -> Bool

  /// - Parameter isSegment: whether a span is a segment of a statement.
  init(of blocks: [Block], isSegment: @escaping (SpanID) -> Bool) {
    self.isSegment = isSegment
    add(blocks)
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines):
      beginParagraph()
      add(inlines)
    case .code(_, let text), .rawHTML(let text):
      beginParagraph()
      append(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    case .blockQuote(let blocks): add(blocks)
    case .list(_, let items): for item in items { add(item) }
    case .table(let table):
      for cell in table.cells {
        beginParagraph()
        add(cell)
      }
    case .statementQuote(let span, let blocks):
      beginParagraph()
      inside(span) { $0.add(blocks) }
    case .thematicBreak, .embeddedStatement: break
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines { add(inline) }
  }

  private mutating func add(_ inline: Inline) {
    switch inline {
    case .text(let text), .code(let text), .rawHTML(let text): append(text)
    case .softBreak, .lineBreak: append(" ")
    case .noteReference(let id): noteReferences.append(id)
    case .image: break
    case .span(let span, let inner): inside(span) { $0.add(inner) }
    case .emphasis, .strong, .link, .quotedRun: add(inline.children)
    }
  }

  private mutating func inside(_ span: SpanID, _ body: (inout FlowText) -> Void) {
    flushBreak()
    visits.append(Visit(span: span, around: around, paragraph: paragraph))
    let start = scalars.count
    let segment = isSegment(span)
    if segment { around.append(span) }
    body(&self)
    if segment { around.removeLast() }
    ranges[span] = start..<max(start, scalars.count)
  }

  private mutating func beginParagraph() {
    paragraph += 1
    needsBreak = scalars.last.map { $0 != "\n" } ?? false
    paragraphStarts.append(scalars.count + (needsBreak ? 1 : 0))
  }

  private mutating func flushBreak() {
    if needsBreak { scalars.append("\n") }
    needsBreak = false
  }

  private mutating func append(_ text: String) {
    if text.isEmpty { return }
    flushBreak()
    scalars.append(contentsOf: text.unicodeScalars)
  }
}

/// The number of scalars that an inline adds to the plain text.
func plainLength(of inline: Inline) -> Int {
  switch inline {
  case .text(let text), .code(let text), .rawHTML(let text): text.unicodeScalars.count
  case .softBreak, .lineBreak: 1
  case .noteReference, .image: 0
  case .emphasis, .strong, .link, .span, .quotedRun: inline.children.reduce(0) { $0 + plainLength(of: $1) }
  }
}

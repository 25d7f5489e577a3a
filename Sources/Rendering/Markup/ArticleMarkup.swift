internal import ArchiveModel
internal import Documents

/// The account of an article: marks around the speakers' words, references behind them, and a record of what the
/// margin beside each block has to hold.
struct ArticleMarkup: AnnotationMarkup {
  let site: Site
  let article: Handle<Article>
  let body: MarkedText
  let targets: Mentions.Targets
  let owners: [SpanID: Handle<Statement>]
  /// Segments that hold segments of other statements.
  let holders: Set<SpanID>

  /// Statements whose first segment was met since the last `takeStatements`.
  private(set) var newStatements: [Handle<Statement>] = []
  /// Notes in order of first reference.
  private(set) var notes = NoteSeries()
  /// Statements that have begun.
  private var begun: Set<Handle<Statement>> = []
  /// How many pieces of a segment were met, and how many there are; a segment that a mark holds is one piece.
  private var metPieces: [SpanID: Int] = [:]
  private let pieceCounts: [SpanID: Int]
  /// The language of quoted words where it is not that of the text around them.
  let quotedLanguage: String?
  /// References that wait for the end of a link.
  private var pendingReferences = ""

  init(_ article: Handle<Article>, site: Site) {
    self.site = site
    self.article = article
    let body = site.article(article).body
    self.body = body
    targets = site.archive.mentions.inArticles[article.position]
    let segments = ArticleSegments(article, body, site.archive)
    owners = segments.owners
    pieceCounts = countPieces(of: body)
    quotedLanguage = site.isDigest(article) ? site.foreignLanguage(of: article) : nil
    holders = Set(segments.contents.filter { holdsSegment($0.value, body) }.keys)
  }

  /// The statements that began since the last call, for the margin.
  mutating func takeStatements() -> [Handle<Statement>] {
    defer { newStatements = [] }
    return newStatements
  }

  func address(of url: String) -> String { site.resolved(url, on: Addresses.article(site.article(article).slug)) }

  func picture(at url: String) -> Picture { site.picture(url) }

  // MARK: Spans

  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    let annotations = renderer.annotations
    if let owner = annotations.owners[span] { return writeSegment(span, inlines, owner, in: &renderer) }
    let written = annotations.body.span(span)
    let link = mentionLink(written, span, annotations.targets, annotations.site)
    writePlainSpan(written.decoration, link: link, in: &renderer) { $0.write(inlines) }
    writeEditorsNote(written.decoration, key: "span-\(span.index)", in: &renderer)
  }

  private static func writeSegment(
    _ span: SpanID, _ inlines: [Inline], _ owner: Handle<Statement>, in renderer: inout MarkupRenderer<Self>
  ) {
    let mark = renderer.annotations.beginSegment(span, owner)
    renderer.html.raw(mark.openTag)
    writeLanguageOfWords(mark, in: &renderer)
    renderer.html.raw(">")
    writeContent(inlines, mark, in: &renderer)
    if mark.decoration.isSic, mark.isLastPiece { renderer.html.raw(sicMarkup) }
    renderer.html.raw("</mark>")
    writeReference(mark, in: &renderer)
    if mark.isLastPiece { writeEditorsNote(mark.decoration, key: mark.anchor, in: &renderer) }
  }

  /// In a segment that quotes some words, or holds another's statement, each run is marked on its own, so that no
  /// underline lies on another.
  private static func writeContent(_ inlines: [Inline], _ mark: SegmentMark, in renderer: inout MarkupRenderer<Self>) {
    guard mark.isSplit else { return renderer.write(inlines) }
    var isOpen = false
    for inline in inlines {
      let isOwn = renderer.annotations.isOwnRun(inline)
      if isOwn != isOpen { renderer.html.raw(isOwn ? mark.runTag : "</span>") }
      isOpen = isOwn
      renderer.write([inline])
    }
    if isOpen { renderer.html.raw("</span>") }
  }

  private func isOwnRun(_ inline: Inline) -> Bool {
    switch inline {
    case .quotedRun: false
    case .span(let span, _): owners[span] == nil
    default: true
    }
  }

  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    renderer.html.raw("<span class=\"said\"")
    if let language = renderer.annotations.quotedLanguage { writeLanguage(language, in: &renderer.html) }
    renderer.html.raw(">")
    renderer.write(inlines)
    renderer.html.raw("</span>")
  }

  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>) {
    guard let owner = renderer.annotations.owners[span] else {
      return renderer.write(.blockQuote(blocks), isTight: false)
    }
    let mark = renderer.annotations.beginSegment(span, owner)
    renderer.html.raw("<blockquote class=\"said said-block \(mark.hue)\" id=\"\(mark.anchor)\"")
    writeLanguageOfWords(mark, in: &renderer)
    renderer.html.raw(">\n")
    renderer.write(Array(blocks.dropLast()))
    writeLast(blocks.last, mark, in: &renderer)
    renderer.html.raw("</blockquote>\n")
  }

  private static func writeLanguageOfWords(_ mark: SegmentMark, in renderer: inout MarkupRenderer<Self>) {
    let quoted = mark.mode == .direct ? renderer.annotations.quotedLanguage : nil
    if let language = mark.decoration.textLanguage ?? quoted { writeLanguage(language, in: &renderer.html) }
  }

  /// The reference stands behind the last words, inside their paragraph.
  private static func writeLast(_ block: Block?, _ mark: SegmentMark, in renderer: inout MarkupRenderer<Self>) {
    renderer.html.line()
    if case .paragraph(let inlines)? = block {
      renderer.html.raw("<p>")
      renderer.write(inlines)
    } else if let block {
      renderer.write(block, isTight: false)
      renderer.html.raw("<p>")
    }
    if mark.decoration.isSic { renderer.html.raw(sicMarkup) }
    writeReference(mark, in: &renderer)
    writeEditorsNote(mark.decoration, key: mark.anchor, in: &renderer)
    if block != nil { renderer.html.raw("</p>\n") }
  }

  private mutating func beginSegment(_ span: SpanID, _ owner: Handle<Statement>) -> SegmentMark {
    let statement = site.statement(owner)
    let number = statement.segments.firstIndex { $0.span == span } ?? 0
    let piece = metPieces[span, default: 0]
    metPieces[span] = piece + 1
    if begun.insert(owner).inserted { newStatements.append(owner) }
    return SegmentMark(
      site: site, statement: statement, number: number, piece: piece,
      isLastPiece: piece + 1 >= pieceCounts[span, default: 1], isHolder: holders.contains(span),
      decoration: body.span(span).decoration)
  }

  // MARK: References

  private static func writeReference(_ mark: SegmentMark, in renderer: inout MarkupRenderer<Self>) {
    writeOrKeep(mark.reference, in: &renderer)
  }

  private static func writeEditorsNote(
    _ decoration: SpanDecoration, key: String, in renderer: inout MarkupRenderer<Self>
  ) {
    guard let note = decoration.note else { return }
    writeOrKeep(renderer.annotations.notes.refer(toText: note, key: key), in: &renderer)
  }

  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>) {
    writeOrKeep(renderer.annotations.notes.refer(to: id), in: &renderer)
  }

  /// A link holds no other link, so references wait for its end.
  private static func writeOrKeep(_ markup: String, in renderer: inout MarkupRenderer<Self>) {
    if renderer.linkDepth > 0 {
      renderer.annotations.pendingReferences += markup
    } else {
      renderer.html.raw(markup)
    }
  }

  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>) {
    renderer.html.raw(renderer.annotations.pendingReferences)
    renderer.annotations.pendingReferences = ""
  }
}

private func holdsSegment(_ content: SegmentContent, _ body: MarkedText) -> Bool {
  switch content {
  case .inlines(let inlines): inlines.contains { holdsSegment($0, body) }
  case .pieces(let paragraphs): paragraphs.contains { $0.contains { holdsSegment($0, body) } }
  case .blocks: false
  }
}

private func holdsSegment(_ inline: Inline, _ body: MarkedText) -> Bool {
  if case .span(let span, _) = inline, body.span(span).isStatementSegment { return true }
  return inline.children.contains { holdsSegment($0, body) }
}

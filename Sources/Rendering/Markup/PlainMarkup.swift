internal import ArchiveModel
internal import Documents

/// Markdown of entities and ordinary pages: mentions and dates become links, notes are listed at the end.
struct PlainMarkup: AnnotationMarkup {
  let site: Site
  let body: MarkedText
  let targets: Mentions.Targets
  /// The page of the document itself, against which its relative links are read.
  let address: Address
  /// The statements that stand in place of words.
  var embedded: [SpanID: Handle<Statement>] = [:]
  /// The text so far, cut at embedded statements.
  private(set) var passages: [ProsePassage] = []
  private(set) var notes: NoteSeries
  private var pendingReferences = ""

  init(_ body: MarkedText, _ targets: Mentions.Targets, of address: Address, anchors: String, site: Site) {
    self.site = site
    self.body = body
    self.targets = targets
    self.address = address
    notes = NoteSeries(anchors: anchors)
  }

  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    let annotations = renderer.annotations
    let written = annotations.body.span(span)
    let link = mentionLink(written, span, annotations.targets, annotations.site)
    writePlainSpan(written.decoration, link: link, in: &renderer) { $0.write(inlines) }
    guard let note = written.decoration.note else { return }
    writeOrKeep(renderer.annotations.notes.refer(toText: note, key: "span-\(span.index)"), in: &renderer)
  }

  static func writeStatement(_ span: SpanID, in renderer: inout MarkupRenderer<Self>) {
    // One that is withdrawn leaves nothing behind.
    guard let statement = renderer.annotations.embedded[span] else { return }
    renderer.html.line()
    renderer.annotations.passages.append(ProsePassage(html: renderer.html.bytes, statement: statement))
    renderer.html = HTMLWriter()
    guard let note = renderer.annotations.body.span(span).decoration.note else { return }
    renderer.html.raw("<p>\(renderer.annotations.notes.refer(toText: note, key: "span-\(span.index)"))</p>\n")
  }

  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>) {
    renderer.write(.blockQuote(blocks), isTight: false)
  }

  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>) {
    writeOrKeep(renderer.annotations.notes.refer(to: id), in: &renderer)
  }

  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    renderer.write(inlines)
  }

  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>) {
    renderer.html.raw(renderer.annotations.pendingReferences)
    renderer.annotations.pendingReferences = ""
  }

  private static func writeOrKeep(_ reference: String, in renderer: inout MarkupRenderer<Self>) {
    if renderer.linkDepth > 0 {
      renderer.annotations.pendingReferences += reference
    } else {
      renderer.html.raw(reference)
    }
  }

  func address(of url: String) -> String { site.resolved(url, on: address) }

  func picture(at url: String) -> Picture { site.picture(url) }
}

/// A stretch of a page's text as HTML, and the statement that follows it.
struct ProsePassage {
  let html: [UInt8]
  let statement: Handle<Statement>?
}

extension Site {
  /// The text of an ordinary page, cut at the statements that are embedded in it, its notes at the end. A stretch may
  /// begin or end inside a list or a quotation.
  func passages(of page: Handle<Page>) -> [ProsePassage] {
    let body = archive.archive.pages[page].body
    var markup = PlainMarkup(
      body, archive.mentions.inPages[page.position], of: Addresses.page(archive.archive.pages[page].slug), anchors: "",
      site: self)
    markup.embedded = archive.statementsOnPage[page.position]
    var renderer = MarkupRenderer(markup)
    renderer.write(body.blocks)
    if !renderer.annotations.notes.entries.isEmpty { writeEndNotes(&renderer) }
    return renderer.annotations.passages + [ProsePassage(html: renderer.html.bytes, statement: nil)]
  }

  /// The text of an entity as HTML, its notes at the end.
  ///
  /// - Parameters:
  ///   - address: the page of the document itself, whatever page shows the text.
  ///   - anchors: what the anchors of its notes begin with, where a page shows several texts.
  func prose(
    _ body: MarkedText, _ targets: Mentions.Targets, of address: Address, anchors: String = ""
  ) -> [UInt8] {
    var renderer = MarkupRenderer(PlainMarkup(body, targets, of: address, anchors: anchors, site: self))
    renderer.write(body.blocks)
    if !renderer.annotations.notes.entries.isEmpty { writeEndNotes(&renderer) }
    return renderer.html.bytes
  }

  /// A note's text may refer to further notes, which then join the end of the series.
  private func writeEndNotes(_ renderer: inout MarkupRenderer<PlainMarkup>) {
    renderer.html.raw("<ol class=\"endnotes\">\n")
    var index = 0
    while index < renderer.annotations.notes.entries.count {
      let entry = renderer.annotations.notes.entries[index]
      renderer.html.raw("<li id=\"\(entry.anchor)\">\(entry.backLink)<div>")
      writeText(of: entry, notes: renderer.annotations.body.notes, in: &renderer)
      renderer.html.raw("</div></li>\n")
      index += 1
    }
    renderer.html.raw("</ol>\n")
  }

  /// The text of a note, be it a definition's or a `note=`'s.
  func writeText<Annotations>(
    of entry: NoteSeries.Entry, notes: [NoteText], in renderer: inout MarkupRenderer<Annotations>
  ) {
    switch entry.text {
    case .plain(let text):
      renderer.html.raw("<p>")
      renderer.html.text(text)
      renderer.html.raw("</p>")
    case .definition(let id): renderer.write(notes.first { $0.id == id }?.blocks ?? [])
    }
  }
}

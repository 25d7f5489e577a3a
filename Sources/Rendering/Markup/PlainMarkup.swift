internal import ArchiveModel
internal import Documents

/// Markdown of entities and ordinary pages: mentions and dates become links, notes are numbered.
struct PlainMarkup: AnnotationMarkup {
  let site: Site
  let body: MarkedText
  let targets: Mentions.Targets
  /// The page that the text stands on, against which its relative links are read.
  let address: Address
  private(set) var noteOrder: [String] = []

  init(_ body: MarkedText, _ targets: Mentions.Targets, on address: Address, site: Site) {
    self.site = site
    self.body = body
    self.targets = targets
    self.address = address
  }

  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    let (site, body) = (renderer.annotations.site, renderer.annotations.body)
    let link = mentionLink(body.span(span), span, renderer.annotations.targets, site)
    writeMention(link, in: &renderer.html)
    renderer.write(inlines)
    if link != nil { renderer.html.raw("</a>") }
    if body.span(span).decoration.isSic { renderer.html.raw(sicMarkup) }
  }

  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>) {
    renderer.write(.blockQuote(blocks), isTight: false)
  }

  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>) {
    let number = renderer.annotations.noteNumber(id)
    renderer.html.raw("<a class=\"noteref\" role=\"doc-noteref\" id=\"ref.\(id)\" href=\"#note.\(id)\">\(number)</a>")
  }

  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    renderer.write(inlines)
  }

  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>) {}

  func address(of url: String) -> String { site.resolved(url, on: address) }

  private mutating func noteNumber(_ id: String) -> Int {
    if let index = noteOrder.firstIndex(of: id) { return index + 1 }
    noteOrder.append(id)
    return noteOrder.count
  }
}

/// Opens the link of a mention, where there is one.
func writeMention(_ link: String?, in html: inout HTMLWriter) {
  guard let link else { return }
  html.raw("<a class=\"mention\" href=\"")
  html.text(link)
  html.raw("\">")
}

/// Where a mention or a date mention leads; nil where the span is none, or where there is no such page.
func mentionLink(_ span: Span, _ id: SpanID, _ targets: Mentions.Targets, _ site: Site) -> String? {
  switch span.kind {
  case .mention: targets[id].flatMap { site.link($0) }
  case .date(let date): site.link(date)
  case .statement, .named, .continuation, .plain: nil
  }
}

extension Site {
  /// The text of an entity or a page as HTML, its notes at the end.
  func prose(_ body: MarkedText, _ targets: Mentions.Targets, on address: Address) -> [UInt8] {
    var renderer = MarkupRenderer(PlainMarkup(body, targets, on: address, site: self))
    renderer.write(body.blocks)
    let order = renderer.annotations.noteOrder
    if order.isEmpty { return renderer.html.bytes }
    renderer.html.raw("<section class=\"footnotes\" role=\"doc-endnotes\"><ol>\n")
    for id in order {
      renderer.html.raw("<li id=\"note.\(id)\">")
      renderer.write(body.notes.first { $0.id == id }?.blocks ?? [])
      renderer.html.raw("<a role=\"doc-backlink\" href=\"#ref.\(id)\">back</a></li>\n")
    }
    renderer.html.raw("</ol></section>\n")
    return renderer.html.bytes
  }
}

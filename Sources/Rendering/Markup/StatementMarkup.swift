internal import ArchiveModel
internal import Documents

/// The words of a statement as they stand in lists and on its own page: whose words are whose, without references.
struct StatementMarkup: AnnotationMarkup {
  let site: Site
  let article: Handle<Article>
  let owners: [SpanID: Handle<Statement>]

  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    let annotations = renderer.annotations
    let body = annotations.site.article(annotations.article).body
    guard let owner = annotations.owners[span] else {
      renderer.write(inlines)
      if body.span(span).decoration.isSic { renderer.html.raw(sicMarkup) }
      return
    }
    let statement = annotations.site.statement(owner)
    let form = statement.mode == .indirect ? "ind" : annotations.site.isToldByAnother(statement) ? "said in2" : "said"
    renderer.html.raw("<span class=\"inner \(form) \(annotations.site.hue(statement))\">")
    renderer.write(inlines)
    if body.span(span).decoration.isSic { renderer.html.raw(sicMarkup) }
    renderer.html.raw("</span>")
  }

  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>) {
    renderer.write(blocks)
  }

  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>) {}
  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>) {}

  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    renderer.html.raw("<span class=\"said\">")
    renderer.write(inlines)
    renderer.html.raw("</span>")
  }

  func address(of url: String) -> String {
    site.resolved(url, on: Addresses.article(site.article(article).slug))
  }
}

extension Site {
  /// The words of a statement as HTML, its segments joined as in its plain text. Paragraphs of a block quotation stand
  /// as paragraphs where `hasParagraphs` is set, else in one line.
  func words(of handle: Handle<Statement>, hasParagraphs: Bool) -> [UInt8] {
    let statement = statement(handle)
    let article = segments(of: statement.article)
    let markup = StatementMarkup(site: self, article: statement.article, owners: article.owners)
    var renderer = MarkupRenderer(markup)
    for (index, segment) in statement.marked.segments.enumerated() {
      if index > 0 { renderer.html.raw(segment.joinsPrevious ? " " : " … ") }
      switch article.contents[segment.span] {
      case .inlines(let inlines)?: renderer.write(inlines)
      case .blocks(let blocks)?: write(blocks, hasParagraphs, in: &renderer)
      case .pieces(let paragraphs)?:
        if paragraphs.count == 1 {
          renderer.write(paragraphs[0])
        } else {
          write(paragraphs.map { .paragraph($0) }, hasParagraphs, in: &renderer)
        }
      case nil: renderer.html.text(segment.text)
      }
      if segment.decoration.isSic { renderer.html.raw(sicMarkup) }
    }
    return renderer.html.bytes
  }

  private func write(
    _ blocks: [Block], _ hasParagraphs: Bool, in renderer: inout MarkupRenderer<StatementMarkup>
  ) {
    if hasParagraphs { return renderer.write(blocks) }
    for (index, block) in blocks.enumerated() {
      if index > 0 { renderer.html.raw(" <span class=\"para\" aria-hidden=\"true\">¶</span> ") }
      if case .paragraph(let inlines) = block { renderer.write(inlines) } else { renderer.write(block, isTight: true) }
    }
  }
}

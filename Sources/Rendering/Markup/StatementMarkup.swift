internal import ArchiveModel
internal import Documents

/// The words of a statement as they stand in lists and on its own page: whose words are whose, without references.
struct StatementMarkup: AnnotationMarkup {
  let site: Site
  let article: Handle<Article>
  let segments: ArticleSegments

  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {
    let annotations = renderer.annotations
    let body = annotations.site.article(annotations.article).outline
    guard let owner = annotations.segments.owners[span] else {
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

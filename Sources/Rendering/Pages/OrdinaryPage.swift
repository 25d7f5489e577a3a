internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let prosePassage = ViewSchema(
    "prose passage", "A stretch of a page’s text, to the end or to a statement that is embedded in it.",
    [
      .html("text", "The text, which may begin or end inside a list or a quotation."),
      .view("statement", .statementItem, "The statement behind it."),
    ])

  static let ordinary = ViewSchema.page(
    "ordinary page", "A page of the archive’s own prose.",
    [
      .text("heading", "The title."),
      .list("passages", .prosePassage, "The text, cut at the statements that are embedded in it."),
    ])
}

extension Site {
  func ordinaryPage(_ handle: Handle<Page>) -> View {
    let page = archive.archive.pages[handle]
    let address = Addresses.page(page.slug)
    let title = page.front.title.value
    let frame = Frame(
      title: title, description: "\(title) · \(configuration.title)", address: address,
      metadata: openGraph(title: title, address))
    return pageView(
      .ordinary, frame, ["heading": .text(title), "passages": .list(passages(of: handle).map(passageView))])
  }

  func passageView(_ passage: ProsePassage) -> View {
    View(
      .prosePassage,
      [
        "text": .html(passage.html), "statement": passage.statement.map { .view(itemView($0)) } ?? .absent,
      ])
  }
}

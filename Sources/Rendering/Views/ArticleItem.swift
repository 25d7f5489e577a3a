internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let articleItem = ViewSchema(
    "article item", "An article as it is shown in every list.",
    [
      .text("title", "The headline, in square brackets where the editor gave it."), .text("href", "Its page."),
      .text("language", "Its language, a BCP 47 tag."),
      .text("outlet", "The outlet."), .text("outletHref", "Its page; empty where the source does not name it."),
      .view("printed", .date, "When it was printed; absent where that is unknown."),
      .text("statementCount", "How many statements it holds, in words."),
      .text("textMode", "How much of it is reproduced."), .text("summary", "The archive’s summary."),
    ])
}

extension Site {
  /// An article for a list, made and written once for all lists that show it.
  func articleItem(_ handle: Handle<Article>) -> View {
    View(ViewMaker(.articleItem) { self.makeArticleItem(Handle($0)) }, handle.position)
  }

  private func makeArticleItem(_ handle: Handle<Article>) -> View {
    let article = article(handle)
    return View(
      .articleItem,
      [
        "title": .text(title(handle)), "href": .text(link(handle)), "language": .text(article.front.language),
        "outlet": .text(outletName(handle)), "outletHref": .text(outletLink(handle)), "printed": printedValue(handle),
        "statementCount": .text(Wording.count(archive.statementsOfArticle[handle.position].count, "statement")),
        "textMode": .text(Wording.textMode(article.front.text)), "summary": .text(article.front.summary ?? ""),
      ])
  }

  func articleLink(_ handle: Handle<Article>) -> View { linkView(title(handle), link(handle)) }
}

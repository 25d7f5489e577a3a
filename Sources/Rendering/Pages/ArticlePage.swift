internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let passage = ViewSchema(
    "passage", "A block of an account with the notes that belong beside it, or a gap between blocks.",
    [
      .html("text", "The block; empty for a gap."),
      .text("gap", "How much is left out at this place, in words; empty for a block."),
      .list("notes", .marginNote, "A note for each statement that begins in the block."),
    ])

  static let endNote = ViewSchema(
    "end note", "A note at the end of an article.",
    [
      .text("label", "Its letter or number."),
      .text("anchor", "Its anchor."),
      .text("back", "The anchor of the first reference to it."),
      .html("text", "Its text."),
    ])

  static let article = ViewSchema.page(
    "article", "The archive’s account of an article.",
    [
      .text("title", "The headline, in square brackets where the editor gave it."),
      .flag("isTitleSupplied", "Whether the article has no title of its own."),
      .text("articleLanguage", "The article’s language, a BCP 47 tag."),
      .flag("isDigest", "Whether the text is the archive’s own account."),
      .flag("isExcerpts", "Whether only the passages that hold statements are shown."),
      .flag("isFull", "Whether the whole text is shown."),
      .flag("isMetadata", "Whether nothing of the text is shown but what its speakers are quoted with."),
      .text("textMode", "How much of the article is reproduced, in words."),
      .flag("isDraft", "Whether the article is a draft, which only `--drafts` shows."),
      .text("outlet", "The outlet’s name."),
      .text("outletHref", "The outlet’s page; empty where the source does not name it."),
      .flag("isOutletUnknown", "Whether the source does not name its outlet."),
      .text("byline", "The byline as printed."),
      .view("printed", .date, "When it was printed; absent where that is unknown."),
      .html("captured", "The day on which the source text was captured; empty where it is unknown."),
      .text("summary", "The archive’s summary, a sentence."),
      .list("images", .picture, "The pictures that go with it."),
      .list("passages", .passage, "The account, block by block."),
      .list("listed", .statementItem, "Statements whose words the account does not hold."),
      .list("speakers", .legendEntry, "Who speaks in it, in order of appearance."),
      .list("sourceNotes", .endNote, "Notes that the source prints."),
      .list("editorsNotes", .endNote, "Notes of the editor’s."),
      .text("original", "The original’s address; empty where none is recorded."),
      .text("archived", "The address of an archived copy."),
      .text("rights", "What the archive knows of the rights in the text."),
      .text("captureDigest", "The SHA-256 digest of the captured text."),
      .text("checked", "How many statements agree with the captured source, and how far; empty before verification."),
      .list("topics", .link, "What the article is about."),
      .text("statementCount", "How many statements it holds, in words."),
      .flag("hasParaphrases", "Whether some statements quote no words."),
      .text("citation", "How to cite the page."),
      .list("changes", .change, "Corrections and additions."),
      .html("added", "The day on which the article came into the archive."),
      .list("custom", .field, "Fields of the archive’s own."),
      .list("related", .relatedItem, "Articles that share most with it, five at most, and why."),
      .view("previous", .link, "The article printed before."),
      .view("next", .link, "The article printed after."),
    ])
}

extension Site {
  func articlePage(_ handle: Handle<Article>) -> View {
    let article = article(handle)
    let address = Addresses.article(article.slug)
    let frame = Frame(
      title: title(handle), description: article.front.summary ?? articleDescription(handle), address: address,
      section: Addresses.articles, crumbs: [("Articles", Addresses.articles)], here: title(handle),
      isHidden: !isIndexable(handle),
      metadata: articleMetadata(handle), structuredData: structuredData(article: handle))
    var view = pageView(.article, frame, [:])
    addHead(handle, to: &view)
    addAccount(handle, to: &view)
    addProvenance(handle, to: &view)
    addNeighbours(handle, to: &view)
    return view
  }

  private func addHead(_ handle: Handle<Article>, to view: inout View) {
    let front = article(handle).front
    view["title"] = .text(title(handle))
    view["isTitleSupplied"] = .flag(front.titleIsSupplied)
    view["articleLanguage"] = .text(front.language)
    view["isDigest"] = .flag(front.text == .digest)
    view["isExcerpts"] = .flag(front.text == .excerpts)
    view["isFull"] = .flag(front.text == .full)
    view["isMetadata"] = .flag(front.text == .metadata)
    view["textMode"] = .text(Wording.textMode(front.text))
    view["isDraft"] = .flag(front.isDraft)
    view["outlet"] = .text(outletName(handle))
    view["outletHref"] = .text(outletLink(handle))
    view["isOutletUnknown"] = .flag(archive.outletOfArticle[handle.position] == nil)
    view["byline"] = .text(front.byline ?? "")
    view["printed"] = printedValue(handle)
    view["captured"] = .html(front.captured.map { markup($0) } ?? [])
    view["summary"] = .text(front.summary ?? "")
    view["speakers"] = .list(legend(handle))
  }

  private func addAccount(_ handle: Handle<Article>, to view: inout View) {
    view["images"] = .list(article(handle).front.images.map(pictureView))
    let account = account(of: handle)
    view["passages"] = .list(account.passages)
    view["listed"] = .list(
      archive.statementsOfArticle[handle.position].filter { isListed(statement($0)) }.map(listedView))
    view["sourceNotes"] = .list(account.sourceNotes)
    view["editorsNotes"] = .list(account.editorsNotes)
  }

  /// The page tells of the article itself.
  private func listedView(_ handle: Handle<Statement>) -> View {
    var view = itemView(handle)
    for key in ["article", "outlet", "outletHref", "printed"] { view[key] = .absent }
    return view
  }

  private func addProvenance(_ handle: Handle<Article>, to view: inout View) {
    let front = article(handle).front
    let statements = archive.statementsOfArticle[handle.position]
    view["original"] = .text(front.url ?? "")
    view["archived"] = .text(front.archived ?? "")
    view["rights"] = .text(front.rights ?? "")
    view["captureDigest"] = .text(front.capture?.sha256.value ?? "")
    view["checked"] = .text(gradeSummary(statements.map(statement)))
    view["topics"] = topicLinks(archive.topicsOfArticle[handle.position])
    view["statementCount"] = .text(Wording.count(statements.count, "statement"))
    view["hasParaphrases"] = .flag(statements.contains { statement($0).mode == .indirect })
    view["citation"] = .text(citation(handle))
    view["changes"] = .list(front.changes.map(changeView))
    view["added"] = .html(front.added.map { markup($0) } ?? [])
    view["custom"] = .list(front.custom.map(fieldView))
  }

  private func addNeighbours(_ handle: Handle<Article>, to view: inout View) {
    view["related"] = .list(related(to: handle).map(relatedItem))
    let index = Int(ranks[handle.position])
    if index > 0 { view["previous"] = .view(articleLink(archive.articlesByDate[index - 1])) }
    if index + 1 < archive.articlesByDate.count { view["next"] = .view(articleLink(archive.articlesByDate[index + 1])) }
  }

  private func articleDescription(_ handle: Handle<Article>) -> String {
    let count = archive.statementsOfArticle[handle.position].count
    return "\(Wording.page(article(handle).front.text)) with \(Wording.count(count, "attributed statement"))."
  }
}

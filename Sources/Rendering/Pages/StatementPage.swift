internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let statement = ViewSchema.page(
    "statement page", "A statement: its words, its facts, how it reached the page.",
    [
      .view("item", .statementItem, "The statement as lists show it."),
      .html("words", "The words, paragraph by paragraph."),
      .text("heading", "Who said it to whom, as a heading."),
      .list("about", .link, "Its topics."),
      .view("recounts", .link, "The event that it tells of."),
      .text("cue", "The reporter’s verb."),
      .text("spokenLanguage", "The language it was said in, where what stands here is a translation."),
      .text("status", "What became of it: disputed, misattributed, retracted."),
      .text("passage", "Where a paraphrased statement stands in the source."),
      .view("grade", .grade, "How far the words agree with the captured source; absent where they were not compared."),
      .list("notes", .noteText, "Editor’s notes on its words."),
      .list("contains", .statementItem, "Statements that it relays."),
      .view("within", .statementItem, "The statement that relays it."),
      .list("same", .statementItem, "Other reports of the same utterance."),
      .list("parallel", .statementItem, "Other accounts of the event that it tells of; none where they are too many."),
      .text("parallelHref", "The page on which those accounts stand side by side; empty where there is none."),
      .list("hops", .hop, "How it reached the page."),
      .text("citation", "How to cite it."),
      .text("inContext", "The words in the archive’s account of the article."),
    ])
}

extension Site {
  func statementPage(_ handle: Handle<Statement>) -> View {
    let statement = statement(handle)
    let slug = article(statement.article).slug
    let frame = Frame(
      title: heading(statement), description: shortened(statement.marked.text, to: 200), address: address(handle),
      section: Addresses.statements,
      crumbs: [("Articles", Addresses.articles), (title(statement.article), Addresses.article(slug))],
      here: statement.name,
      isHidden: !isIndexable(handle),
      metadata: openGraph(title: heading(statement), address(handle)), structuredData: structuredData(statement: handle)
    )
    var view = pageView(.statement, frame, [:])
    view["item"] = .view(itemView(handle))
    view["words"] = .html(words(of: handle).inParagraphs)
    view["heading"] = .text(heading(statement))
    view["hops"] = .list(hops(statement))
    view["citation"] = .text(citation(handle))
    view["inContext"] = .text(link(statement.article, anchor: anchorInArticle(statement)))
    addFacts(statement, to: &view)
    addRelations(handle, statement, to: &view)
    return view
  }

  private func addFacts(_ statement: Statement, to view: inout View) {
    view["about"] = topicLinks(statement.about)
    view["recounts"] = statement.recounts.map { .view(eventLink($0)) } ?? .absent
    view["cue"] = .text(statement.attributes.cue ?? "")
    view["spokenLanguage"] = .text(statement.language.map(Wording.language) ?? "")
    view["status"] = .text(statement.attributes.status.map(Wording.status) ?? "")
    view["passage"] = .text(statement.attributes.passage ?? "")
    view["grade"] = gradeView(statement)
    view["notes"] = .list(
      statement.segments.compactMap { $0.decoration.note.map { View(.noteText, ["text": .text($0)]) } })
  }

  private func addRelations(_ handle: Handle<Statement>, _ statement: Statement, to view: inout View) {
    view["contains"] = itemViews(statement.children)
    view["within"] = statement.parent.map { .view(itemView($0)) } ?? .absent
    view["same"] = itemViews(statement.same)
    let accounts =
      statement.recounts.map { lists[.accounts($0)] == nil ? archive.statementsRecountingEvent[$0.position] : [] } ?? []
    view["parallelHref"] = .text(statement.recounts.flatMap { accountsLink($0) } ?? "")
    view["parallel"] = itemViews(accounts.filter { $0 != handle && !statement.same.contains($0) })
  }

  /// Who said it to whom, and about what.
  func heading(_ statement: Statement) -> String {
    let to = (statement.to ?? []).map { speaker($0).name }
    let about = statement.about.map { topic($0).label }
    return voice(statement) + (to.isEmpty ? "" : " to \(Wording.list(to))")
      + (about.isEmpty ? "" : ", on \(Wording.list(about))")
  }
}

internal import ArchiveModel
internal import Documents
internal import Templating

/// The text of an article as its page shows it.
struct Account {
  var passages: [View] = []
  var sourceNotes: [View] = []
  var editorsNotes: [View] = []
}

extension Site {
  /// Whether the text of an article is the archive's own account. That which is not shown is the article's, as excerpts
  /// and a full text are.
  func isDigest(_ handle: Handle<Article>) -> Bool { article(handle).front.text == .digest }

  /// Whether a statement stands in the list behind the account, since what is shown of the text does not hold it.
  func isListed(_ statement: Statement) -> Bool {
    statement.marked.isListed || article(statement.article).front.text == .metadata
  }

  /// Where a statement stands on its article's page: its own mark, or the list of what the account does not hold.
  func anchorInArticle(_ statement: Statement) -> String { isListed(statement) ? "page.also" : statement.name }

  /// The language of an article where it is not the site's.
  func foreignLanguage(of handle: Handle<Article>) -> String? {
    let language = article(handle).front.language
    return language == configuration.language ? nil : language
  }

  /// Renders what is shown of an article's body block by block, each with its margin notes, then the notes in order of
  /// first reference.
  func account(of handle: Handle<Article>) -> Account {
    var account = Account()
    var renderer = MarkupRenderer(ArticleMarkup(handle, site: self))
    let language = isDigest(handle) ? nil : foreignLanguage(of: handle)
    for passage in article(handle).reproduction(of: renderer.annotations.body).passages {
      switch passage {
      case .leftOut(let count): account.passages.append(gapView(count))
      case .shown(let block):
        renderer.html = HTMLWriter()
        renderer.write(block, isTight: false)
        if let language { renderer.html.addLanguage(language) }
        account.passages.append(passageView(&renderer))
      }
    }
    addNotes(to: &account, &renderer)
    return account
  }

  private func gapView(_ count: Int) -> View { View(.passage, ["gap": .text(Wording.count(count, "passage"))]) }

  private func passageView(_ renderer: inout MarkupRenderer<ArticleMarkup>) -> View {
    let statements = renderer.annotations.takeStatements()
    let before = [nil] + statements.dropLast().map(Optional.some)
    let notes = zip(statements, before).map { marginNote($0, after: $1) }
    return View(.passage, ["text": .html(renderer.html.bytes), "notes": .list(notes)])
  }

  /// A note's text may refer to further notes, which then join the end of the series.
  private func addNotes(to account: inout Account, _ renderer: inout MarkupRenderer<ArticleMarkup>) {
    var index = 0
    while index < renderer.annotations.notes.entries.count {
      let entry = renderer.annotations.notes.entries[index]
      let view = endNote(entry, &renderer)
      if entry.isEditorial { account.editorsNotes.append(view) } else { account.sourceNotes.append(view) }
      index += 1
    }
  }

  private func endNote(_ entry: NoteSeries.Entry, _ renderer: inout MarkupRenderer<ArticleMarkup>) -> View {
    renderer.html = HTMLWriter()
    writeText(of: entry, notes: renderer.annotations.body.notes, in: &renderer)
    appendMarginNotes(&renderer)
    return View(
      .endNote,
      [
        "label": .text(entry.label), "anchor": .text(entry.anchor), "back": .text(entry.referenceAnchor),
        "text": .html(renderer.html.bytes),
      ])
  }

  /// Statements that stand in a note have their notes below it, since a note has no margin.
  private func appendMarginNotes(_ renderer: inout MarkupRenderer<ArticleMarkup>) {
    for handle in renderer.annotations.takeStatements() {
      let statement = statement(handle)
      renderer.html.raw("<p class=\"in-note\" id=\"note.\(statement.name)\">")
      renderer.html.text("\(sigil(statement)) \(voice(statement)): ")
      renderer.html.raw("<a href=\"")
      renderer.html.text(link(handle))
      renderer.html.raw("\">")
      renderer.html.text(statement.name)
      renderer.html.raw("</a></p>")
    }
  }
}

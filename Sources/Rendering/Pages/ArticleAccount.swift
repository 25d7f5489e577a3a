internal import ArchiveModel
internal import Documents
internal import Templating

/// The text of an article as its page shows it.
struct Account {
  var passages: [View] = []
  var sourceNotes: [View] = []
  var editorsNotes: [View] = []
}

extension Statement {
  /// Where it stands on its article's page: its own mark, or the list of what the account does not hold.
  var anchorInArticle: String { marked.isListed ? "page.also" : name }
}

extension Site {
  /// Whether a page tells of an article in the archive's own words.
  func isDigest(_ handle: Handle<Article>) -> Bool {
    let text = article(handle).front.text
    return text == .digest || text == .metadata
  }

  /// The language of an article where it is not the site's.
  func foreignLanguage(of handle: Handle<Article>) -> String? {
    let language = article(handle).front.language
    return language == configuration.language ? nil : language
  }

  /// Renders an article's body block by block, each with its margin notes, then the notes in order of first reference.
  func account(of handle: Handle<Article>) -> Account {
    var account = Account()
    var renderer = MarkupRenderer(ArticleMarkup(handle, site: self))
    let language = isDigest(handle) ? nil : foreignLanguage(of: handle)
    for block in article(handle).body.blocks {
      renderer.html = HTMLWriter()
      renderer.write(block, isTight: false)
      if let language { renderer.html.addLanguage(language) }
      account.passages.append(passageView(&renderer))
    }
    addNotes(to: &account, &renderer)
    return account
  }

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

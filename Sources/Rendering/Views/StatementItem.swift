internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let statementItem = ViewSchema(
    "statement", "A statement as it is shown in every list.",
    [
      .html("words", "The words, the speaker’s own marked where the archive’s stand around them."),
      .flag("isIndirect", "Whether no words are quoted."),
      .flag("isDirect", "Whether all words are quoted."),
      .text(
        "language",
        "The language of the words where they are not the archive’s own and not in its language, a BCP 47 tag."),
      .text("direction", "`ltr` or `rtl`, where `language` is given."),
      .text("hue", "The theme’s class for the speaker’s hue."),
      .text("sigil", "The letters of the hands it came through and of the speaker: `GR›VP`."),
      .list("speakers", .speakerName, "Who said it."),
      .text("voice", "What is known of a voice that is not named; empty where there are speakers."),
      .text("capacity", "The capacity in which it was said, where the article gives one."),
      .view("said", .date, "When it was said; absent where that is not stated."),
      .list("to", .link, "Whom it was said to."),
      .flag("isToUnknown", "Whether it was said to somebody who is not named."),
      .view("at", .link, "The interview, meeting or press conference where it was said."),
      .list("relayedBy", .link, "Who relayed it, nearest the speaker first, the article’s outlet left out."),
      .list("tags", .tag, "Its form, and what else classes it."),
      .view("article", .link, "The article that prints it; absent on the article’s own page, as what follows."),
      .text("outlet", "The name of the article’s outlet."),
      .text("outletHref", "The outlet’s page; empty where the source does not name it."),
      .view("printed", .date, "When the article was printed; absent where that is unknown."),
      .view("accounts", .link, "The accounts of the event that it recounts, side by side, where there are several."),
      .text("href", "The statement’s own page."),
      .text("name", "Its name in its article: `s13`."),
      .text("anchor", "An anchor that no other statement of a page has."),
    ])
}

extension Site {
  /// A statement for a list; the values do not depend on the page that shows it.
  func itemView(_ handle: Handle<Statement>) -> View {
    let statement = statement(handle)
    var view = View(.statementItem, [:])
    view["words"] = .html(words(of: handle).inOneLine)
    view["isIndirect"] = .flag(statement.mode == .indirect)
    view["isDirect"] = .flag(statement.mode == .direct)
    let language = foreignLanguage(statement)
    view["language"] = .text(language ?? "")
    view["direction"] = .text(language.map { direction(of: $0) } ?? "")
    view["hue"] = .text(hue(statement))
    view["sigil"] = .text(sigil(statement))
    view["said"] = dateValue(statement)
    view["tags"] = tags(statement)
    view["href"] = .text(link(handle))
    view["name"] = .text(statement.name)
    view["anchor"] = .text("\(article(statement.article).slug).\(statement.name)")
    addPeople(statement, to: &view)
    addArticle(statement, to: &view)
    return view
  }

  /// Statements for a list, each made and written once for all lists that show it.
  func itemViews(_ handles: [Handle<Statement>]) -> ViewValue {
    let maker = ViewMaker(.statementItem) { self.itemView(Handle($0)) }
    return .list(handles.map { View(maker, $0.position) })
  }

  private func addPeople(_ statement: Statement, to view: inout View) {
    view["speakers"] = speakerNames(statement)
    view["voice"] = .text(statement.speakers.isEmpty ? voice(statement) : "")
    view["capacity"] = .text(statement.speakers.isEmpty ? "" : statement.attributes.capacity ?? "")
    view["to"] = speakerLinks(statement.to ?? [])
    view["isToUnknown"] = .flag(statement.to?.isEmpty ?? false)
    view["at"] = statement.at.map { .view(eventLink($0)) } ?? .absent
    view["relayedBy"] = .list(relays(statement))
    if let event = statement.recounts, let href = accountsLink(event) {
      view["accounts"] = .view(linkView(self.event(event).label, href))
    }
  }

  private func addArticle(_ statement: Statement, to view: inout View) {
    view["article"] = .view(
      linkView(title(statement.article), link(statement.article, anchor: anchorInArticle(statement))))
    view["outlet"] = .text(outletName(statement.article))
    view["outletHref"] = .text(outletLink(statement.article))
    view["printed"] = printedValue(statement.article)
  }

  /// The hops of the chain but for the outlet that printed the article.
  func relays(_ statement: Statement) -> [View] { statement.relays.map { linkView(name($0), link($0)) } }

  /// Who a hop is.
  func name(_ hop: Hop) -> String {
    switch hop {
    case .speakers(let speakers): Wording.list(speakers.map { speaker($0).name })
    case .unknownSpeaker(let capacity): capacity ?? Wording.unnamedVoice
    case .outlet(let handle): outlet(handle).name
    case .unknownOutlet: Wording.unknownOutlet
    }
  }

  /// The page of a hop, where it is one speaker or an outlet that is named.
  func link(_ hop: Hop) -> String? {
    switch hop {
    case .speakers(let speakers): speakers.count == 1 ? link(speakers[0]) : nil
    case .outlet(let handle): link(handle)
    case .unknownSpeaker, .unknownOutlet: nil
    }
  }

  /// The language of the words that stand here, where it is not that of the site.
  private func foreignLanguage(_ statement: Statement) -> String? {
    let article = article(statement.article)
    let isOwn = isDigest(statement.article) && statement.mode != .direct
    let printed = isOwn ? configuration.language : article.front.language
    let own = statement.segments[0].decoration.textLanguage ?? printed
    return own == configuration.language ? nil : own
  }
}

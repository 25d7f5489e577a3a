internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let marginNote = ViewSchema(
    "margin note", "The note beside a block about a statement that begins there.",
    [
      .text("anchor", "The statement’s name, from which anchors are made: `s13`."),
      .text("hue", "The theme’s class for the speaker’s hue."),
      .text("sigil", "The letters of the hands it came through and of the speaker."),
      .flag("isContinued", "Whether the note before it names the same speakers, relays and addressees."),
      .list("speakers", .speakerName, "Who said it."),
      .text("voice", "What is known of a voice that is not named."),
      .flag("isBody", "Whether an institution speaks, no person being named."),
      .list("relayedBy", .link, "Who relayed it."),
      .text("relayVerb", "`quoted` or `relayed`."),
      .list("to", .link, "Whom it was said to."),
      .view("said", .date, "When it was said; absent where that is not stated."),
      .list("tags", .tag, "Its form, and what else classes it."),
      .flag("isIndirect", "Whether no words are quoted: the archive paraphrases."),
      .view("grade", .grade, "How far the words agree with the captured source; absent where they were not compared."),
      .text("href", "The statement’s own page."),
      .text("accountsHref", "The accounts of the event that it recounts, side by side, where there are several."),
      .text("accountsCount", "How many accounts of it there are, in words."),
      .flag("hasCard", "Whether a card tells who told whom."),
      .list("hops", .hop, "The hands it came through, the speaker first."),
    ])

  static let legendEntry = ViewSchema(
    "legend entry", "A speaker of an article with the letters that mark them.",
    [
      .text("sigil", "The letters."), .text("hue", "The theme’s class for the hue."), .text("name", "The name."),
      .text("href", "The speaker’s page."),
    ])
}

extension Site {
  /// - Parameter previous: the statement of the note before it in the same block.
  func marginNote(_ handle: Handle<Statement>, after previous: Handle<Statement>? = nil) -> View {
    let statement = statement(handle)
    let isTold = isToldByAnother(statement)
    var view = View(.marginNote, [:])
    view["anchor"] = .text(statement.name)
    view["isContinued"] = .flag(previous.map { isAlike(statement, self.statement($0)) } ?? false)
    view["hue"] = .text(hue(statement))
    view["sigil"] = .text(sigil(statement))
    view["speakers"] = speakerNames(statement)
    view["voice"] = .text(statement.speakers.isEmpty ? voice(statement) : "")
    view["isBody"] = .flag(statement.speakers.contains { speaker($0.speaker).front.kind == .body })
    view["relayedBy"] = .list(relays(statement))
    view["relayVerb"] = .text(statement.mode == .indirect ? "relayed" : "quoted")
    view["to"] = speakerLinks(statement.to ?? [])
    view["said"] = dateValue(statement)
    view["tags"] = tags(statement)
    view["isIndirect"] = .flag(statement.mode == .indirect)
    view["grade"] = gradeView(statement)
    view["href"] = .text(link(handle))
    view["hasCard"] = .flag(isTold)
    if isTold { view["hops"] = .list(hops(statement)) }
    addAccounts(statement, to: &view)
    return view
  }

  private func isAlike(_ statement: Statement, _ other: Statement) -> Bool {
    statement.speakers.map(\.speaker) == other.speakers.map(\.speaker) && !statement.speakers.isEmpty
      && statement.relays == other.relays && statement.to == other.to
  }

  private func addAccounts(_ statement: Statement, to view: inout View) {
    guard let event = statement.recounts, let href = accountsLink(event) else { return }
    view["accountsHref"] = .text(href)
    view["accountsCount"] = .text(accountCount(event))
  }

  /// The speakers of an article in order of appearance.
  func legend(_ handle: Handle<Article>) -> [View] {
    var seen: Set<Handle<Speaker>> = []
    let speakers = archive.statementsOfArticle[handle.position].flatMap { statement($0).speakers.map(\.speaker) }
      .filter { seen.insert($0).inserted }
    return speakers.map {
      View(
        .legendEntry,
        [
          "sigil": .text(mark($0).letters), "hue": .text(hue($0)), "name": .text(speaker($0).name),
          "href": .text(link($0)),
        ])
    }
  }
}

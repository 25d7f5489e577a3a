internal import ArchiveModel
internal import Documents
internal import Templating

/// What one voice tells of an event in one article on one occasion: a column of parallel accounts.
struct Telling: Sendable {
  /// In the order in which they were said; never empty.
  var statements: [Handle<Statement>]

  var first: Handle<Statement> { statements[0] }
}

/// By event, the statements that recount it, put together by who tells it where; in order of the first of each.
func tellingsOfEvents(_ archive: LinkedArchive) -> [[Telling]] {
  archive.statementsRecountingEvent.map { handles in
    var tellings: [Telling] = []
    var positions: [TellingKey: Int] = [:]
    for handle in handles {
      let key = TellingKey(archive.statements[handle], handle)
      if let position = positions[key] {
        tellings[position].statements.append(handle)
      } else {
        positions[key] = tellings.count
        tellings.append(Telling(statements: [handle]))
      }
    }
    return tellings
  }
}

/// What the statements of one telling have in common. Voices that are not named are never taken for one another.
private struct TellingKey: Hashable {
  let article: Handle<Article>
  let speakers: [Handle<Speaker>]
  let unnamed: Handle<Statement>?
  let relays: [Hop]
  let at: Handle<Event>?

  init(_ statement: Statement, _ handle: Handle<Statement>) {
    article = statement.article
    speakers = statement.speakers.map(\.speaker).sorted()
    unnamed = statement.speakers.isEmpty ? handle : nil
    relays = statement.relays
    at = statement.at
  }
}

extension ViewSchema {
  static let telling = ViewSchema(
    "telling", "What one voice tells of an event in one article.",
    [
      .text("letter", "The letter that stands for it on the page."), .text("anchor", "Its anchor."),
      .view("item", .statementItem, "Its first statement, with who tells it, to whom, when and where."),
      .list("statements", .statementItem, "Its statements, their words in paragraphs."),
      .list("hops", .hop, "How it reached the page."),
    ])
}

extension Site {
  /// How many accounts of an event there are, in words.
  func accountCount(_ event: Handle<Event>) -> String {
    Wording.count(tellings[event.position].count, "account")
  }

  func tellingView(_ telling: Telling, _ index: Int) -> View {
    let letter = columnLetter(index)
    return View(
      .telling,
      [
        "letter": .text(letter), "anchor": .text("account-\(letter.lowercased())"),
        "item": .view(itemView(telling.first)), "hops": .list(hops(statement(telling.first))),
        "statements": .list(
          telling.statements.map { handle in
            var view = itemView(handle)
            view["words"] = .html(words(of: handle).inParagraphs)
            return view
          }),
      ])
  }
}

/// `A` to `Z`, then numbers.
func columnLetter(_ index: Int) -> String {
  index < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) : String(index + 1)
}

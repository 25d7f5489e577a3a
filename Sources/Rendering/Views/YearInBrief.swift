internal import ArchiveModel
internal import Templating

extension ViewSchema {
  static let yearInBrief = ViewSchema(
    "year in brief", "What happened, was said and was printed in a year, in a few lines.",
    ViewKey.withPresence([
      .text("title", "The year."), .text("href", "Its page."), .text("anchor", "An anchor for the year."),
      .list("events", .eventItem, "What happened; none where that would be more than twelve."),
      .text("eventCount", "How many events, in words; empty for none."),
      .text("statementCount", "How many statements were made, in words; empty for none."),
      .list("speakers", .link, "Who made most of them, six at most, with their counts."),
      .list("articles", .articleItem, "What was printed; none where that would be more than twelve."),
      .text("articleCount", "How many articles, in words; empty for none."),
    ]))
}

extension Site {
  func yearInBrief(_ page: DatePage) -> View {
    let items = dates.pages[page] ?? DatedItems()
    let speaking = counted(items.statements.flatMap { statement($0).speakers.map(\.speaker) })
    return View(
      .yearInBrief,
      [
        "title": .text(page.text), "href": .text(link(Addresses.date(page))), "anchor": .text("y\(page.text)"),
        "events": .list(few(items.events).map(eventItem)), "eventCount": .text(sum(items.events.count, "event")),
        "statementCount": .text(sum(items.statements.count, "statement")),
        "speakers": .list(
          speaking.prefix(6).map { linkView(speaker($0.item).name, link($0.item), count: $0.count) }),
        "articles": .list(few(items.articles).map(articleItem)),
        "articleCount": .text(sum(items.articles.count, "article")),
      ]
    )
  }

  private func few<Item>(_ items: [Item]) -> [Item] { items.count > 12 ? [] : items }

  /// `2 events`; empty for none.
  func sum(_ count: Int, _ word: String) -> String { count == 0 ? "" : Wording.count(count, word) }
}

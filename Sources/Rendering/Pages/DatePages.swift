internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let dates = ViewSchema.page(
    "dates", "The years of the archive, and what has no year.",
    [
      .list("years", .link, "The years, with the number of statements."),
      .list("briefs", .yearInBrief, "What happened, was said and was printed, year by year."),
      .flag("hasLong", "Whether anything has a date that no single year holds."),
      .list("longEvents", .eventItem, "Events whose dates are longer than a year, or open."),
      .list("longStatements", .statementItem, "Statements of that kind."),
      .list("longArticles", .articleItem, "Articles of that kind."),
      .text("undated", "The page of what has no date; empty where everything has one."),
      .text("undatedCount", "How many statements have no date."),
    ])

  static let datePage = ViewSchema.page(
    "date page", "What happened, was said and was printed in a year, in a month, on a day, or without a date.",
    [
      .text("heading", "The date in words."),
      .flag("isUndated", "Whether it is the page of what has no date."),
      .list("parts", .link, "The months of a year, or the days of a month."),
      .text(
        "elsewhere",
        "What stands on the pages of the parts only, since there is too much for one: what was said, printed, or both."),
      .text("eventCount", "How many events, in words; empty for none."),
      .text("statementCount", "How many statements, in words; empty for none."),
      .text("articleCount", "How many articles, in words; empty for none."),
      .view("previous", .link, "The page of the same kind before."), .view("next", .link, "The page after."),
      .list("events", .eventItem, "What happened."), .list("statements", .statementItem, "What was said."),
      .list("articles", .articleItem, "What was printed."),
    ])
}

extension Site {
  var datesPage: View {
    let frame = Frame(
      title: "Dates", description: "What happened, was said and was printed, by date.", address: Addresses.dates)
    let undated = dates.undated.statements.count
    return pageView(
      .dates, frame,
      [
        "years": .list(dates.years.map { dateLink($0) }), "briefs": .list(dates.years.map(yearInBrief)),
        "hasLong": .flag(!dates.long.isEmpty), "longEvents": .list(dates.long.events.map(eventItem)),
        "longStatements": itemViews(dates.long.statements),
        "longArticles": .list(dates.long.articles.map(articleItem)),
        "undated": .text(dates.undated.isEmpty ? "" : link(Addresses.undated)),
        "undatedCount": .text(Wording.number(undated)),
      ])
  }

  func datePage(_ page: DatePage) -> View {
    let items = dates.pages[page] ?? DatedItems()
    let own = ownItems(page)
    let heading = words(page)
    let frame = Frame(
      title: heading, description: "What happened, was said and was printed: \(heading).",
      address: Addresses.date(page), section: Addresses.dates, crumbs: crumbs(page))
    var view = datePageView(frame, items, own.statements, own.articles)
    let elsewhere = [
      own.statements.count < items.statements.count ? "said" : "",
      own.articles.count < items.articles.count ? "printed" : "",
    ].filter { !$0.isEmpty }
    view["elsewhere"] = .text(elsewhere.isEmpty ? "" : "what was \(elsewhere.joined(separator: " or "))")
    view["heading"] = .text(heading)
    view["parts"] = .list(dates.children(of: page).map { dateLink($0) })
    addNeighbours(page, to: &view)
    return view
  }

  /// What a page of a date shows itself: of too much only what none of its parts holds.
  func ownItems(_ page: DatePage) -> DatedItems {
    var items = dates.pages[page] ?? DatedItems()
    if dates.children(of: page).isEmpty { return items }
    let own = dates.own[page] ?? DatedItems()
    if items.statements.count > LongList.limit { items.statements = own.statements }
    if items.articles.count > LongList.limit { items.articles = own.articles }
    return items
  }

  var undatedPage: View {
    let frame = Frame(
      title: "Without a date", description: "Statements, events and articles whose dates are not known.",
      address: Addresses.undated, section: Addresses.dates, crumbs: [("Dates", Addresses.dates)])
    let items = dates.undated
    var view = datePageView(frame, items, ownStatements(.undated, items.statements), items.articles)
    view["elsewhere"] = .text(lists[.undated] == nil ? "" : "what was said")
    view["parts"] = .list(parts(of: .undated).filter { $0.path.count == 1 }.map(partLink))
    view["heading"] = .text("Without a date")
    view["isUndated"] = .flag(true)
    return view
  }

  /// - Parameters:
  ///   - items: all that falls into the time.
  ///   - statements: those that the page lists.
  ///   - articles: those that the page lists.
  private func datePageView(
    _ frame: Frame, _ items: DatedItems, _ statements: [Handle<Statement>], _ articles: [Handle<Article>]
  ) -> View {
    pageView(
      .datePage, frame,
      [
        "events": .list(items.events.map(eventItem)), "statements": itemViews(statements),
        "articles": .list(articles.map(articleItem)), "eventCount": .text(sum(items.events.count, "event")),
        "statementCount": .text(sum(items.statements.count, "statement")),
        "articleCount": .text(sum(items.articles.count, "article")),
      ])
  }

  private func addNeighbours(_ page: DatePage, to view: inout View) {
    view["previous"] = dates.neighbour(of: page, at: -1).map { .view(dateLink($0)) } ?? .absent
    view["next"] = dates.neighbour(of: page, at: 1).map { .view(dateLink($0)) } ?? .absent
  }

  private func crumbs(_ page: DatePage) -> [(String, Address)] {
    var crumbs: [(String, Address)] = []
    var parent = page.parent
    while let current = parent {
      crumbs.insert((words(current), Addresses.date(current)), at: 0)
      parent = current.parent
    }
    return [("Dates", Addresses.dates)] + crumbs
  }

  private func dateLink(_ page: DatePage) -> View {
    linkView(
      words(page), link(Addresses.date(page)),
      count: dates.pages[page].flatMap { $0.statements.isEmpty ? nil : $0.statements.count })
  }

  /// The day, month or year in words.
  func words(_ page: DatePage) -> String {
    wordsOfDates.value(for: page) {
      do throws(EDTFError) {
        return try EDTFDate.parse(page.text).words(in: language)
      } catch {
        return page.text
      }
    }
  }
}

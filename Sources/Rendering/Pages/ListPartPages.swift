internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let partLink = ViewSchema(
    "part link", "A part of a long list.",
    [
      .text("title", "The year, month or day, or what kind of date it is."), .text("href", "Its page."),
      .text("count", "How many statements or articles it holds."),
      .text("anchor", "The anchor that its year has where the list is short."),
    ])

  static let listPart = ViewSchema.page(
    "part of a list", "A year, a month or a day of a list of statements or articles that is too long for a page.",
    [
      .text("heading", "What the list belongs to, and the part."),
      .text("count", "How many statements or articles, in words."),
      .flag("isOfArticles", "Whether it is a list of articles."),
      .list("parts", .partLink, "Its own parts, where it is too long as well."),
      .list("statements", .statementItem, "What none of its parts holds, in the order in which it was said."),
      .list("articles", .articleItem, "Articles that none of its parts holds, in order of printing."),
      .view("previous", .link, "The part before."), .view("next", .link, "The part behind."),
    ])
}

extension Site {
  /// Shows a list on the page of what it belongs to: by year; where it is too long, its parts alone.
  func addList(_ owner: ListOwner, _ statements: [Handle<Statement>], to view: inout View) {
    view["groups"] = .list(groups(ownStatements(owner, statements)))
    view["parts"] = partLinks(ListPart(owner: owner))
  }

  /// What stands on the page itself of a list: all of it where it is short.
  func ownStatements(_ owner: ListOwner, _ statements: [Handle<Statement>]) -> [Handle<Statement>] {
    lists[owner]?.statements ?? statements
  }

  func partLinks(_ part: ListPart) -> ViewValue {
    let parts = list(part)?.parts ?? []
    return .list(
      parts.map { step, list in
        let below = ListPart(owner: part.owner, path: part.path + [step])
        return partLink(title(below).capitalizedAtStart, link(address(below)), list.count, step)
      })
  }

  /// A row of the table that leads to the parts of a list.
  func partLink(_ title: String, _ href: String, _ count: Int, _ step: ListStep) -> View {
    View(
      .partLink,
      [
        "title": .text(title), "href": .text(href), "count": .text(Wording.number(count)),
        "anchor": .text(anchor(step)),
      ])
  }

  /// The page of a list that stands beside another one, where it is long; empty where it is short.
  func longListLink(_ owner: ListOwner) -> ViewValue { .text(lists[owner] == nil ? "" : link(address(owner))) }

  func listPage(_ part: ListPart) -> View {
    let list = list(part)
    let count = Wording.count(list?.count ?? 0, isOfArticles(part.owner) ? "article" : "statement")
    let (title, heading) = (
      title(part), [heading(part.owner), title(part)].filter { !$0.isEmpty }.joined(separator: ", ")
    )
    let way = crumbs(part)
    let frame = Frame(
      title: heading, description: "\(heading): \(count).", address: address(part), section: way.first?.address,
      crumbs: way, here: title.isEmpty ? heading : title)
    var view = pageView(.listPart, frame, [:])
    view["heading"] = .text(heading)
    view["count"] = .text(count)
    view["parts"] = partLinks(part)
    view["isOfArticles"] = .flag(isOfArticles(part.owner))
    view["statements"] = itemViews(list?.statements ?? [])
    view["articles"] = .list((list?.articles ?? []).map(articleItem))
    view["previous"] = neighbour(of: part, at: -1).map { .view(partLink($0)) } ?? .absent
    view["next"] = neighbour(of: part, at: 1).map { .view(partLink($0)) } ?? .absent
    return view
  }

  func partLink(_ part: ListPart) -> View { linkView(title(part), link(address(part)), count: list(part)?.count) }

  private func isOfArticles(_ owner: ListOwner) -> Bool {
    if case .articles = lists[owner] { true } else { false }
  }

  // MARK: Words

  private func heading(_ owner: ListOwner) -> String {
    switch owner {
    case .archive: "Statements"
    case .undated: "Without a date"
    case .speaker(let handle): speaker(handle).name
    case .addressed(let handle): "Said to \(speaker(handle).name)"
    case .topic(let handle): topic(handle).label
    case .articlesAbout(let handle): "Articles about \(topic(handle).label)"
    case .event(let handle): event(handle).label
    case .accounts(let handle): "Said of it afterwards: \(event(handle).label)"
    case .printed(let handle): "Articles of \(outlet(handle).name)"
    case .relayed(let handle): "Passed on by \(outlet(handle).name)"
    }
  }

  /// The year, month or day of a part; empty for a whole list.
  private func title(_ part: ListPart) -> String {
    let time = part.time
    let date = time.map(words) ?? (part.path.last == .long ? "longer than a year" : "")
    let isOfPrinting = part.owner == .undated || part.path.first == .undated
    let printed = isOfPrinting && !date.isEmpty ? "printed \(time?.level == 2 ? "on" : "in") \(date)" : date
    return [part.path.first == .undated ? "no date" : "", printed].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func anchor(_ step: ListStep) -> String {
    switch step {
    case .year(let year): "y\(year)"
    case .month(let month): "m\(month)"
    case .day(let day): "d\(day)"
    case .long: "longer"
    case .undated: "undated"
    }
  }

  /// The way to a part: what the list belongs to, and the longer parts.
  private func crumbs(_ part: ListPart) -> [(title: String, address: Address)] {
    var way = crumbs(part.owner)
    for length in part.path.indices where length > 0 || part.owner.isBesideAnother {
      let longer = ListPart(owner: part.owner, path: Array(part.path.prefix(length)))
      way.append((length == 0 ? heading(part.owner) : title(longer), address(longer)))
    }
    return way
  }

  private func crumbs(_ owner: ListOwner) -> [(title: String, address: Address)] {
    switch owner {
    case .archive: [("Statements", Addresses.statements)]
    case .undated: [("Dates", Addresses.dates), ("Without a date", Addresses.undated)]
    case .speaker(let handle), .addressed(let handle):
      [("Speakers", Addresses.speakers), (speaker(handle).name, Addresses.speaker(speaker(handle).id))]
    case .topic(let handle), .articlesAbout(let handle):
      [("Topics", Addresses.topics), (topic(handle).label, Addresses.topic(topic(handle).id))]
    case .event(let handle), .accounts(let handle):
      [("Events", Addresses.events), (event(handle).label, Addresses.event(event(handle).id))]
    case .printed(let handle), .relayed(let handle):
      [("Outlets", Addresses.outlets), (outlet(handle).name, Addresses.outlet(outlet(handle).id))]
    }
  }
}

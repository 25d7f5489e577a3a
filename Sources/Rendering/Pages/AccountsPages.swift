internal import ArchiveModel
internal import Documents
internal import JSONWriting
internal import Templating

extension ViewSchema {
  static let accountsItem = ViewSchema(
    "accounts item", "An event of which statements tell, as shown in the list of accounts.",
    [
      .text("label", "The event."), .text("href", "The page of its accounts."),
      .view("date", .date, "When it was; absent where unknown."),
      .text("accountCount", "How many accounts there are, in words."),
      .text("statementCount", "How many statements they hold, in words."),
      .list("tellers", .link, "Who tells of it."),
    ])

  static let accounts = ViewSchema.page(
    "accounts", "Events of which two statements or more tell.",
    [.list("events", .accountsItem, "In order of their dates.")])

  static let accountsOfEvent = ViewSchema.page(
    "accounts of an event", "What is told of an event, account beside account, and the editor’s table of points.",
    [
      .text("label", "The event."), .text("href", "The event’s page."),
      .view("date", .date, "When it was; absent where unknown."), .text("place", "Where it was."),
      .list("participants", .link, "Who took part."),
      .text("accountCount", "How many accounts there are, in words."),
      .text("statementCount", "How many statements they hold, in words."),
      .list("tellings", .telling, "The accounts, in the order in which they were given."),
      .list("points", .point, "The editor’s points."),
      .flag("hasRelations", "Whether the editor says of some point how the accounts relate."),
    ])
}

extension Site {
  var accountsPage: View {
    let frame = Frame(
      title: "Accounts", description: "Events that are told of more than once, account beside account.",
      address: Addresses.accounts, metadata: openGraph(title: "Accounts", Addresses.accounts))
    let events = eventsByDate.filter(hasAccountsPage)
    return pageView(.accounts, frame, ["events": .list(events.map(accountsItem))])
  }

  private func accountsItem(_ handle: Handle<Event>) -> View {
    let statements = archive.statementsRecountingEvent[handle.position]
    var seen: Set<Handle<Speaker>> = []
    let tellers = statements.flatMap { statement($0).speakers.map(\.speaker) }.filter { seen.insert($0).inserted }
    return View(
      .accountsItem,
      [
        "label": .text(event(handle).label), "href": .text(accountsLink(handle) ?? ""), "date": eventDate(handle),
        "accountCount": .text(accountCount(handle)),
        "statementCount": .text(Wording.count(statements.count, "statement")), "tellers": speakerLinks(tellers),
      ])
  }

  /// The accounts of an event, side by side.
  func accountsPage(_ handle: Handle<Event>) -> View {
    let event = event(handle)
    let address = Addresses.accounts(event.id)
    let statements = archive.statementsRecountingEvent[handle.position]
    let frame = Frame(
      title: "Accounts: \(event.label)", description: "\(accountCount(handle)) side by side: \(event.label).",
      address: address, section: Addresses.accounts, crumbs: [("Accounts", Addresses.accounts)], here: event.label,
      metadata: openGraph(title: "Accounts: \(event.label)", address),
      structuredData: structuredData(accountsOf: handle))
    return pageView(
      .accountsOfEvent, frame,
      [
        "label": .text(event.label), "href": .text(link(handle)), "date": eventDate(handle),
        "place": .text(event.front.place ?? ""),
        "participants": speakerLinks(archive.participantsOfEvent[handle.position]),
        "accountCount": .text(accountCount(handle)),
        "statementCount": .text(Wording.count(statements.count, "statement")),
        "tellings": .list(tellings[handle.position].enumerated().map { tellingView($1, $0) }),
        "points": .list(points(handle)),
        "hasRelations": .flag(archive.pointsOfEvent[handle.position].contains { $0.relation != nil }),
      ])
  }

  private func structuredData(accountsOf handle: Handle<Event>) -> [UInt8] {
    let address = absolute(Addresses.accounts(event(handle).id))
    return jsonLD(type: "CollectionPage", id: address + "#page") { writer in
      writer.member("url", address)
      writeReference("about", "Event", absolute(Addresses.event(event(handle).id)), event(handle).label, &writer)
      writeReferences(
        "hasPart", "Quotation",
        archive.statementsRecountingEvent[handle.position].map { absolute(self.address($0)) }, &writer)
    }
  }
}

internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let eventItem = ViewSchema(
    "event item", "An event as shown in lists.",
    [
      .text("label", "The label."), .text("href", "Its page."),
      .view("date", .date, "When it was; absent where unknown."),
      .text("place", "Where it was."), .list("participants", .link, "Who took part."),
      .text("saidCount", "How much was said there, in words; empty for nothing."),
      .text("recountCount", "How much tells of it, in words; empty for nothing."),
    ])

  static let events = ViewSchema.page(
    "events", "All events: interviews, meetings, press conferences.",
    [
      .list("events", .eventItem, "In order of their dates."),
      .text("accounts", "The page of events that are told of more than once; empty where there are none."),
    ])

  static let event = ViewSchema.page(
    "event page", "What was said at an event, and what was said of it afterwards.",
    [
      .text("label", "The label."), .view("date", .date, "When it was; absent where unknown."),
      .text("place", "Where it was."), .list("participants", .link, "Who took part."),
      .list("topics", .link, "Its topics."), .html("text", "The archive’s text about it."),
      .list("said", .statementItem, "What was said there; none of a long list."),
      .list("parts", .partLink, "The parts of a long list of what was said there."),
      .list("accounts", .statementItem, "What was said of it, in the order in which it was said."),
      .text("accountListHref", "The page on which they stand where they are too many; empty where they stand here."),
      .text("accountCount", "How many accounts there are, in words."),
      .text("accountsHref", "The page on which they stand side by side; empty where there is none."),
      .list("custom", .field, "Fields of the archive’s own."),
    ])
}

extension Site {
  var eventsPage: View {
    let frame = Frame(
      title: "Events", description: "Interviews, meetings and press conferences at which things were said.",
      address: Addresses.events)
    return pageView(
      .events, frame,
      [
        "events": .list(eventsByDate.map(eventItem)),
        "accounts": .text(eventsByDate.contains(where: hasAccountsPage) ? link(Addresses.accounts) : ""),
      ])
  }

  var eventsByDate: [Handle<Event>] {
    archive.archive.events.handles.sorted { (eventKey($0), $0) < (eventKey($1), $1) }
  }

  private func eventKey(_ handle: Handle<Event>) -> DateSortKey {
    event(handle).front.date?.value.date.sortKey ?? .unknown
  }

  func eventItem(_ handle: Handle<Event>) -> View {
    let said = archive.statementsAtEvent[handle.position].count
    let isTold = !tellings[handle.position].isEmpty
    return View(
      .eventItem,
      [
        "label": .text(event(handle).label), "href": .text(link(handle)), "date": eventDate(handle),
        "place": .text(event(handle).front.place ?? ""),
        "participants": speakerLinks(archive.participantsOfEvent[handle.position]),
        "saidCount": .text(said == 0 ? "" : Wording.count(said, "statement")),
        "recountCount": .text(isTold ? accountCount(handle) : ""),
      ])
  }

  func eventDate(_ handle: Handle<Event>) -> ViewValue {
    event(handle).front.date.map { .view(dateView($0.value)) } ?? .absent
  }

  func eventPage(_ handle: Handle<Event>) -> View {
    let event = event(handle)
    let address = Addresses.event(event.id)
    let accounts = archive.statementsRecountingEvent[handle.position]
    let frame = Frame(
      title: event.label, description: "What was said at this event, and of it: \(event.label).", address: address,
      section: Addresses.events, crumbs: [("Events", Addresses.events)],
      metadata: openGraph(title: event.label, address), structuredData: structuredData(event: handle))
    return pageView(
      .event, frame,
      [
        "label": .text(event.label), "date": eventDate(handle), "place": .text(event.front.place ?? ""),
        "participants": speakerLinks(archive.participantsOfEvent[handle.position]),
        "topics": topicLinks(archive.topicsOfEvent[handle.position]),
        "text": .html(prose(event.body, archive.mentions.inEvents[handle.position], of: address)),
        "said": itemViews(ownStatements(.event(handle), archive.statementsAtEvent[handle.position])),
        "parts": partLinks(ListPart(owner: .event(handle))),
        "accounts": itemViews(lists[.accounts(handle)] == nil ? accounts : []),
        "accountListHref": longListLink(.accounts(handle)),
        "accountCount": .text(accountCount(handle)), "accountsHref": .text(accountsLink(handle) ?? ""),
        "custom": .list(event.front.custom.map(fieldView)),
      ])
  }
}

internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let speakerItem = ViewSchema(
    "speaker item", "A speaker as shown in lists.",
    [
      .text("name", "The name."), .text("href", "The speaker’s page."), .text("sigil", "The letters."),
      .text("hue", "The theme’s class for the hue."), .text("count", "How many statements."),
      .text("detail", "The latest office; empty where none is known."),
    ])

  static let speakers = ViewSchema.page(
    "speakers", "All speakers.",
    [
      .list("persons", .speakerItem, "Persons, by name."), .list("bodies", .speakerItem, "Bodies, by name."),
      .list("silent", .speakerItem, "Those who are named, but say nothing."),
    ])

  static let speaker = ViewSchema.page(
    "speaker page", "Everything that somebody is reported to have said, in the order in which it was said.",
    [
      .text("name", "The name."), .text("sigil", "The letters."), .text("hue", "The theme’s class for the hue."),
      .flag("isBody", "Whether it is an institution."), .html("text", "The archive’s text about the speaker."),
      .text("count", "How many statements, in words."), .text("articleCount", "In how many articles, in words."),
      .list("forms", .link, "How many statements of each form."),
      .list("offices", .term, "Offices."), .list("aliases", .term, "Other names."),
      .list("topics", .link, "Topics, the most frequent first."),
      .list("quotes", .link, "Whom the speaker quotes or relays."),
      .list("quotedBy", .link, "Who quotes or relays the speaker."),
      .text("wikidata", "The address of the item in Wikidata."), .list("links", .link, "Further addresses."),
      .list("groups", .statementGroup, "The statements by year; none of a long list."),
      .list("parts", .partLink, "The parts of a long list, by year."),
      .list("addressed", .statementItem, "What others said to the speaker."),
      .text("addressedCount", "How many statements that are, in words."),
      .text("addressedHref", "The page on which they stand where they are too many; empty where they stand here."),
      .list("custom", .field, "Fields of the archive’s own."),
    ])
}

extension Site {
  /// Speakers with most statements first, then by name.
  var speakersByCount: [Handle<Speaker>] {
    let byName = archive.archive.speakers.handles.sorted(byName: { speaker($0).sortName })
    let ranked = byName.enumerated().map { (archive.statementsOfSpeaker[$1.position].count, $0, $1) }
    return ranked.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  func speakerItem(_ handle: Handle<Speaker>) -> View {
    let speaker = speaker(handle)
    return View(
      .speakerItem,
      [
        "name": .text(speaker.name), "href": .text(link(handle)), "sigil": .text(mark(handle).letters),
        "hue": .text(hue(handle)), "count": .text(Wording.number(archive.statementsOfSpeaker[handle.position].count)),
        "detail": .text(speaker.front.offices.last?.title ?? ""),
      ])
  }

  var speakersPage: View {
    let frame = Frame(
      title: "Speakers", description: "Everybody who is reported to have said something.", address: Addresses.speakers)
    let byName = archive.archive.speakers.handles.sorted(byName: { speaker($0).sortName })
    let speaking = byName.filter { !archive.statementsOfSpeaker[$0.position].isEmpty }
    return pageView(
      .speakers, frame,
      [
        "persons": .list(speaking.filter { speaker($0).front.kind == .person }.map(speakerItem)),
        "bodies": .list(speaking.filter { speaker($0).front.kind == .body }.map(speakerItem)),
        "silent": .list(byName.filter { archive.statementsOfSpeaker[$0.position].isEmpty }.map(speakerItem)),
      ])
  }

  func speakerPage(_ handle: Handle<Speaker>) -> View {
    let speaker = speaker(handle)
    let address = Addresses.speaker(speaker.id)
    let statements = archive.statementsOfSpeaker[handle.position]
    let frame = Frame(
      title: speaker.name,
      description: "What \(speaker.name) is reported to have said: \(Wording.count(statements.count, "statement")).",
      address: address, section: Addresses.speakers, crumbs: [("Speakers", Addresses.speakers)],
      metadata: openGraph(title: speaker.name, address), structuredData: structuredData(speaker: handle))
    var view = pageView(.speaker, frame, [:])
    view["text"] = .html(prose(speaker.body, archive.mentions.inSpeakers[handle.position], of: address))
    addList(.speaker(handle), statements, to: &view)
    addFacts(handle, to: &view)
    addSums(handle, statements, to: &view)
    addHands(handle, statements, to: &view)
    return view
  }

  private func addFacts(_ handle: Handle<Speaker>, to view: inout View) {
    let front = speaker(handle).front
    view["name"] = .text(front.name.value)
    view["sigil"] = .text(mark(handle).letters)
    view["hue"] = .text(hue(handle))
    view["isBody"] = .flag(front.kind == .body)
    view["offices"] = .list(front.offices.map { termView($0.title, detail: $0.body, from: $0.from, to: $0.to) })
    view["aliases"] = .list(front.aliases.map { termView($0.name, detail: nil, from: $0.from, to: $0.to) })
    view["wikidata"] = .text(front.wikidata.map { "https://www.wikidata.org/wiki/\($0)" } ?? "")
    view["links"] = .list(front.links.map { linkView($0, $0) })
    view["custom"] = .list(front.custom.map(fieldView))
  }

  private func addSums(_ handle: Handle<Speaker>, _ statements: [Handle<Statement>], to view: inout View) {
    view["count"] = .text(Wording.count(statements.count, "statement"))
    view["articleCount"] = .text(Wording.count(Set(statements.map { statement($0).article }).count, "article"))
    view["forms"] = .list(
      StatementMode.allCases.compactMap { mode in
        let count = statements.count { statement($0).mode == mode }
        return count == 0 ? nil : linkView(Wording.mode(mode), nil, count: count)
      })
    view["topics"] = .list(topicCounts(statements))
  }

  private func addHands(_ handle: Handle<Speaker>, _ statements: [Handle<Statement>], to view: inout View) {
    let relaying = statements.flatMap { statement($0).relayingSpeakers }
    let relayed = archive.statementsRelayedBySpeaker[handle.position].flatMap { statement($0).speakers.map(\.speaker) }
    view["quotedBy"] = .list(links(counted(relaying.filter { $0 != handle })))
    view["quotes"] = .list(links(counted(relayed.filter { $0 != handle })))
    let addressed = archive.statementsToSpeaker[handle.position]
    view["addressedCount"] = .text(Wording.count(addressed.count, "statement"))
    view["addressedHref"] = longListLink(.addressed(handle))
    view["addressed"] = itemViews(lists[.addressed(handle)] == nil ? addressed : [])
  }

  private func links(_ speakers: [(item: Handle<Speaker>, count: Int)]) -> [View] {
    speakers.map { linkView(speaker($0.item).name, link($0.item), count: $0.count) }
  }
}

internal import ArchiveModel
internal import Documents
internal import Templating

extension ViewSchema {
  static let topicItem = ViewSchema(
    "topic item", "A topic as shown in the list of topics.",
    ViewKey.withPresence([
      .text("label", "The label."), .text("href", "Its page."), .text("count", "How many statements, in words."),
      .html("text", "The scope note."), .list("broader", .link, "Broader topics."),
    ]))

  static let topics = ViewSchema.page(
    "topics", "All topics.", [.list("topics", .topicItem, "In order of their labels.")])

  static let shareOfSpeaker = ViewSchema(
    "share", "How much a speaker says on a topic.",
    [
      .text("name", "The speaker."), .text("href", "The speaker’s page."), .text("sigil", "The letters."),
      .text("hue", "The theme’s class for the hue."), .text("quoted", "Statements that quote words."),
      .text("reported", "Statements that quote none."),
    ])

  static let topic = ViewSchema.page(
    "topic page", "What was said about a topic, in the order in which it was said.",
    [
      .text("label", "The label."), .list("alternative", .noteText, "Other labels."), .html("text", "The scope note."),
      .text("count", "How many statements, in words."), .text("articleCount", "In how many articles, in words."),
      .list("broader", .link, "Broader topics."), .list("narrower", .link, "Narrower topics."),
      .list("related", .link, "Related topics."), .list("beside", .link, "Topics that statements share with this one."),
      .list("exactMatches", .link, "The same concept elsewhere."),
      .list("shares", .shareOfSpeaker, "Who speaks how much."),
      .list("groups", .statementGroup, "The statements by year; none of a long list."),
      .list("parts", .partLink, "The parts of a long list, by year."),
      .list("events", .link, "Events of this topic that several statements tell of."),
      .list("articles", .articleItem, "Articles about the topic; none of a long list."),
      .text("articlesHref", "The page on which a long list of them stands; empty where they stand here."),
      .text("aboutCount", "How many articles are about the topic, in words."),
      .list("custom", .field, "Fields of the archive’s own."),
    ])
}

extension Site {
  var topicsPage: View {
    let frame = Frame(
      title: "Topics", description: "What the statements of the archive are about.", address: Addresses.topics)
    let handles = archive.archive.topics.handles.sorted(byName: { topic($0).label })
    return pageView(.topics, frame, ["topics": .list(handles.map(topicItem))])
  }

  private func topicItem(_ handle: Handle<Topic>) -> View {
    View(
      .topicItem,
      [
        "label": .text(topic(handle).label), "href": .text(link(handle)),
        "count": .text(Wording.count(archive.statementsAboutTopic[handle.position].count, "statement")),
        "text": .html(
          prose(
            topic(handle).body, archive.mentions.inTopics[handle.position], of: Addresses.topic(topic(handle).id),
            anchors: topic(handle).id + ".")),
        "broader": topicLinks(archive.broaderTopics[handle.position]),
      ]
    )
  }

  func topicPage(_ handle: Handle<Topic>) -> View {
    let topic = topic(handle)
    let address = Addresses.topic(topic.id)
    let statements = archive.statementsAboutTopic[handle.position]
    let frame = Frame(
      title: topic.label, description: "\(Wording.count(statements.count, "statement")) on \(topic.label).",
      address: address, section: Addresses.topics, crumbs: [("Topics", Addresses.topics)],
      metadata: openGraph(title: topic.label, address), structuredData: structuredData(topic: handle))
    var view = pageView(.topic, frame, [:])
    view["label"] = .text(topic.label)
    view["alternative"] = .list(topic.front.alternative.map { View(.noteText, ["text": .text($0)]) })
    view["text"] = .html(prose(topic.body, archive.mentions.inTopics[handle.position], of: address))
    view["count"] = .text(Wording.count(statements.count, "statement"))
    view["articleCount"] = .text(Wording.count(Set(statements.map { statement($0).article }).count, "article"))
    addList(.topic(handle), statements, to: &view)
    view["shares"] = .list(shares(statements))
    let articles = archive.articlesAboutTopic[handle.position]
    view["articles"] = .list((lists[.articlesAbout(handle)]?.articles ?? articles).map(articleItem))
    view["articlesHref"] = longListLink(.articlesAbout(handle))
    view["aboutCount"] = .text(Wording.count(articles.count, "article"))
    view["custom"] = .list(topic.front.custom.map(fieldView))
    addNeighbours(handle, statements, to: &view)
    return view
  }

  private func addNeighbours(_ handle: Handle<Topic>, _ statements: [Handle<Statement>], to view: inout View) {
    view["broader"] = topicLinks(archive.broaderTopics[handle.position])
    view["narrower"] = topicLinks(archive.narrowerTopics[handle.position])
    view["related"] = topicLinks(archive.relatedTopics[handle.position])
    let others = counted(statements.flatMap { statement($0).about }.filter { $0 != handle })
    view["beside"] = .list(others.map { linkView(topic($0.item).label, link($0.item), count: $0.count) })
    view["exactMatches"] = .list(topic(handle).front.exactMatch.map { linkView($0, $0) })
    let events = counted(statements.compactMap { statement($0).recounts }).filter { $0.count > 1 }
    view["events"] = .list(events.map { linkView(event($0.item).label, accountsLink($0.item), count: $0.count) })
  }

  /// Who speaks how much, those with most statements first.
  func shares(_ statements: [Handle<Statement>]) -> [View] {
    var (all, reported) = ([Handle<Speaker>: Int](), [Handle<Speaker>: Int]())
    for handle in statements {
      for speaker in Set(statement(handle).speakers.map(\.speaker)) {
        all[speaker, default: 0] += 1
        if statement(handle).mode == .indirect { reported[speaker, default: 0] += 1 }
      }
    }
    return counted(statements.flatMap { statement($0).speakers.map(\.speaker) }).map { share in
      let reported = reported[share.item] ?? 0
      return View(
        .shareOfSpeaker,
        [
          "name": .text(speaker(share.item).name), "href": .text(link(share.item)),
          "sigil": .text(mark(share.item).letters), "hue": .text(hue(share.item)),
          "quoted": .text(Wording.number((all[share.item] ?? 0) - reported)),
          "reported": .text(Wording.number(reported)),
        ])
    }
  }
}

package import Diagnostics
internal import Documents
internal import Parallelism

/// Looks up every reference of an archive and makes the lists that pages show (stage 4).
package func linkArchive(_ archive: Archive) -> Checked<LinkedArchive> {
  var lookup = EntityLookup(archive)
  let outlets = archive.articles.map { article in
    article.front.outlet.flatMap { lookup.outlet($0, in: article.source) }
  }
  let names = StatementNames(archive)
  let linking = StatementLinking(archive, lookup: lookup, outlets: outlets, names: names)
  lookup = linking.lookup
  let statements = linking.statements
  let broader = archive.topics.map { topic in topic.front.broader.compactMap { lookup.topic($0, in: topic.source) } }
  let related = relatedTopics(archive, &lookup)
  let topicsOfArticle = archive.articles.map { article in
    article.front.topics.compactMap { lookup.topic($0, in: article.source) }
  }
  let participants = archive.events.map { event in
    event.front.participants.compactMap { lookup.speaker($0, in: event.source) }
  }
  let topicsOfEvent = archive.events.map { event in
    event.front.topics.compactMap { lookup.topic($0, in: event.source) }
  }
  let (lists, (mentions, disorder)) = sideBySide {
    StatementLists(statements, of: archive)
  } _: { [lookup] in
    (linkMentions(archive, statements, linking.statementsOfArticle, lookup), checkOrderOfEvents(statements, archive))
  }
  let points = linkPoints(archive, statements, names)
  let embedded = linkEmbedded(archive, names)
  let navigation = linkNavigation(archive)
  let byDate = articlesByDate(archive)
  let linked = LinkedArchive(
    archive: archive, statements: statements, chronology: lists.chronology,
    statementsOfArticle: linking.statementsOfArticle, statementsOfSpeaker: lists.ofSpeaker,
    statementsToSpeaker: lists.toSpeaker, statementsRelayedBySpeaker: lists.relayedBySpeaker,
    statementsRelayedByOutlet: lists.relayedByOutlet, statementsAboutTopic: lists.aboutTopic,
    statementsAtEvent: lists.atEvent, statementsRecountingEvent: lists.recountingEvent,
    articlesOfOutlet: inverted(byDate, archive.outlets.count) { outlets[$0.position].map { [$0.position] } ?? [] },
    articlesAboutTopic: inverted(byDate, archive.topics.count) { topicsOfArticle[$0.position].map(\.position) },
    articlesByDate: byDate,
    narrowerTopics: inverted(archive.topics.handles, archive.topics.count) { broader[$0.position].map(\.position) },
    broaderTopics: broader, relatedTopics: related, outletOfArticle: outlets, topicsOfArticle: topicsOfArticle,
    participantsOfEvent: participants, topicsOfEvent: topicsOfEvent, pointsOfEvent: points.value,
    statementsOnPage: embedded.value, mentions: mentions.value, navigation: navigation.value)
  return Checked(
    linked,
    mentions.diagnostics + points.diagnostics + embedded.diagnostics + navigation.diagnostics
      + disorder + circles(archive.topics, broader))
}

/// Related topics, in both directions (SKOS: the relation is symmetric).
private func relatedTopics(_ archive: Archive, _ lookup: inout EntityLookup) -> [[Handle<Topic>]] {
  var related = [Set<Handle<Topic>>](repeating: [], count: archive.topics.count)
  for topic in archive.topics.handles {
    for reference in archive.topics[topic].front.related {
      guard let other = lookup.topic(reference, in: archive.topics[topic].source), other != topic else { continue }
      related[topic.position].insert(other)
      related[other.position].insert(topic)
    }
  }
  return related.map { $0.sorted() }
}

// MARK: - Circles

/// Topics that are broader than themselves.
private func circles(_ topics: [Topic], _ broader: [[Handle<Topic>]]) -> [Diagnostic] {
  topics.handles.compactMap { topic in
    var reached: Set<Handle<Topic>> = []
    var pending = broader[topic.position]
    while let next = pending.popLast() {
      if reached.insert(next).inserted { pending += broader[next.position] }
    }
    guard reached.contains(topic), let first = topics[topic].front.broader.first else { return nil }
    return .circularTopic(topics[topic].id, at: topics[topic].source.place(first.range))
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func circularTopic(_ id: String, at place: SourceRange) -> Diagnostic {
    .error(
      .circularTopics, at: place, "the topic ‘\(id)’ is broader than itself, by way of others",
      help: "take one ‘broader’ of the circle out")
  }
}

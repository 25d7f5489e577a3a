package import Diagnostics
internal import Documents
internal import EDTF

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
  let chronology = sorted(statements.handles) { sortKey(statements[$0], archive, $0) }
  let articlesByDate = sorted(archive.articles.handles) { printed(archive, $0) }
  let broader = archive.topics.map { topic in topic.front.broader.compactMap { lookup.topic($0, in: topic.source) } }
  let topicsOfArticle = archive.articles.map { article in
    article.front.topics.compactMap { lookup.topic($0, in: article.source) }
  }
  let points = linkPoints(archive, statements, names)
  let embedded = linkEmbedded(archive, names)
  let navigation = linkNavigation(archive)
  let linked = LinkedArchive(
    archive: archive, statements: statements, chronology: chronology,
    statementsOfArticle: linking.statementsOfArticle,
    statementsOfSpeaker: inverted(chronology, archive.speakers.count) {
      statements[$0].speakers.map(\.speaker.position)
    },
    statementsToSpeaker: inverted(chronology, archive.speakers.count) { (statements[$0].to ?? []).map(\.position) },
    statementsRelayedBySpeaker: inverted(chronology, archive.speakers.count) {
      Set(statements[$0].relayingSpeakers).map(\.position)
    },
    statementsRelayedByOutlet: inverted(chronology, archive.outlets.count) {
      Set(statements[$0].relayingOutlets).map(\.position)
    },
    statementsAboutTopic: inverted(chronology, archive.topics.count) { statements[$0].about.map(\.position) },
    statementsAtEvent: inverted(chronology, archive.events.count) { statements[$0].at.map { [$0.position] } ?? [] },
    statementsRecountingEvent: inverted(chronology, archive.events.count) {
      statements[$0].recounts.map { [$0.position] } ?? []
    },
    articlesOfOutlet: inverted(articlesByDate, archive.outlets.count) {
      outlets[$0.position].map { [$0.position] } ?? []
    },
    articlesAboutTopic: inverted(articlesByDate, archive.topics.count) { topicsOfArticle[$0.position].map(\.position) },
    articlesByDate: articlesByDate,
    narrowerTopics: inverted(archive.topics.handles, archive.topics.count) { broader[$0.position].map(\.position) },
    broaderTopics: broader, relatedTopics: relatedTopics(archive, &lookup), outletOfArticle: outlets,
    topicsOfArticle: topicsOfArticle,
    participantsOfEvent: archive.events.map { event in
      event.front.participants.compactMap { lookup.speaker($0, in: event.source) }
    },
    topicsOfEvent: archive.events.map { event in
      event.front.topics.compactMap { lookup.topic($0, in: event.source) }
    },
    pointsOfEvent: points.value, statementsOnPage: embedded.value,
    mentions: linkMentions(archive, statements, linking.statementsOfArticle, &lookup), navigation: navigation.value)
  return Checked(
    linked,
    lookup.diagnostics + points.diagnostics + embedded.diagnostics + navigation.diagnostics
      + checkOrderOfEvents(statements, archive)
      + circles(archive.topics, broader))
}

/// For each of `count` entities the items that name it, in the order of the items.
private func inverted<Item>(_ items: [Item], _ count: Int, _ positions: (Item) -> [Int]) -> [[Item]] {
  var lists = [[Item]](repeating: [], count: count)
  for item in items {
    for position in positions(item) { lists[position].append(item) }
  }
  return lists
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

// MARK: - Order

/// Sorted by keys that are made once for each.
private func sorted<Item>(_ items: [Item], by key: (Item) -> SayingOrder) -> [Item] {
  items.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
}

/// Dated statements by date; then those without a date, by the publication of their article.
private struct SayingOrder: Comparable {
  let isUndated: Int
  let date: DateSortKey
  let position: Int

  static func < (left: SayingOrder, right: SayingOrder) -> Bool {
    if left.isUndated != right.isUndated { return left.isUndated < right.isUndated }
    return left.date == right.date ? left.position < right.position : left.date < right.date
  }
}

private func sortKey(_ statement: Statement, _ archive: Archive, _ handle: Handle<Statement>) -> SayingOrder {
  let printed = archive.articles[statement.article].front.published?.value.date
  return SayingOrder(
    isUndated: statement.said == nil ? 1 : 0, date: (statement.said?.date ?? printed)?.sortKey ?? .unknown,
    position: handle.position)
}

private func printed(_ archive: Archive, _ handle: Handle<Article>) -> SayingOrder {
  let date = archive.articles[handle].front.published?.value.date
  return SayingOrder(isUndated: date == nil ? 1 : 0, date: date?.sortKey ?? .unknown, position: handle.position)
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

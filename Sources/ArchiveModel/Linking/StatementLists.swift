internal import Documents
internal import EDTF

/// The statements of an archive in the order in which they were said: all, and by what they name.
struct StatementLists: Sendable {
  let chronology: [Handle<Statement>]
  let ofSpeaker: [[Handle<Statement>]]
  let toSpeaker: [[Handle<Statement>]]
  let relayedBySpeaker: [[Handle<Statement>]]
  let relayedByOutlet: [[Handle<Statement>]]
  let aboutTopic: [[Handle<Statement>]]
  let atEvent: [[Handle<Statement>]]
  let recountingEvent: [[Handle<Statement>]]

  init(_ statements: [Statement], of archive: Archive) {
    chronology = sorted(statements.handles) { order(of: statements[$0], archive, $0) }
    ofSpeaker = inverted(chronology, archive.speakers.count) { statements[$0].speakers.map(\.speaker.position) }
    toSpeaker = inverted(chronology, archive.speakers.count) { (statements[$0].to ?? []).map(\.position) }
    relayedBySpeaker = inverted(chronology, archive.speakers.count) {
      Set(statements[$0].relayingSpeakers).map(\.position)
    }
    relayedByOutlet = inverted(chronology, archive.outlets.count) {
      Set(statements[$0].relayingOutlets).map(\.position)
    }
    aboutTopic = inverted(chronology, archive.topics.count) { statements[$0].about.map(\.position) }
    atEvent = inverted(chronology, archive.events.count) { statements[$0].at.map { [$0.position] } ?? [] }
    recountingEvent = inverted(chronology, archive.events.count) { statements[$0].recounts.map { [$0.position] } ?? [] }
  }
}

/// All articles in the order in which they were printed.
func articlesByDate(_ archive: Archive) -> [Handle<Article>] {
  sorted(archive.articles.handles) { handle in
    let date = archive.articles[handle].front.published?.value.date
    return SayingOrder(isUndated: date == nil ? 1 : 0, date: date?.sortKey ?? .unknown, position: handle.position)
  }
}

/// For each of `count` entities the items that name it, in the order of the items.
func inverted<Item>(_ items: [Item], _ count: Int, _ positions: (Item) -> [Int]) -> [[Item]] {
  var lists = [[Item]](repeating: [], count: count)
  for item in items {
    for position in positions(item) { lists[position].append(item) }
  }
  return lists
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

private func order(of statement: Statement, _ archive: Archive, _ handle: Handle<Statement>) -> SayingOrder {
  let printed = archive.articles[statement.article].front.published?.value.date
  return SayingOrder(
    isUndated: statement.said == nil ? 1 : 0, date: (statement.said?.date ?? printed)?.sortKey ?? .unknown,
    position: handle.position)
}

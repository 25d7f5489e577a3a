internal import ArchiveModel
internal import Templating

/// How often each item occurs, the most frequent first, equal ones in order of the items themselves.
func counted<Item: Hashable & Comparable>(_ items: [Item]) -> [(item: Item, count: Int)] {
  var counts: [Item: Int] = [:]
  for item in items { counts[item, default: 0] += 1 }
  return counts.map { (item: $0, count: $1) }.sorted { ($1.count, $0.item) < ($0.count, $1.item) }
}

extension Site {
  /// The topics of some statements, the most frequent first.
  func topicCounts(_ statements: [Handle<Statement>]) -> [View] {
    counted(statements.flatMap { statement($0).about }).map {
      linkView(topic($0.item).label, link($0.item), count: $0.count)
    }
  }
}

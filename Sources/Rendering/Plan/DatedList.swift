internal import ArchiveModel
internal import Documents
internal import EDTF

/// A step from a list to a part of it, and from that to a smaller one.
enum ListStep: Hashable, Sendable {
  case year(Int)
  case month(Int)
  case day(Int)
  /// What was said or printed at a time longer than a year, or open at an end.
  case long
  /// What has no date; of statements, the parts go by the dates on which they were printed.
  case undated

  /// The time to which it leads from a longer one; nil where it leads to none.
  func time(within longer: DatePage?) -> DatePage? {
    switch (self, longer) {
    case (.year(let year), _): .year(year)
    case (.month(let month), .year(let year)): .month(year, month)
    case (.day(let day), .month(let year, let month)): .day(year, month, day)
    default: nil
    }
  }
}

/// Items by date, as pages show them: a list of more than 200 is split by year, a year of more than 200 by month,
/// and a month of more than 200 by day.
///
/// An item stands on the smallest page that holds the whole of its date, as on the pages of dates: what no month holds on
/// that of the year. What no year holds has a part of its own. A day is not split.
struct DatedList<Item: Sendable>: Sendable {
  /// What stands on the page itself, in order of dates.
  let own: [Item]
  /// In order of their dates.
  let parts: [(step: ListStep, list: DatedList)]

  /// How many items it and its parts hold.
  var count: Int { parts.reduce(own.count) { $0 + $1.list.count } }

  /// - Parameter steps: how to split it and its parts, the longest time first; empty for not at all.
  fileprivate init(_ items: [Item], by time: (Item) -> PlaceInTime, steps: [(DateContainer) -> ListStep?]) {
    guard let step = steps.first else {
      (own, parts) = (items, [])
      return
    }
    var own: [Item] = []
    var order: [ListStep] = []
    var groups: [ListStep: [Item]] = [:]
    for item in items {
      guard case .within(let container) = time(item), let part = step(container) else {
        own.append(item)
        continue
      }
      if groups[part] == nil { order.append(part) }
      groups[part, default: []].append(item)
    }
    self.own = own
    parts = order.map { part in
      let group = groups[part] ?? []
      let further = group.count > LongList.limit ? Array(steps.dropFirst()) : []
      return (part, DatedList(group, by: time, steps: further))
    }
  }

  /// A list of too many items: nothing of it stands on its own page.
  ///
  /// - Parameter undated: the list of items that have no date.
  fileprivate init(long items: [Item], by time: (Item) -> PlaceInTime, undated: ([Item]) -> DatedList) {
    let dated = DatedList(items.filter { !time($0).isUndated }, by: time, steps: stepsInTime)
    let others = items.filter { time($0).isUndated }
    own = []
    parts =
      dated.parts + (dated.own.isEmpty ? [] : [(.long, DatedList(dated.own, by: time, steps: []))])
      + (others.isEmpty ? [] : [(.undated, undated(others))])
  }
}

extension DatedList<Handle<Statement>> {
  /// Splits statements by when they were said, those without a date by when they were printed.
  init(long statements: [Handle<Statement>], of archive: LinkedArchive, _ times: PlacesInTime) {
    self.init(long: statements, by: { times[$0] }, undated: { DatedList(undated: $0, of: archive, times) })
  }

  /// Splits statements without a date by when they were printed.
  init(undated statements: [Handle<Statement>], of archive: LinkedArchive, _ times: PlacesInTime) {
    let printed = { (handle: Handle<Statement>) in times[archive.statements[handle].article] }
    let isShort = statements.count <= LongList.limit
    self.init(statements, by: printed, steps: isShort ? [] : stepsInTime)
  }
}

extension DatedList<Handle<Article>> {
  /// Splits articles by when they were printed; those of an unknown day stay together.
  init(long articles: [Handle<Article>], _ times: PlacesInTime) {
    self.init(long: articles, by: { times[$0] }, undated: { DatedList($0, by: { times[$0] }, steps: []) })
  }
}

/// How lists are split, the longest time first.
private var stepsInTime: [(DateContainer) -> ListStep?] { [yearStep, monthStep, dayStep] }

private func yearStep(_ container: DateContainer) -> ListStep? {
  switch container {
  case .day(let day): .year(day.year)
  case .month(let year, _), .year(let year): .year(year)
  }
}

private func monthStep(_ container: DateContainer) -> ListStep? {
  switch container {
  case .day(let day): .month(day.month)
  case .month(_, let month): .month(month)
  case .year: nil
  }
}

private func dayStep(_ container: DateContainer) -> ListStep? {
  if case .day(let day) = container { .day(day.day) } else { nil }
}

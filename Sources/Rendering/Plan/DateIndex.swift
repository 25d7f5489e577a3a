internal import ArchiveModel
internal import Documents
internal import EDTF

/// A day, a month or a year that has a page.
package enum DatePage: Hashable, Comparable, Sendable {
  case year(Int)
  case month(Int, Int)
  case day(Int, Int, Int)

  init(_ container: DateContainer) {
    switch container {
    case .year(let year): self = .year(year)
    case .month(let year, let month): self = .month(year, month)
    case .day(let day): self = .day(day.year, day.month, day.day)
    }
  }

  /// The month of a day, the year of a month.
  var parent: DatePage? {
    switch self {
    case .year: nil
    case .month(let year, _): .year(year)
    case .day(let year, let month, _): .month(year, month)
    }
  }

  /// 0 for a year, 1 for a month, 2 for a day.
  var level: Int {
    switch self {
    case .year: 0
    case .month: 1
    case .day: 2
    }
  }

  /// The year that it is or lies in.
  var year: Int { parts.0 }

  /// The date in EDTF.
  var text: String {
    switch self {
    case .year(let year): padded(year, 4)
    case .month(let year, let month): padded(year, 4) + "-" + padded(month, 2)
    case .day(let year, let month, let day): padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }

  private var parts: (Int, Int, Int) {
    switch self {
    case .year(let year): (year, 0, 0)
    case .month(let year, let month): (year, month, 0)
    case .day(let year, let month, let day): (year, month, day)
    }
  }

  package static func < (left: DatePage, right: DatePage) -> Bool { left.parts < right.parts }
}

/// What happened, was said and was printed within a day, a month or a year.
struct DatedItems: Sendable {
  var events: [Handle<Event>] = []
  var statements: [Handle<Statement>] = []
  var articles: [Handle<Article>] = []

  var isEmpty: Bool { events.isEmpty && statements.isEmpty && articles.isEmpty }
}

/// Everything with a date by the pages that hold the whole of that date, and what has no such page.
struct DateIndex: Sendable {
  /// Pages of one kind stand one behind another, in order of their dates.
  private(set) var ordered: [DatePage] = []
  private var positions: [DatePage: Int] = [:]
  private var childrenOfPage: [DatePage: [DatePage]] = [:]
  private(set) var pages: [DatePage: DatedItems] = [:]
  /// Of months and years, what none of their parts holds.
  private(set) var own: [DatePage: DatedItems] = [:]
  /// Dates longer than a year, or open at an end.
  private(set) var long = DatedItems()
  private(set) var undated = DatedItems()

  init(_ archive: LinkedArchive, _ times: PlacesInTime) {
    for handle in archive.archive.events.handles.sorted(by: { key($0, archive) < key($1, archive) }) {
      add(PlaceInTime(archive.archive.events[handle].front.date?.value.date)) { $0.events.append(handle) }
    }
    for handle in archive.chronology {
      add(times[handle]) { $0.statements.append(handle) }
    }
    for handle in archive.articlesByDate {
      add(times[handle]) { $0.articles.append(handle) }
    }
    order()
  }

  private mutating func order() {
    ordered = pages.keys.sorted { ($0.level, $0) < ($1.level, $1) }
    positions = Dictionary(ordered.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for page in ordered {
      if let parent = page.parent { childrenOfPage[parent, default: []].append(page) }
    }
  }

  /// The page of the same kind before another, or behind it.
  func neighbour(of page: DatePage, at distance: Int) -> DatePage? {
    guard let position = positions[page].map({ $0 + distance }), ordered.indices.contains(position) else { return nil }
    return ordered[position].level == page.level ? ordered[position] : nil
  }

  /// The smallest page that holds the whole of a date; nil where there is none.
  func page(of date: EDTFDate) -> DatePage? {
    date.smallestContainer.map { DatePage($0) }.flatMap { pages[$0] == nil ? nil : $0 }
  }

  /// The pages directly under another: the months of a year, the days of a month.
  func children(of page: DatePage) -> [DatePage] {
    childrenOfPage[page] ?? []
  }

  /// The years, in order.
  var years: [DatePage] { ordered.filter { $0.parent == nil } }

  private mutating func add(_ time: PlaceInTime, _ change: (inout DatedItems) -> Void) {
    var page: DatePage?
    switch time {
    case .undated: change(&undated)
    case .long: change(&long)
    case .within(let container): page = DatePage(container)
    }
    if let page, page.level < 2 { change(&own[page, default: DatedItems()]) }
    while let current = page {
      change(&pages[current, default: DatedItems()])
      page = current.parent
    }
  }

  private func key(_ event: Handle<Event>, _ archive: LinkedArchive) -> DateSortKey {
    archive.archive.events[event].front.date?.value.date.sortKey ?? .unknown
  }
}

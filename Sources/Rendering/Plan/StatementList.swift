internal import ArchiveModel
internal import Documents
internal import EDTF

/// A step from a list to a part of it, and from that to a smaller one.
enum ListStep: Hashable, Sendable {
  case year(Int)
  case month(Int)
  /// What was said at a time longer than a year, or open at an end.
  case long
  /// What has no date; its parts go by the dates on which it was printed.
  case undated
}

/// Statements by date, as pages show them: a list of more than 200 is split by year, a year of more than 200 by month.
///
/// A statement stands on the smallest page that holds the whole of its date, as on the pages of dates: what no month
/// holds on that of the year. What no year holds has a part of its own. A month is not split.
struct StatementList: Sendable {
  static let limit = 200

  /// What stands on the page itself, in the order in which it was said.
  let own: [Handle<Statement>]
  /// In order of their dates.
  let parts: [(step: ListStep, list: StatementList)]

  /// How many statements it and its parts hold.
  var count: Int { parts.reduce(own.count) { $0 + $1.list.count } }

  /// Splits statements by when they were said, those without a date by when they were printed.
  init(_ statements: [Handle<Statement>], of archive: LinkedArchive, _ times: PlacesInTime) {
    guard statements.count > StatementList.limit else {
      (own, parts) = (statements, [])
      return
    }
    let said = { (handle: Handle<Statement>) in times[handle] }
    let dated = StatementList(statements.filter { !said($0).isUndated }, by: said, steps: [yearStep, monthStep])
    let undated = statements.filter { said($0).isUndated }
    own = []
    parts =
      dated.parts + (dated.own.isEmpty ? [] : [(.long, StatementList(dated.own, by: said, steps: []))])
      + (undated.isEmpty ? [] : [(.undated, StatementList(undated: undated, of: archive, times))])
  }

  /// Splits statements without a date by when they were printed.
  init(undated statements: [Handle<Statement>], of archive: LinkedArchive, _ times: PlacesInTime) {
    let printed = { (handle: Handle<Statement>) in times[archive.statements[handle].article] }
    let isShort = statements.count <= StatementList.limit
    self.init(statements, by: printed, steps: isShort ? [] : [yearStep, monthStep])
  }

  /// - Parameter steps: how to split it and its parts, the longest time first; empty for not at all.
  private init(
    _ statements: [Handle<Statement>], by time: (Handle<Statement>) -> PlaceInTime,
    steps: [(DateContainer) -> ListStep?]
  ) {
    guard let step = steps.first else {
      (own, parts) = (statements, [])
      return
    }
    var own: [Handle<Statement>] = []
    var order: [ListStep] = []
    var groups: [ListStep: [Handle<Statement>]] = [:]
    for handle in statements {
      guard case .within(let container) = time(handle), let part = step(container) else {
        own.append(handle)
        continue
      }
      if groups[part] == nil { order.append(part) }
      groups[part, default: []].append(handle)
    }
    self.own = own
    parts = order.map { part in
      let group = groups[part] ?? []
      let further = group.count > StatementList.limit ? Array(steps.dropFirst()) : []
      return (part, StatementList(group, by: time, steps: further))
    }
  }
}

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

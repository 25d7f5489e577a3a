internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let statementGroup = ViewSchema(
    "statement group", "Statements of one year, of a longer span, or without a date.",
    [
      .text("title", "The year or years, or that no date is stated."), .text("anchor", "An anchor for the group."),
      .text("count", "How many there are."),
      .list("statements", .statementItem, "In the order in which they were said."),
    ])
}

extension Site {
  /// Statements, given in the order in which they were said, by the years of their dates.
  func groups(_ handles: [Handle<Statement>]) -> [View] {
    var groups: [(title: String, handles: [Handle<Statement>])] = []
    for handle in handles {
      let title = years(statement(handle).said?.date)
      if let index = groups.firstIndex(where: { $0.title == title }) {
        groups[index].handles.append(handle)
      } else {
        groups.append((title, [handle]))
      }
    }
    return groups.map { groupView($0.title, $0.handles) }
  }

  private func groupView(_ title: String, _ handles: [Handle<Statement>]) -> View {
    View(
      .statementGroup,
      [
        "title": .text(title),
        "anchor": .text(title == Site.noDate ? "undated" : "y" + title.map { $0.isNumber ? String($0) : "-" }.joined()),
        "count": .text(Wording.number(handles.count)), "statements": itemViews(handles),
      ])
  }

  private static let noDate = "No date"

  /// The year of a date, its years where it spans several, or what is known of an open one.
  func years(_ date: EDTFDate?) -> String {
    guard let date else { return Site.noDate }
    switch (date.earliest?.year, date.latest?.year) {
    case (let first?, let last?): return first == last ? String(first) : "\(first)–\(last)"
    case (nil, let last?): return "until \(last)"
    case (let first?, nil): return "since \(first)"
    case (nil, nil): return Site.noDate
    }
  }
}

internal import ArchiveModel
internal import Documents
internal import EDTF

/// Where a date lies among the days, months and years that have pages.
enum PlaceInTime: Sendable {
  /// The smallest of them that holds the whole of it.
  case within(DateContainer)
  /// Longer than a year, or open at an end.
  case long
  case undated

  init(_ date: EDTFDate?) {
    self = date.map { $0.smallestContainer.map(PlaceInTime.within) ?? .long } ?? .undated
  }

  var isUndated: Bool { if case .undated = self { true } else { false } }
}

/// Where everything that was said and printed lies in time: worked out once, for the index of dates and for every list.
struct PlacesInTime: Sendable {
  private let said: [PlaceInTime]
  private let printed: [PlaceInTime]

  init(_ archive: LinkedArchive) {
    said = archive.statements.map { PlaceInTime($0.said?.date) }
    printed = archive.archive.articles.map { PlaceInTime($0.front.published?.value.date) }
  }

  subscript(statement: Handle<Statement>) -> PlaceInTime { said[statement.position] }
  subscript(article: Handle<Article>) -> PlaceInTime { printed[article.position] }
}

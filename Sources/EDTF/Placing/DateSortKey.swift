/// The place of a date among others.
///
/// First by the earliest day; a date whose start is open or unknown stands at its latest day instead, where it is known
/// to belong. Then by the latest day, a date without one after all others. A date with neither comes last.
package struct DateSortKey: Sendable, Hashable, Comparable {
  private let begin: Int
  private let end: Int

  /// The place of something without a date: after everything else.
  package static var unknown: DateSortKey { DateSortKey(earliest: nil, latest: nil) }

  init(earliest: CalendarDay?, latest: CalendarDay?) {
    begin = (earliest ?? latest)?.dayNumber ?? .max
    end = latest?.dayNumber ?? .max
  }

  /// Earlier places come first.
  package static func < (one: Self, other: Self) -> Bool {
    (one.begin, one.end) < (other.begin, other.end)
  }
}

extension EDTFDate {
  /// What dates are sorted by, oldest first; equal for dates with the same bounds.
  package var sortKey: DateSortKey { DateSortKey(earliest: earliest, latest: latest) }
}

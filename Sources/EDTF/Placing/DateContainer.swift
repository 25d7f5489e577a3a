/// A calendar day, month or year, such as a page of dates can be made for.
package enum DateContainer: Sendable, Hashable {
  case day(CalendarDay)
  case month(Int, Int)
  case year(Int)

  /// The smallest one that holds all days from the first to the last; nil where they cross a new year.
  init?(from first: CalendarDay, to last: CalendarDay) {
    guard first.year == last.year else { return nil }
    if first == last {
      self = .day(first)
    } else {
      self = first.month == last.month ? .month(first.year, first.month) : .year(first.year)
    }
  }
}

extension EDTFDate {
  /// The smallest calendar day, month or year that holds the whole date; nil where it is open, unknown or longer.
  package var smallestContainer: DateContainer? {
    guard let earliest, let latest else { return nil }
    return DateContainer(from: earliest, to: latest)
  }
}

/// A day of the proleptic Gregorian calendar with astronomical years (ISO 8601-1: the year 0000 comes before 0001).
package struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Astronomical: 0 is 1 BCE, -43 is 44 BCE; at most ``yearLimit`` from 0.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31; the month has this day in this year.
  package let day: Int

  /// The farthest year from 0 that is counted, in either direction.
  /// Years beyond it, such as `Y17E70`, are placed at this limit, so that day numbers never overflow.
  package static let yearLimit = 1_000_000_000_000_000

  /// The day, or nil where the calendar has no such day or the year is beyond ``yearLimit``.
  package init?(year: Int, month: Int, day: Int) {
    guard (-Self.yearLimit...Self.yearLimit).contains(year), (1...12).contains(month),
      (1...Self.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    self.init(existing: year, month, day)
  }

  /// A day that the caller knows to exist.
  init(existing year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Earlier days come first.
  package static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// `YYYY-MM-DD`, with a minus sign before years below 0 and more digits for years beyond 9999.
  package var description: String {
    "\(yearText(year))-\(zeroPadded(month, to: 2))-\(zeroPadded(day, to: 2))"
  }
}

/// The year with at least four digits, and a minus sign below 0.
func yearText(_ year: Int) -> String {
  (year < 0 ? "-" : "") + zeroPadded(Int(year.magnitude), to: 4)
}

/// A number of 0 or more with zeros before it up to the width.
func zeroPadded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A part of a year by its number in place of a month (ISO 8601-2): seasons, quarters, thirds, halves.
package enum Subyear: Int, Sendable, Hashable, CaseIterable {
  case spring = 21
  case summer = 22
  case autumn = 23
  case winter = 24
  case northernSpring = 25
  case northernSummer = 26
  case northernAutumn = 27
  case northernWinter = 28
  case southernSpring = 29
  case southernSummer = 30
  case southernAutumn = 31
  case southernWinter = 32
  case firstQuarter = 33
  case secondQuarter = 34
  case thirdQuarter = 35
  case fourthQuarter = 36
  case firstThird = 37
  case secondThird = 38
  case lastThird = 39
  case firstHalf = 40
  case secondHalf = 41

  /// The first month, counted from January as 1, and how many months it lasts.
  ///
  /// A season of no stated hemisphere takes the quarter of its turn (spring is January to March), so that the four
  /// fill their year in order. A northern or southern one is the meteorological season; a winter or summer over the
  /// new year begins in December of the year that is written and ends in February of the next.
  var months: (first: Int, count: Int) {
    switch self {
    case .spring, .summer, .autumn, .winter: (3 * (rawValue - 21) + 1, 3)
    case .northernSpring, .northernSummer, .northernAutumn, .northernWinter: (3 * (rawValue - 25) + 3, 3)
    case .southernSpring: (9, 3)
    case .southernSummer: (12, 3)
    case .southernAutumn: (3, 3)
    case .southernWinter: (6, 3)
    case .firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter: (3 * (rawValue - 33) + 1, 3)
    case .firstThird, .secondThird, .lastThird: (4 * (rawValue - 37) + 1, 4)
    case .firstHalf, .secondHalf: (6 * (rawValue - 40) + 1, 6)
    }
  }

  /// Its first and last day in that year.
  func bounds(in year: Int) -> ClosedRange<CalendarDay> {
    let (first, count) = months
    let last = first + count - 1
    let (lastYear, lastMonth) = last > 12 ? (year + 1, last - 12) : (year, last)
    let lastDay = CalendarDay.daysInMonth(lastMonth, of: lastYear)
    return CalendarDay(existing: year, first, 1)...CalendarDay(existing: lastYear, lastMonth, lastDay)
  }
}

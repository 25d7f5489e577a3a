/// The first and the last calendar day that the part of the year can stand for; nil where there is none.
func dayBounds(of year: Year, _ part: SingleDate.Part) -> ClosedRange<CalendarDay>? {
  let years = year.bounds
  switch part {
  case .whole:
    return CalendarDay(existing: years.lowerBound, 1, 1)...CalendarDay(existing: years.upperBound, 12, 31)
  case .subyear(let subyear, _):
    return subyear.bounds(in: years.lowerBound)
  case .month(let month):
    return monthBounds(years, month.value)
  case .day(let month, let day):
    guard case .pattern(let year) = year else { return nil }
    return dayBounds(year, months: month.value.values(within: 1...12), days: day.value.values(within: 1...31))
  }
}

private func monthBounds(_ years: ClosedRange<Int>, _ month: DigitPattern) -> ClosedRange<CalendarDay>? {
  let months = month.values(within: 1...12)
  guard let first = months.first, let last = months.last else { return nil }
  let lastDay = CalendarDay.daysInMonth(last, of: years.upperBound)
  return CalendarDay(existing: years.lowerBound, first, 1)...CalendarDay(existing: years.upperBound, last, lastDay)
}

/// Looks from both ends for a day that exists; in most dates the first look finds it.
private func dayBounds(_ year: YearPattern, months: [Int], days: [Int]) -> ClosedRange<CalendarDay>? {
  let first = firstExistingDay(year.candidates, months, days)
  let last = firstExistingDay(year.candidates.reversed(), months.reversed(), days.reversed())
  guard let first, let last else { return nil }
  return first...last
}

private func firstExistingDay(_ years: some Sequence<Int>, _ months: [Int], _ days: [Int]) -> CalendarDay? {
  for year in years {
    for month in months {
      let length = CalendarDay.daysInMonth(month, of: year)
      if let day = days.first(where: { $0 <= length }) { return CalendarDay(existing: year, month, day) }
    }
  }
  return nil
}

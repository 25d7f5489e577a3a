extension CalendarDay {
  /// Whether the year has a 29th of February; years are astronomical, so 0000 and -0004 have one.
  package static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days the month (1 to 12) has in that year; 0 where there is no such month.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Days since 1970-01-01, which is 0; negative before it.
  package var dayNumber: Int {
    Self.dayNumber(ofNewYear: year) + ordinal - 1
  }

  /// The day so many days after 1970-01-01 (before it, where negative).
  /// Numbers beyond ``yearLimit`` give the first or last day that is counted.
  package init(dayNumber: Int) {
    let limit = Self.yearLimit
    let counted = Self.dayNumber(ofNewYear: -limit)...(Self.dayNumber(ofNewYear: limit + 1) - 1)
    let number = min(max(dayNumber, counted.lowerBound), counted.upperBound)
    let year = Self.year(holding: number)
    var month = 1
    var day = number - Self.dayNumber(ofNewYear: year) + 1
    while day > Self.daysInMonth(month, of: year) {
      day -= Self.daysInMonth(month, of: year)
      month += 1
    }
    self.init(existing: year, month, day)
  }

  /// The day of the year: 1 to 366 (ISO 8601-1, ordinal date).
  package var ordinal: Int {
    (1..<month).reduce(day) { $0 + Self.daysInMonth($1, of: year) }
  }

  /// The day of the week: Monday is 1, Sunday is 7 (ISO 8601-1).
  package var weekday: Int {
    let (_, rest) = flooredDivision(dayNumber + 3, by: 7)
    return rest + 1
  }

  /// The ISO 8601-1 week that holds the day, and the year that the week belongs to.
  package var week: (year: Int, number: Int) {
    let thursday = CalendarDay(dayNumber: dayNumber - weekday + 4)
    return (thursday.year, (thursday.ordinal - 1) / 7 + 1)
  }

  private static func dayNumber(ofNewYear year: Int) -> Int {
    let past = year - 1
    let leapDays =
      flooredDivision(past, by: 4).quotient - flooredDivision(past, by: 100).quotient
      + flooredDivision(past, by: 400).quotient
    return 365 * past + leapDays - daysFromYear1To1970
  }

  /// Guesses from the mean length of a year, then steps to the year whose days hold the number.
  private static func year(holding dayNumber: Int) -> Int {
    let (cycles, rest) = flooredDivision(dayNumber + daysFromYear1To1970, by: daysIn400Years)
    var year = cycles * 400 + rest / 366 + 1
    while Self.dayNumber(ofNewYear: year + 1) <= dayNumber { year += 1 }
    return year
  }

  private static let daysFromYear1To1970 = 719_162
  private static let daysIn400Years = 146_097
}

/// Division that rounds towards the smaller number, with a rest of 0 or more.
func flooredDivision(_ number: Int, by divisor: Int) -> (quotient: Int, rest: Int) {
  let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
  return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
}

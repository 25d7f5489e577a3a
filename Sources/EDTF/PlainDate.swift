/// Dates that are written with four digits of a year, two of a month and two of a day and nothing else: most dates are.
extension EDTFDate {
  /// The numbers of such a date, 0 for a month or a day that is not written: `2022-02` is 2022, 2, 0. Nil for every other.
  package var numbers: (year: Int, month: Int, day: Int)? {
    guard case .date(let date) = form, case .pattern(let year) = date.year.value, !year.negative else { return nil }
    return switch date.exact {
    case .year(let year): (year, 0, 0)
    case .month(let year, let month): (year, month, 0)
    case .day(let day): (day.year, day.month, day.day)
    case nil: nil
    }
  }

  /// The date of these numbers, as reading its text gives it; nil where the calendar has no such date.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (0...12).contains(month), day >= 0,
      day <= CalendarDay.daysInMonth(month, of: year)
    else { return nil }
    form = .date(SingleDate(year: year, month: month, day: day))
  }
}

extension SingleDate {
  /// A date that the caller knows to exist.
  fileprivate init(year: Int, month: Int, day: Int) {
    let (firstMonth, lastMonth) = month == 0 ? (1, 12) : (month, month)
    let lastDay = day == 0 ? CalendarDay.daysInMonth(lastMonth, of: year) : day
    self.init(
      year: Component(YearPattern(year)), part: Part(month: month, day: day),
      bounds: CalendarDay(existing: year, firstMonth, max(day, 1))...CalendarDay(existing: year, lastMonth, lastDay))
  }

  private init(year: Component<Year>, part: Part, bounds: ClosedRange<CalendarDay>) {
    self.year = year
    self.part = part
    self.bounds = bounds
  }
}

extension SingleDate.Part {
  fileprivate init(month: Int, day: Int) {
    switch (month, day) {
    case (0, _): self = .whole
    case (_, 0): self = .month(Component(DigitPattern(lastPlaces: 2, of: month)))
    default:
      self = .day(
        month: Component(DigitPattern(lastPlaces: 2, of: month)),
        day: Component(DigitPattern(lastPlaces: 2, of: day)))
    }
  }
}

extension Component {
  /// The value without qualifiers.
  fileprivate init(_ value: Value) { self.init(before: nil, value: value, after: nil) }
}

extension Component<Year> {
  fileprivate init(_ pattern: YearPattern) { self.init(.pattern(pattern)) }
}

extension YearPattern {
  fileprivate init(_ year: Int) {
    self.init(negative: false, digits: DigitPattern(lastPlaces: 4, of: year))
  }
}

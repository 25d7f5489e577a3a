/// One date without a time: a year, month, day or part of a year, qualified or partly unspecified.
struct SingleDate: Sendable, Hashable {
  let year: Component<Year>
  let part: Part
  /// The first and the last calendar day that the date can stand for.
  let bounds: ClosedRange<CalendarDay>

  /// What of the year is meant.
  enum Part: Sendable, Hashable {
    case whole
    case subyear(Subyear, Qualifier?)
    case month(Component<DigitPattern>)
    case day(month: Component<DigitPattern>, day: Component<DigitPattern>)
  }

  /// The date, or nil where the calendar has no such day.
  init?(year: Component<Year>, part: Part) {
    guard let bounds = dayBounds(of: year.value, part) else { return nil }
    self.year = year
    self.part = part
    self.bounds = bounds
  }

  /// The date where it is known to every digit and unqualified: a year, a month or a day, and no part of a year.
  var exact: ExactDate? {
    guard year.value.isExact, !isQualified else { return nil }
    let number = year.value.bounds.lowerBound
    switch part {
    case .whole: return .year(number)
    case .subyear: return nil
    case .month(let month): return month.value.isExact ? .month(number, bounds.lowerBound.month) : nil
    case .day(let month, let day):
      return month.value.isExact && day.value.isExact ? .day(bounds.lowerBound) : nil
    }
  }

  /// Whether any part bears a qualifier.
  var isQualified: Bool {
    guard !year.isQualified else { return true }
    return switch part {
    case .whole: false
    case .subyear(_, let qualifier): qualifier != nil
    case .month(let month): month.isQualified
    case .day(let month, let day): month.isQualified || day.isQualified
    }
  }
}

/// A year, a month or a day that leaves nothing open.
enum ExactDate: Sendable, Hashable {
  case year(Int)
  case month(Int, Int)
  case day(CalendarDay)
}

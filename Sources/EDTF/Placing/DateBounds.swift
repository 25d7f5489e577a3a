extension EDTFDate {
  /// The first calendar day that the date can stand for; nil where its start is open or unknown.
  ///
  /// `X` takes every digit that makes a day of the calendar. A date-time with a zone is placed on its day in UTC.
  /// Qualifiers and significant digits widen nothing. Years beyond ``CalendarDay/yearLimit`` stand at the limit.
  package var earliest: CalendarDay? {
    switch form {
    case .date(let date): date.bounds.lowerBound
    case .dateTime(let dateTime): dateTime.dayInUTC
    case .interval(let interval): interval.start.date?.bounds.lowerBound
    case .set(let set): set.earliest
    }
  }

  /// The last calendar day that the date can stand for, by the same rules; nil where its end is open or unknown.
  package var latest: CalendarDay? {
    switch form {
    case .date(let date): date.bounds.upperBound
    case .dateTime(let dateTime): dateTime.dayInUTC
    case .interval(let interval): interval.end.date?.bounds.upperBound
    case .set(let set): set.latest
    }
  }
}

extension EDTFDate {
  /// The stretches of days that the date is made of: one for each member of a set, one for any other date. A bound is nil
  /// as in ``earliest`` and ``latest``.
  package var stretches: [(earliest: CalendarDay?, latest: CalendarDay?)] {
    guard case .set(let set) = form else { return [(earliest, latest)] }
    return set.members.map { member in
      switch member {
      case .date(let date): (date.bounds.lowerBound, date.bounds.upperBound)
      case .range(let first, let last): (first.bounds.lowerBound, last.bounds.upperBound)
      case .upTo(let last): (nil, last.bounds.upperBound)
      case .onward(let first): (first.bounds.lowerBound, nil)
      }
    }
  }
}

extension DateSet {
  fileprivate var earliest: CalendarDay? {
    if case .upTo = members.first { return nil }
    return dates.map(\.bounds.lowerBound).min()
  }

  fileprivate var latest: CalendarDay? {
    if case .onward = members.last { return nil }
    return dates.map(\.bounds.upperBound).max()
  }
}

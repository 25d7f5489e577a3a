extension EDTFDate {
  /// The date in the syntax of HTML's `time` element, where that says exactly the same; else nil.
  ///
  /// That is a year from 0001 to 9999, a month, a day, a local or global date and time, and a week for the one-of set
  /// from its Monday to its Sunday. HTML knows no qualifiers, unspecified digits, seasons, intervals or 24:00:00.
  package var htmlDatetime: String? {
    switch form {
    case .date(let date): date.exact.flatMap(htmlDate)
    case .dateTime(let dateTime): htmlDateTime(dateTime)
    case .interval: nil
    case .set(let set): htmlWeek(set)
    }
  }
}

private let htmlYears = 1...9999

private func htmlDate(_ date: ExactDate) -> String? {
  switch date {
  case .year(let year): htmlYears.contains(year) ? yearText(year) : nil
  case .month(let year, let month):
    htmlYears.contains(year) ? "\(yearText(year))-\(zeroPadded(month, to: 2))" : nil
  case .day(let day): htmlYears.contains(day.year) ? "\(day)" : nil
  }
}

/// HTML wants minutes in every offset.
private func htmlDateTime(_ dateTime: DateTime) -> String? {
  guard htmlYears.contains(dateTime.day.year), dateTime.hour < 24 else { return nil }
  if case .wholeHours = dateTime.zone { return dateTime.text + ":00" }
  return dateTime.text
}

private func htmlWeek(_ set: DateSet) -> String? {
  guard set.choice == .one, set.members.count == 1, case .range(let first, let last)? = set.members.first,
    case .day(let monday) = first.exact, case .day(let sunday) = last.exact,
    monday.weekday == 1, sunday.dayNumber == monday.dayNumber + 6, htmlYears.contains(monday.week.year)
  else { return nil }
  return "\(yearText(monday.week.year))-W\(zeroPadded(monday.week.number, to: 2))"
}

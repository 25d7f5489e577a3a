/// Year, month and day with hyphens: zeros before single digits, and the last day of a shorter month.
func paddedOrShortened(_ text: String) -> [String] {
  let sign = text.hasPrefix("-") ? "-" : ""
  let parts = text.dropFirst(sign.count).split(separator: "-", omittingEmptySubsequences: false).map(String.init)
  guard (2...3).contains(parts.count), parts[0].count == 4, parts.allSatisfy(isShortNumber) else { return [] }
  let padded = [parts[0]] + parts.dropFirst().map(padded)
  let shorter = parts.count == 3 ? existingDays(upTo: parts[2]).map { [padded[0], padded[1], $0] } : []
  return ([padded] + shorter).map { sign + $0.joined(separator: "-") }
}

/// Only a day that some month has is taken for the last day of a shorter one.
private func existingDays(upTo day: String) -> [String] {
  guard let number = Int(day), (29...31).contains(number) else { return [] }
  return (28..<number).reversed().map(String.init)
}

/// Digits alone: `20220207`, `202202`.
func regroupedDigits(_ text: String) -> [String] {
  guard isNumber(text), text.count == 8 || text.count == 6 else { return [] }
  let (year, month, day) = (text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6))
  return [day.isEmpty ? "\(year)-\(month)" : "\(year)-\(month)-\(day)"]
}

/// Three or two numbers with slashes or dots. With dots the day comes before the month; with slashes it may be either,
/// so only dates that read the same both ways, or in one way only, are taken. With hyphens the day may have come to stand
/// before the month.
func rewrittenNumbers(_ text: String) -> [String] {
  for separator in ["/", "."] as [Character] where text.contains(separator) {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    guard parts.allSatisfy(isNumber) else { continue }
    if parts.count == 2 { return monthAndYear(parts[0], parts[1]) }
    if parts.count == 3 {
      return dayMonthYear(parts, dayIsFirst: separator == ".").flatMap(paddedOrShortened)
    }
  }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
  guard parts.count == 3, parts.allSatisfy(isNumber), parts[0].count == 4 else { return [] }
  return ["\(parts[0])-\(padded(parts[2]))-\(padded(parts[1]))"]
}

private func monthAndYear(_ month: String, _ year: String) -> [String] {
  month.count <= 2 && year.count == 4 ? ["\(year)-\(padded(month))"] : []
}

private func dayMonthYear(_ parts: [String], dayIsFirst: Bool) -> [String] {
  let (first, second, third) = (padded(parts[0]), padded(parts[1]), padded(parts[2]))
  if first.count == 4 { return ["\(first)-\(second)-\(third)"] }
  guard third.count == 4, first.count == 2, second.count == 2 else { return [] }
  let (european, american) = ("\(third)-\(second)-\(first)", "\(third)-\(first)-\(second)")
  let isPlain = dayIsFirst || first == second || first > "12" || second > "12"
  return isPlain ? (dayIsFirst ? [european] : [european, american]) : []
}

/// Two years with a hyphen, or two dates with dots and no brackets.
func rewrittenRange(_ text: String) -> [String] {
  let years = text.split(separator: "-").map { $0.filter { $0 != " " } }
  if years.count == 2, years.allSatisfy({ isNumber($0) && $0.count == 4 }) { return ["\(years[0])/\(years[1])"] }
  return text.contains("..") && !text.contains("/") ? ["[\(text)]"] : []
}

/// The week of a year in ISO 8601-1, such as `2022-W07`: some day in it.
func rewrittenWeek(_ text: String) -> [String] {
  let parts = text.uppercased().split(separator: "W")
  guard parts.count == 2, let year = Int(parts[0].filter { $0 != "-" }), let week = Int(parts[1]),
    let january4 = CalendarDay(year: year, month: 1, day: 4), (1...9999).contains(year), (1...53).contains(week)
  else { return [] }
  let monday = CalendarDay(dayNumber: january4.dayNumber - january4.weekday + 1 + 7 * (week - 1))
  return monday.week == (year, week) ? ["[\(monday)..\(CalendarDay(dayNumber: monday.dayNumber + 6))]"] : []
}

func isNumber(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(\.isDigit) }

private func isShortNumber(_ text: String) -> Bool {
  (1...4).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigitOrUnknown)
}

/// A zero before a single digit.
func padded(_ number: String) -> String { number.utf8.count == 1 ? "0" + number : number }

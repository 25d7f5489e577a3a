/// Dates in English: day before month, 24 hours, BCE and CE. No word changes with what stands before it.
package struct EnglishDates: DateLanguage {
  package typealias Phrase = String

  private let years = YearNumerals(beforeCommonEra: "BCE", commonEra: "CE", separator: ",")

  /// The one form of it; written ``DateLanguage/english`` in calls.
  package init() {}

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  package func year(_ year: Int) -> String { years.text(year) }

  package func hugeYear(_ digits: String, exponent: Int, beforeCommonEra: Bool) -> String {
    "the year \(years.power(digits, exponent: exponent, beforeCommonEra: beforeCommonEra))"
  }

  package func estimate(_ year: Int, within range: ClosedRange<Int>) -> String {
    "about \(years.text(year))\(years.remark(range))"
  }

  package func estimate(hugeYear: String) -> String { "about \(hugeYear)" }
  package func decade(from first: Int) -> String { "the \(first)s" }
  package func someYear(in range: ClosedRange<Int>) -> String { "the years \(years.span(range))" }
  package var unknownYear: String { "an unknown year" }
  package func year(ofForm pattern: String) -> String { "a year of the form \(pattern)" }
  package func date(ofForm pattern: String) -> String { "a day of the form \(pattern)" }

  package func month(_ month: Int, _ style: DateStyle) -> String {
    let name = Self.months[month - 1]
    return style == .long ? name : String(name.prefix(3))
  }

  package func day(_ day: Int, of month: String) -> String { "\(day) \(month)" }
  package func dayAlone(_ day: Int) -> String { "\(day)" }

  package func part(_ part: String, of year: YearWords<String>) -> String {
    year.isExact ? "\(part) \(year.phrase)" : "\(part) in \(year.phrase)"
  }

  package func someMonth(of year: YearWords<String>) -> String { "some month of \(year.phrase)" }
  package func someMonth(from first: String, to last: String) -> String { "some month from \(first) to \(last)" }
  package func someDay(ofMonth month: String) -> String { "some day of \(month)" }
  package func someDay(of year: YearWords<String>) -> String { "some day of \(year.phrase)" }

  package func day(_ day: Int, ofSomeMonthOf year: YearWords<String>) -> String {
    "the \(englishOrdinal(day)) of \(someMonth(of: year))"
  }

  package func day(_ day: String, hour: Int, minute: Int, second: Int, offset: Int?) -> String {
    "\(day), \(clock(hour, minute, second))\(distanceFromUTC(offset))"
  }
}

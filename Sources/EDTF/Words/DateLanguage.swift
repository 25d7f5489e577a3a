/// A language that dates are put into words in. Each language is one file with one type that answers these questions;
/// the texts go in the middle of a sentence and hold no markup.
///
/// Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. Months are 1 to 12, days 1 to 31.
package protocol DateLanguage: Sendable {
  /// A year that is known: "2022", "44 BCE".
  func year(_ year: Int) -> String
  /// A year too far away to be counted, as digits times a power of ten: "17 × 10⁷⁰".
  func hugeYear(_ digits: String, exponent: Int, beforeCommonEra: Bool) -> String
  /// An estimate and the years that it may be off by: "about 1950 (1900–1999)".
  func estimate(_ year: Int, within years: ClosedRange<Int>) -> String
  /// An estimate too far away to be counted.
  func estimate(hugeYear: String) -> String
  /// Ten years from the first: "the 1990s".
  func decade(_ years: ClosedRange<Int>) -> String
  /// Some of those years: "the years 1900–1999".
  func someYear(in years: ClosedRange<Int>) -> String
  /// A year of which nothing is known: "an unknown year".
  var unknownYear: String { get }
  /// A year with gaps that are not at its end, such as `X01X`.
  func year(ofForm pattern: String) -> String
  /// A date with gaps that no shorter words tell, such as `1500-1X-25`.
  func date(ofForm pattern: String) -> String

  /// The name of a month: "February", "Feb".
  func month(_ month: Int, _ style: DateStyle) -> String
  /// A day in a month: "7 February".
  func day(_ day: Int, of month: String) -> String
  /// A day of which the month follows later: the "14" of "14–20 February".
  func dayAlone(_ day: Int) -> String
  /// A part of a year with the year: "February 2022".
  func part(_ part: String, ofYear year: String) -> String
  /// A part of a year that is itself unknown: "February in the 1990s".
  func part(_ part: String, inSomeYear years: String) -> String
  /// A season, quarter, third or half: "spring 2001".
  func subyear(_ subyear: Subyear, ofYear year: String, _ style: DateStyle) -> String
  /// "some month of 1999"
  func someMonth(ofYear year: String) -> String
  /// Some month from the first to the last, without the year.
  func someMonth(from first: String, to last: String) -> String
  /// "some day of April 1985"
  func someDay(of container: String) -> String
  /// "the 25th of some month of 1560"
  func dayOfSomeMonth(_ day: Int, ofYear year: String) -> String

  /// A day and a time of day, with the distance from UTC in minutes where one is stated; seconds where not zero.
  func day(_ day: String, hour: Int, minute: Int, second: Int, offset: Int?) -> String

  /// The whole date with its qualifier: "about February 2022".
  func qualified(_ date: DateWords, _ certainty: DateCertainty) -> String
  /// The date and which of its parts bear which qualifier: "11 June 2004 (day approximate)".
  func qualified(_ date: String, parts: [QualifiedParts]) -> String

  /// Both ends of an interval; the first may lack what it shares with the last: "between 14 and 20 February 2022".
  func between(_ first: DateWords, _ last: DateWords) -> String
  /// `../1985`: "until 1985"
  func until(_ last: DateWords) -> String
  /// `1985/..`: "since 1985"
  func since(_ first: DateWords) -> String
  /// `/1985`
  func until(unknownStart last: DateWords) -> String
  /// `1985/`
  func from(unknownEnd first: DateWords) -> String

  /// All days, months or years from one to another: "14–20 February 2022".
  func span(_ first: DateWords, _ last: DateWords) -> String
  /// One day of a span: "some day, 14–20 February 2022".
  func someDay(in span: String) -> String
  /// Every date of a span.
  func all(of span: String) -> String
  /// One date up to the last: "on or before 8 February 2022".
  func onOrBefore(_ last: DateWords) -> String
  /// One date from the first on.
  func onOrAfter(_ first: DateWords) -> String
  /// All dates up to the last.
  func all(upTo last: DateWords) -> String
  /// All dates from the first on.
  func all(from first: DateWords) -> String
  /// One of two or more: "1667 or 1668".
  func oneOf(_ dates: [String]) -> String
  /// All of two or more: "1960 and December 1961".
  func allOf(_ dates: [String]) -> String
}

/// How long the words may be.
package enum DateStyle: Sendable, Hashable, CaseIterable {
  /// Names of months in full.
  case long
  /// Names of months and quarters shortened.
  case short
}

/// A date in words and how fine it is, which decides the word before it in many languages.
package struct DateWords: Sendable, Hashable {
  /// Without markup, with its qualifier in words.
  package let text: String
  /// How finely the date is written; a day asks for another preposition than a year.
  package let precision: DatePrecision
}

/// The three qualifiers of EDTF: `?`, `~` and `%`.
package enum DateCertainty: Sendable, Hashable {
  case uncertain
  case approximate
  case uncertainAndApproximate
}

/// Parts of one date that bear the same qualifier, the year first.
package struct QualifiedParts: Sendable, Hashable {
  /// Some of year, month and day, in this order.
  package let parts: [DatePrecision]
  /// What all of them bear.
  package let certainty: DateCertainty
}

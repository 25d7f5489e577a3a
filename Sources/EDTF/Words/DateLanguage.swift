/// A language that dates are put into words in. Each language is a folder with one type that answers these questions;
/// the texts go in the middle of a sentence and hold no markup.
///
/// Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. Months are 1 to 12, days 1 to 31.
package protocol DateLanguage: Sendable {
  /// Words that further words may come around. A language in which they change then, as articles and cases do, has a
  /// type of its own for them; its description is the words as they stand alone.
  associatedtype Phrase: ExpressibleByStringInterpolation, CustomStringConvertible, Sendable
  where Phrase.StringLiteralType == String, Phrase.StringInterpolation == DefaultStringInterpolation

  /// A year that is known: "2022", "44 BCE".
  func year(_ year: Int) -> Phrase
  /// A year too far away to be counted, as digits times a power of ten: "17 × 10⁷⁰".
  func hugeYear(_ digits: String, exponent: Int, beforeCommonEra: Bool) -> Phrase
  /// An estimate and the years that it may be off by: "about 1950 (1900–1999)"; one year where it is off by none.
  func estimate(_ year: Int, within years: ClosedRange<Int>) -> Phrase
  /// An estimate too far away to be counted.
  func estimate(hugeYear: Phrase) -> Phrase
  /// Ten years from the first, which begin no century: "the 1990s".
  func decade(from first: Int) -> Phrase
  /// Some of those years: "the years 1900–1999".
  func someYear(in years: ClosedRange<Int>) -> Phrase
  /// A year of which nothing is known: "an unknown year".
  var unknownYear: Phrase { get }
  /// A year with gaps that are not at its end, such as `X01X`.
  func year(ofForm pattern: String) -> Phrase
  /// A date with gaps that no shorter words tell, such as `1500-1X-25`.
  func date(ofForm pattern: String) -> Phrase

  /// The name of a month: "February", "Feb".
  func month(_ month: Int, _ style: DateStyle) -> Phrase
  /// A day in a month: "7 February".
  func day(_ day: Int, of month: Phrase) -> Phrase
  /// A day of which the month follows later: the "14" of "14–20 February".
  func dayAlone(_ day: Int) -> Phrase
  /// A day or month with the year: "February 2022", "February in the 1990s".
  func part(_ part: Phrase, of year: YearWords<Phrase>) -> Phrase
  /// A season, quarter, third or half of a year that is known: "spring 2001".
  func subyear(_ subyear: Subyear, of year: Phrase, _ style: DateStyle) -> Phrase
  /// "some month of 1999"
  func someMonth(of year: YearWords<Phrase>) -> Phrase
  /// Some month from the first to the last, without the year.
  func someMonth(from first: Phrase, to last: Phrase) -> Phrase
  /// "some day of April 1985"
  func someDay(ofMonth month: Phrase) -> Phrase
  /// "some day of 1985"
  func someDay(of year: YearWords<Phrase>) -> Phrase
  /// "the 25th of some month of 1560"
  func day(_ day: Int, ofSomeMonthOf year: YearWords<Phrase>) -> Phrase

  /// A day and a time of day, with the distance from UTC in minutes where one is stated; seconds where not zero.
  func day(_ day: Phrase, hour: Int, minute: Int, second: Int, offset: Int?) -> Phrase

  /// The whole date with its qualifier: "about February 2022".
  func qualified(_ date: Phrase, _ certainty: DateCertainty) -> Phrase
  /// The date and which of its parts bear which qualifier: "11 June 2004 (day approximate)".
  func qualified(_ date: Phrase, parts: [QualifiedParts]) -> Phrase

  /// Both ends of an interval; the first may lack what it shares with the last: "between 14 and 20 February 2022".
  func between(_ first: Phrase, _ last: Phrase) -> Phrase
  /// `../1985`: "until 1985"
  func until(_ last: Phrase) -> Phrase
  /// `1985/..`: "since 1985"
  func since(_ first: Phrase) -> Phrase
  /// `/1985`
  func until(unknownStart last: Phrase) -> Phrase
  /// `1985/`
  func from(unknownEnd first: Phrase) -> Phrase

  /// All days, months or years from one to another, both known: "14–20 February 2022".
  func span(_ first: Phrase, _ last: Phrase) -> Phrase
  /// One day of a span: "some day, 14–20 February 2022".
  func someDay(from first: Phrase, to last: Phrase) -> Phrase
  /// One date up to the last: "on or before 8 February 2022".
  func onOrBefore(_ last: DateWords<Phrase>) -> Phrase
  /// One date from the first on.
  func onOrAfter(_ first: DateWords<Phrase>) -> Phrase
  /// Every date from one to another.
  func all(from first: Phrase, to last: Phrase) -> Phrase
  /// Every date up to the last.
  func all(upTo last: Phrase) -> Phrase
  /// Every date from the first on.
  func all(from first: Phrase) -> Phrase
  /// One of two or more: "1667 or 1668".
  func oneOf(_ dates: [Phrase]) -> Phrase
  /// All of two or more: "1960 and December 1961".
  func allOf(_ dates: [Phrase]) -> Phrase
}

extension DateLanguage {
  package func span(_ first: Phrase, _ last: Phrase) -> Phrase { "\(first)–\(last)" }
}

/// The language of dates for a BCP 47 tag: German for `de`, French for `fr`, each with whatever subtags follow; English
/// for every other language.
package func dateLanguage(for tag: String) -> any DateLanguage {
  switch tag.prefix(while: { $0 != "-" }).lowercased() {
  case "de": GermanDates()
  case "fr": FrenchDates()
  default: EnglishDates()
  }
}

/// Dates in German: the day with a full stop before the month, 24 hours, v. Chr. and n. Chr.
package struct GermanDates: DateLanguage {
  package typealias Phrase = GermanPhrase

  private let years = YearNumerals(beforeCommonEra: "v. Chr.", commonEra: "n. Chr.", separator: ".")

  /// The one form of it; written ``DateLanguage/german`` in calls.
  package init() {}

  private static let months = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]
  private static let shortMonths = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
  ]

  package func year(_ year: Int) -> GermanPhrase { "\(years.text(year))" }

  package func hugeYear(_ digits: String, exponent: Int, beforeCommonEra: Bool) -> GermanPhrase {
    neuter("Jahr \(years.power(digits, exponent: exponent, beforeCommonEra: beforeCommonEra))")
  }

  package func estimate(_ year: Int, within range: ClosedRange<Int>) -> GermanPhrase {
    self.year(year).followed(by: years.remark(range)).qualified(.approximate)
  }

  package func estimate(hugeYear: GermanPhrase) -> GermanPhrase { hugeYear.qualified(.approximate) }

  package func decade(from first: Int) -> GermanPhrase {
    GermanPhrase("die \(first)er Jahre", accusative: "die \(first)er Jahre", dative: "den \(first)er Jahren")
  }

  package func someYear(in range: ClosedRange<Int>) -> GermanPhrase {
    GermanPhrase("die Jahre", accusative: "die Jahre", dative: "den Jahren").followed(by: " \(years.span(range))")
  }

  package var unknownYear: GermanPhrase {
    GermanPhrase("ein unbekanntes Jahr", accusative: "ein unbekanntes Jahr", dative: "einem unbekannten Jahr")
  }

  package func year(ofForm pattern: String) -> GermanPhrase {
    GermanPhrase("ein", accusative: "ein", dative: "einem").followed(by: " Jahr der Form \(pattern)")
  }

  package func date(ofForm pattern: String) -> GermanPhrase {
    GermanPhrase("ein", accusative: "einen", dative: "einem").followed(by: " Tag der Form \(pattern)")
  }

  package func month(_ month: Int, _ style: DateStyle) -> GermanPhrase {
    "\(style == .long ? Self.months[month - 1] : Self.shortMonths[month - 1])"
  }

  package func day(_ day: Int, of month: GermanPhrase) -> GermanPhrase { dayAlone(day).followed(by: " \(month)") }

  package func dayAlone(_ day: Int) -> GermanPhrase {
    GermanPhrase("\(day).", accusative: "den \(day).", dative: "dem \(day).")
  }

  package func part(_ part: GermanPhrase, of year: YearWords<GermanPhrase>) -> GermanPhrase {
    part.followed(by: year.isExact ? " \(year.phrase)" : " in \(year.phrase.inDative)")
  }

  package func someMonth(of year: YearWords<GermanPhrase>) -> GermanPhrase { part(some("Monat"), of: year) }

  package func someMonth(from first: GermanPhrase, to last: GermanPhrase) -> GermanPhrase {
    some("Monat").followed(by: " von \(first) bis \(last)")
  }

  package func someDay(ofMonth month: GermanPhrase) -> GermanPhrase {
    some("Tag").followed(by: " \(month.locative(.month))")
  }

  package func someDay(of year: YearWords<GermanPhrase>) -> GermanPhrase { part(some("Tag"), of: year) }

  package func day(_ day: Int, ofSomeMonthOf year: YearWords<GermanPhrase>) -> GermanPhrase {
    let phrase = GermanPhrase("der", accusative: "den", dative: "dem")
    return part(phrase.followed(by: " \(day). irgendeines Monats"), of: year)
  }

  package func day(_ day: GermanPhrase, hour: Int, minute: Int, second: Int, offset: Int?) -> GermanPhrase {
    day.followed(by: ", \(clock(hour, minute, second)) Uhr\(distanceFromUTC(offset))")
  }

  /// "irgendein Tag", of nouns that are masculine.
  func some(_ noun: String) -> GermanPhrase {
    GermanPhrase("irgendein", accusative: "irgendeinen", dative: "irgendeinem").followed(by: " \(noun)")
  }

  /// "das Jahr 17 × 10⁷⁰"
  func neuter(_ noun: String) -> GermanPhrase {
    GermanPhrase("das", accusative: "das", dative: "dem").followed(by: " \(noun)")
  }
}

extension DateLanguage where Self == GermanDates {
  /// German.
  package static var german: GermanDates { GermanDates() }
}

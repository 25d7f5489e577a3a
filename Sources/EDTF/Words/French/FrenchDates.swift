/// Dates in French: "1er" for the first day of a month only, 24 hours with an h, av. and apr. J.-C.
package struct FrenchDates: DateLanguage {
  package typealias Phrase = FrenchPhrase

  /// Groups of digits are parted by a narrow space that does not break.
  private let years = YearNumerals(
    beforeCommonEra: "av. J.-C.", commonEra: "apr. J.-C.", separator: "\u{202F}")

  /// The one form of it; written ``DateLanguage/french`` in calls.
  package init() {}

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let shortMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]

  package func year(_ year: Int) -> FrenchPhrase { "\(years.text(year))" }

  package func hugeYear(_ digits: String, exponent: Int, beforeCommonEra: Bool) -> FrenchPhrase {
    let power = years.power(digits, exponent: exponent, beforeCommonEra: beforeCommonEra)
    return FrenchPhrase(.elided, "année \(power)", showsArticle: true)
  }

  package func estimate(_ year: Int, within range: ClosedRange<Int>) -> FrenchPhrase {
    self.year(year).followed(by: years.remark(range)).qualified(.approximate)
  }

  package func estimate(hugeYear: FrenchPhrase) -> FrenchPhrase { hugeYear.qualified(.approximate) }

  package func decade(from first: Int) -> FrenchPhrase {
    FrenchPhrase(.plural, "années \(first)", showsArticle: true)
  }

  package func someYear(in range: ClosedRange<Int>) -> FrenchPhrase {
    FrenchPhrase(.plural, "années \(years.span(range))", showsArticle: true)
  }

  package var unknownYear: FrenchPhrase { FrenchPhrase(.someFeminine, "année inconnue", showsArticle: true) }

  package func year(ofForm pattern: String) -> FrenchPhrase {
    FrenchPhrase(.someFeminine, "année de la forme \(pattern)", showsArticle: true)
  }

  package func date(ofForm pattern: String) -> FrenchPhrase {
    FrenchPhrase(.someMasculine, "jour de la forme \(pattern)", showsArticle: true)
  }

  package func month(_ month: Int, _ style: DateStyle) -> FrenchPhrase {
    "\(style == .long ? Self.months[month - 1] : Self.shortMonths[month - 1])"
  }

  package func day(_ day: Int, of month: FrenchPhrase) -> FrenchPhrase { dayAlone(day).followed(by: " \(month)") }

  package func dayAlone(_ day: Int) -> FrenchPhrase {
    FrenchPhrase(.masculine, day == 1 ? "1er" : "\(day)", showsArticle: false)
  }

  package func part(_ part: FrenchPhrase, of year: YearWords<FrenchPhrase>) -> FrenchPhrase {
    part.followed(by: " \(year.isExact ? year.phrase.description : year.phrase.behindDe)")
  }

  package func someMonth(of year: YearWords<FrenchPhrase>) -> FrenchPhrase {
    FrenchPhrase(.someMasculine, "mois \(year.phrase.behindDe)", showsArticle: true)
  }

  package func someMonth(from first: FrenchPhrase, to last: FrenchPhrase) -> FrenchPhrase {
    FrenchPhrase(.someMasculine, "mois entre \(first) et \(last)", showsArticle: true)
  }

  package func someDay(ofMonth month: FrenchPhrase) -> FrenchPhrase { someDay(month.behindDe) }
  package func someDay(of year: YearWords<FrenchPhrase>) -> FrenchPhrase { someDay(year.phrase.behindDe) }

  package func day(_ day: Int, ofSomeMonthOf year: YearWords<FrenchPhrase>) -> FrenchPhrase {
    FrenchPhrase(.masculine, "\(dayAlone(day)) \(someMonth(of: year).behindDe)", showsArticle: true)
  }

  /// The spaces around the h do not break.
  package func day(_ day: FrenchPhrase, hour: Int, minute: Int, second: Int, offset: Int?) -> FrenchPhrase {
    let minutes = "\(hour)\u{A0}h\u{A0}\(zeroPadded(minute, to: 2))"
    let seconds = second == 0 ? "" : "\u{A0}min\u{A0}\(zeroPadded(second, to: 2))\u{A0}s"
    return day.followed(by: ", \(minutes)\(seconds)\(distanceFromUTC(offset))")
  }

  /// "un jour d’avril 1985"
  func someDay(_ ofWhat: String) -> FrenchPhrase {
    FrenchPhrase(.someMasculine, "jour \(ofWhat)", showsArticle: true)
  }
}

extension DateLanguage where Self == FrenchDates {
  /// French.
  package static var french: FrenchDates { FrenchDates() }
}

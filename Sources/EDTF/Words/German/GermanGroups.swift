extension GermanDates {
  package func subyear(_ subyear: Subyear, of year: GermanPhrase, _ style: DateStyle) -> GermanPhrase {
    switch subyear {
    case .spring, .summer, .autumn, .winter: "\(season(subyear.rawValue - 21)) \(year)"
    case .northernSpring, .northernSummer, .northernAutumn, .northernWinter:
      "\(season(subyear.rawValue - 25)) \(year) (Nordhalbkugel)"
    case .southernSpring, .southernSummer, .southernAutumn, .southernWinter:
      "\(season(subyear.rawValue - 29)) \(year) (Südhalbkugel)"
    case .firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter:
      quarter(subyear.rawValue - 33, year, style)
    case .firstThird: fourMonths("ersten", of: year)
    case .secondThird: "Mai bis August \(year)"
    case .lastThird: fourMonths("letzten", of: year)
    case .firstHalf: ordinal("erste", "Halbjahr \(year)")
    case .secondHalf: ordinal("zweite", "Halbjahr \(year)")
    }
  }

  private func season(_ index: Int) -> String { ["Frühling", "Sommer", "Herbst", "Winter"][index] }

  private func quarter(_ index: Int, _ year: GermanPhrase, _ style: DateStyle) -> GermanPhrase {
    style == .short
      ? "Q\(index + 1) \(year)" : ordinal(["erste", "zweite", "dritte", "vierte"][index], "Quartal \(year)")
  }

  /// "das zweite Quartal 2001", "dem zweiten Quartal 2001"
  private func ordinal(_ number: String, _ noun: String) -> GermanPhrase {
    GermanPhrase("das \(number)", accusative: "das \(number)", dative: "dem \(number)n").followed(by: " \(noun)")
  }

  private func fourMonths(_ which: String, of year: GermanPhrase) -> GermanPhrase {
    let months = "\(which) vier Monate"
    return GermanPhrase("die \(months)", accusative: "die \(months)", dative: "den \(months)n")
      .followed(by: " \(year)")
  }

  package func qualified(_ date: GermanPhrase, _ certainty: DateCertainty) -> GermanPhrase { date.qualified(certainty) }

  package func qualified(_ date: GermanPhrase, parts: [QualifiedParts]) -> GermanPhrase {
    let remarks = parts.map { "\(enumeration($0.parts.map(name), "und")) \(adjective($0.certainty))" }
    return date.followed(by: " (\(remarks.joined(separator: ", ")))")
  }

  private func name(_ part: DatePrecision) -> String {
    switch part {
    case .day: "Tag"
    case .month: "Monat"
    default: "Jahr"
    }
  }

  private func adjective(_ certainty: DateCertainty) -> String {
    switch certainty {
    case .uncertain: "unsicher"
    case .approximate: "ungefähr"
    case .uncertainAndApproximate: "unsicher und ungefähr"
    }
  }

  package func between(_ first: GermanPhrase, _ last: GermanPhrase) -> GermanPhrase {
    "zwischen \(first.inDative) und \(last.inDative)"
  }

  package func until(_ last: GermanPhrase) -> GermanPhrase { "\(last.until)" }
  package func since(_ first: GermanPhrase) -> GermanPhrase { "seit \(first.inDative)" }
  package func until(unknownStart last: GermanPhrase) -> GermanPhrase { "\(last.until), Anfang unbekannt" }
  package func from(unknownEnd first: GermanPhrase) -> GermanPhrase { "ab \(first.inDative), Ende unbekannt" }

  package func someDay(from first: GermanPhrase, to last: GermanPhrase) -> GermanPhrase {
    some("Tag").followed(by: ", \(first)–\(last)")
  }

  package func onOrBefore(_ last: DateWords<GermanPhrase>) -> GermanPhrase {
    "spätestens \(last.phrase.locative(last.precision))"
  }

  package func onOrAfter(_ first: DateWords<GermanPhrase>) -> GermanPhrase {
    "frühestens \(first.phrase.locative(first.precision))"
  }

  package func all(from first: GermanPhrase, to last: GermanPhrase) -> GermanPhrase {
    "die ganze Zeit \(first.from) \(last.until)"
  }

  package func all(upTo last: GermanPhrase) -> GermanPhrase { "die ganze Zeit \(last.until)" }
  package func all(from first: GermanPhrase) -> GermanPhrase { "die ganze Zeit ab \(first.inDative)" }
  package func oneOf(_ dates: [GermanPhrase]) -> GermanPhrase { "\(enumeration(dates, "oder"))" }
  package func allOf(_ dates: [GermanPhrase]) -> GermanPhrase { "\(enumeration(dates, "und"))" }
}

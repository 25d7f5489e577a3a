extension FrenchDates {
  package func subyear(_ subyear: Subyear, of year: FrenchPhrase, _ style: DateStyle) -> FrenchPhrase {
    switch subyear {
    case .spring, .summer, .autumn, .winter: season(subyear.rawValue - 21, year)
    case .northernSpring, .northernSummer, .northernAutumn, .northernWinter:
      season(subyear.rawValue - 25, year).followed(by: " (hémisphère nord)")
    case .southernSpring, .southernSummer, .southernAutumn, .southernWinter:
      season(subyear.rawValue - 29, year).followed(by: " (hémisphère sud)")
    case .firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter:
      quarter(subyear.rawValue - 33, year, style)
    case .firstThird: FrenchPhrase(.plural, "quatre premiers mois \(year.behindDe)", showsArticle: true)
    case .secondThird: "mai à août \(year)"
    case .lastThird: FrenchPhrase(.plural, "quatre derniers mois \(year.behindDe)", showsArticle: true)
    case .firstHalf: FrenchPhrase(.masculine, "premier semestre \(year)", showsArticle: true)
    case .secondHalf: FrenchPhrase(.masculine, "second semestre \(year)", showsArticle: true)
    }
  }

  private func season(_ index: Int, _ year: FrenchPhrase) -> FrenchPhrase {
    let name = ["printemps", "été", "automne", "hiver"][index]
    return FrenchPhrase(index == 0 ? .masculine : .elided, "\(name) \(year)", showsArticle: false)
  }

  private func quarter(_ index: Int, _ year: FrenchPhrase, _ style: DateStyle) -> FrenchPhrase {
    if style == .short { return FrenchPhrase(.masculine, "T\(index + 1) \(year)", showsArticle: false) }
    let ordinal = ["premier", "deuxième", "troisième", "quatrième"][index]
    return FrenchPhrase(.masculine, "\(ordinal) trimestre \(year)", showsArticle: true)
  }

  package func qualified(_ date: FrenchPhrase, _ certainty: DateCertainty) -> FrenchPhrase { date.qualified(certainty) }

  package func qualified(_ date: FrenchPhrase, parts: [QualifiedParts]) -> FrenchPhrase {
    let remarks = parts.map { "\(enumeration($0.parts.map(name), "et")) \(adjective($0))" }
    return date.followed(by: " (\(remarks.joined(separator: ", ")))")
  }

  private func name(_ part: DatePrecision) -> String {
    switch part {
    case .day: "jour"
    case .month: "mois"
    default: "année"
    }
  }

  /// A year alone is feminine; of several parts one is always masculine.
  private func adjective(_ parts: QualifiedParts) -> String {
    let (uncertain, approximate) =
      switch parts.parts {
      case [.day], [.month]: ("incertain", "approximatif")
      case let several where several.count > 1: ("incertains", "approximatifs")
      default: ("incertaine", "approximative")
      }
    return switch parts.certainty {
    case .uncertain: uncertain
    case .approximate: approximate
    case .uncertainAndApproximate: "\(uncertain) et \(approximate)"
    }
  }

  package func between(_ first: FrenchPhrase, _ last: FrenchPhrase) -> FrenchPhrase {
    "entre \(first.governed) et \(last.governed)"
  }

  package func until(_ last: FrenchPhrase) -> FrenchPhrase { "\(last.until)" }
  package func since(_ first: FrenchPhrase) -> FrenchPhrase { "depuis \(first.governed)" }
  package func until(unknownStart last: FrenchPhrase) -> FrenchPhrase { "\(last.until), début inconnu" }
  package func from(unknownEnd first: FrenchPhrase) -> FrenchPhrase { "à partir \(first.behindDe), fin inconnue" }

  package func someDay(from first: FrenchPhrase, to last: FrenchPhrase) -> FrenchPhrase {
    someDay("entre \(first.governed) et \(last.governed)")
  }

  package func onOrBefore(_ last: DateWords<FrenchPhrase>) -> FrenchPhrase {
    "au plus tard \(last.phrase.locative(last.precision))"
  }

  package func onOrAfter(_ first: DateWords<FrenchPhrase>) -> FrenchPhrase {
    "au plus tôt \(first.phrase.locative(first.precision))"
  }

  package func all(from first: FrenchPhrase, to last: FrenchPhrase) -> FrenchPhrase {
    "toute la période entre \(first.governed) et \(last.governed)"
  }

  package func all(upTo last: FrenchPhrase) -> FrenchPhrase { "toute la période \(last.until)" }
  package func all(from first: FrenchPhrase) -> FrenchPhrase { "toute la période à partir \(first.behindDe)" }
  package func oneOf(_ dates: [FrenchPhrase]) -> FrenchPhrase { "\(enumeration(dates, "ou"))" }
  package func allOf(_ dates: [FrenchPhrase]) -> FrenchPhrase { "\(enumeration(dates, "et"))" }
}

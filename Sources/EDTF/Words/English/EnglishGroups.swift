extension EnglishDates {
  package func subyear(_ subyear: Subyear, of year: String, _ style: DateStyle) -> String {
    switch subyear {
    case .spring, .summer, .autumn, .winter: "\(season(subyear.rawValue - 21)) \(year)"
    case .northernSpring, .northernSummer, .northernAutumn, .northernWinter:
      "\(season(subyear.rawValue - 25)) \(year) (northern hemisphere)"
    case .southernSpring, .southernSummer, .southernAutumn, .southernWinter:
      "\(season(subyear.rawValue - 29)) \(year) (southern hemisphere)"
    case .firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter:
      quarter(subyear.rawValue - 33, year, style)
    case .firstThird: "the first four months of \(year)"
    case .secondThird: "May to August \(year)"
    case .lastThird: "the last four months of \(year)"
    case .firstHalf: "the first half of \(year)"
    case .secondHalf: "the second half of \(year)"
    }
  }

  private func season(_ index: Int) -> String { ["spring", "summer", "autumn", "winter"][index] }

  private func quarter(_ index: Int, _ year: String, _ style: DateStyle) -> String {
    style == .short
      ? "Q\(index + 1) \(year)" : "the \(["first", "second", "third", "fourth"][index]) quarter of \(year)"
  }

  package func qualified(_ date: String, _ certainty: DateCertainty) -> String {
    switch certainty {
    case .uncertain: "perhaps \(date)"
    case .approximate: "about \(date)"
    case .uncertainAndApproximate: "perhaps about \(date)"
    }
  }

  package func qualified(_ date: String, parts: [QualifiedParts]) -> String {
    let remarks = parts.map { "\(enumeration($0.parts.map(name), "and")) \(adjective($0.certainty))" }
    return "\(date) (\(remarks.joined(separator: ", ")))"
  }

  private func name(_ part: DatePrecision) -> String {
    switch part {
    case .day: "day"
    case .month: "month"
    default: "year"
    }
  }

  private func adjective(_ certainty: DateCertainty) -> String {
    switch certainty {
    case .uncertain: "uncertain"
    case .approximate: "approximate"
    case .uncertainAndApproximate: "uncertain and approximate"
    }
  }

  package func between(_ first: String, _ last: String) -> String { "between \(first) and \(last)" }
  package func until(_ last: String) -> String { "until \(last)" }
  package func since(_ first: String) -> String { "since \(first)" }
  package func until(unknownStart last: String) -> String { "until \(last), start unknown" }
  package func from(unknownEnd first: String) -> String { "from \(first), end unknown" }

  package func someDay(from first: String, to last: String) -> String { "some day, \(span(first, last))" }
  package func onOrBefore(_ last: DateWords<String>) -> String { "\(preposition(last)) or before \(last.phrase)" }
  package func onOrAfter(_ first: DateWords<String>) -> String { "\(preposition(first)) or after \(first.phrase)" }
  package func all(from first: String, to last: String) -> String { "all from \(first) to \(last)" }
  package func all(upTo last: String) -> String { "all up to \(last)" }
  package func all(from first: String) -> String { "all from \(first) on" }
  package func oneOf(_ dates: [String]) -> String { enumeration(dates, "or") }
  package func allOf(_ dates: [String]) -> String { enumeration(dates, "and") }

  private func preposition(_ date: DateWords<String>) -> String { date.precision == .day ? "on" : "in" }
}

extension DateLanguage where Self == EnglishDates {
  /// English.
  package static var english: EnglishDates { EnglishDates() }
}

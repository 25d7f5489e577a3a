extension EnglishDates {
  package func subyear(_ subyear: Subyear, ofYear year: String, _ style: DateStyle) -> String {
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

  package func qualified(_ date: DateWords, _ certainty: DateCertainty) -> String {
    switch certainty {
    case .uncertain: "perhaps \(date.text)"
    case .approximate: "about \(date.text)"
    case .uncertainAndApproximate: "perhaps about \(date.text)"
    }
  }

  package func qualified(_ date: String, parts: [QualifiedParts]) -> String {
    let remarks = parts.map { "\(joined($0.parts.map(name), "and")) \(adjective($0.certainty))" }
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

  package func between(_ first: DateWords, _ last: DateWords) -> String { "between \(first.text) and \(last.text)" }
  package func until(_ last: DateWords) -> String { "until \(last.text)" }
  package func since(_ first: DateWords) -> String { "since \(first.text)" }
  package func until(unknownStart last: DateWords) -> String { "until \(last.text), start unknown" }
  package func from(unknownEnd first: DateWords) -> String { "from \(first.text), end unknown" }

  package func span(_ first: DateWords, _ last: DateWords) -> String { "\(first.text)–\(last.text)" }
  package func someDay(in span: String) -> String { "some day, \(span)" }
  package func all(of span: String) -> String { "all of \(span)" }
  package func onOrBefore(_ last: DateWords) -> String { "\(preposition(last)) or before \(last.text)" }
  package func onOrAfter(_ first: DateWords) -> String { "\(preposition(first)) or after \(first.text)" }
  package func all(upTo last: DateWords) -> String { "all up to \(last.text)" }
  package func all(from first: DateWords) -> String { "all from \(first.text) on" }
  package func oneOf(_ dates: [String]) -> String { joined(dates, "or") }
  package func allOf(_ dates: [String]) -> String { joined(dates, "and") }

  private func preposition(_ date: DateWords) -> String { date.precision == .day ? "on" : "in" }

  private func joined(_ texts: [String], _ conjunction: String) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return "\(texts.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension DateLanguage where Self == EnglishDates {
  /// English.
  package static var english: EnglishDates { EnglishDates() }
}

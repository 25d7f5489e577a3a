extension EDTFDate {
  /// The date in words for a reader, for the middle of a sentence: "about February 2022". Plain text, no markup.
  package func words(in language: any DateLanguage, style: DateStyle = .long) -> String {
    language.words(of: form, style)
  }
}

extension DateLanguage {
  fileprivate func words(of form: EDTFDate.Form, _ style: DateStyle) -> String {
    let wording = DateWording(language: self, style: style)
    let phrase =
      switch form {
      case .date(let date): wording.words(date).phrase
      case .dateTime(let dateTime): wording.words(dateTime)
      case .interval(let interval): wording.words(interval)
      case .set(let set): wording.words(set)
      }
    return phrase.description
  }
}

/// Puts the parts of a date together in one language and style.
struct DateWording<Language: DateLanguage> {
  typealias Phrase = Language.Phrase

  let language: Language
  let style: DateStyle

  func words(_ dateTime: DateTime) -> Phrase {
    language.day(
      words(.day(dateTime.day)), hour: dateTime.hour, minute: dateTime.minute, second: dateTime.second,
      offset: dateTime.zone?.offset)
  }

  func words(_ interval: DateInterval) -> Phrase {
    switch (interval.start, interval.end) {
    case (.date(let first), .date(let last)): between(first, last)
    case (.date(let first), .open): language.since(words(first).phrase)
    case (.date(let first), .unknown): language.from(unknownEnd: words(first).phrase)
    case (.unknown, .date(let last)): language.until(unknownStart: words(last).phrase)
    case (_, .date(let last)): language.until(words(last).phrase)
    case (_, _): ""
    }
  }

  /// Two ends that read the same are one date.
  func between(_ first: SingleDate, _ last: SingleDate) -> Phrase {
    let ends = rangeEnds(first, last)
    return first == last ? ends.last : language.between(ends.first, ends.last)
  }

  /// The words of both ends, the first without the month and year that it shares with the last.
  func rangeEnds(_ first: SingleDate, _ last: SingleDate) -> (first: Phrase, last: Phrase) {
    let shortened = first.exact.flatMap { one in last.exact.flatMap { other in words(one, before: other) } }
    return (shortened ?? words(first).phrase, words(last).phrase)
  }

  private func words(_ first: ExactDate, before last: ExactDate) -> Phrase? {
    switch (first, last) {
    case (.day(let one), .day(let other)) where (one.year, one.month) == (other.year, other.month):
      language.dayAlone(one.day)
    case (.day(let one), .day(let other)) where one.year == other.year:
      language.day(one.day, of: language.month(one.month, style))
    case (.month(let year, let month), .month(let otherYear, _)) where year == otherYear:
      language.month(month, style)
    default: nil
    }
  }

  func words(_ date: ExactDate) -> Phrase {
    switch date {
    case .year(let year): language.year(year)
    case .month(let year, let month): language.part(language.month(month, style), of: exactYear(year))
    case .day(let day):
      language.part(language.day(day.day, of: language.month(day.month, style)), of: exactYear(day.year))
    }
  }

  private func exactYear(_ year: Int) -> YearWords<Phrase> {
    YearWords(phrase: language.year(year), isExact: true)
  }
}

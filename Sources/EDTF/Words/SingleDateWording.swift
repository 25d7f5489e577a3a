extension DateWording {
  func words(_ date: SingleDate) -> DateWords<Phrase> {
    DateWords(phrase: qualified(plainWords(date), date.qualifiers), precision: date.precision)
  }

  /// The words without the qualifiers.
  private func plainWords(_ date: SingleDate) -> Phrase {
    let year = yearWords(date.year.value)
    return switch date.part {
    case .whole: year.phrase
    case .subyear(let subyear, _): language.subyear(subyear, of: year.phrase, style)
    case .month(let month): monthWords(month.value, of: year)
    case .day(let month, let day): dayWords(month.value, day.value, of: year, date)
    }
  }

  private func monthWords(_ month: DigitPattern, of year: YearWords<Phrase>) -> Phrase {
    let months = month.values(within: 1...12)
    if month.isUnknown { return language.someMonth(of: year) }
    guard let first = months.first, let last = months.last else { return "" }
    let names = (language.month(first, style), language.month(last, style))
    switch months.count {
    case 1: return language.part(names.0, of: year)
    case 2: return language.part(language.oneOf([names.0, names.1]), of: year)
    default: return language.part(language.someMonth(from: names.0, to: names.1), of: year)
    }
  }

  private func dayWords(
    _ month: DigitPattern, _ day: DigitPattern, of year: YearWords<Phrase>, _ date: SingleDate
  ) -> Phrase {
    switch (month.isExact, day.isExact) {
    case (true, true): exactDayWords(date.bounds.lowerBound, of: year)
    case (_, false) where day.isUnknown && month.isUnknown: language.someDay(of: year)
    case (true, false) where day.isUnknown: language.someDay(ofMonth: monthWords(month, of: year))
    case (false, true) where month.isUnknown: language.day(date.bounds.lowerBound.day, ofSomeMonthOf: year)
    case (true, false) where day.trailingUnknowns == 1 && year.isExact: someDayWords(date)
    default: language.date(ofForm: date.plainText)
    }
  }

  private func exactDayWords(_ day: CalendarDay, of year: YearWords<Phrase>) -> Phrase {
    language.part(language.day(day.day, of: language.month(day.month, style)), of: year)
  }

  /// Ten days, or as many as the month has of them.
  private func someDayWords(_ date: SingleDate) -> Phrase {
    let (first, last) = (date.bounds.lowerBound, date.bounds.upperBound)
    guard first != last else { return words(.day(first)) }
    return language.someDay(from: language.dayAlone(first.day), to: words(.day(last)))
  }
}

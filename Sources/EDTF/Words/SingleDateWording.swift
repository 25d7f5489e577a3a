extension DateWording {
  func words(_ date: SingleDate) -> DateWords {
    let plain = DateWords(text: plainWords(date), precision: date.precision)
    return DateWords(text: qualified(plain, date.qualifiers), precision: date.precision)
  }

  /// The words without the qualifiers.
  private func plainWords(_ date: SingleDate) -> String {
    let year = yearWords(date.year.value)
    return switch date.part {
    case .whole: year.text
    case .subyear(let subyear, _): language.subyear(subyear, ofYear: year.text, style)
    case .month(let month): monthWords(month.value, of: year)
    case .day(let month, let day): dayWords(month.value, day.value, of: year, date)
    }
  }

  private func monthWords(_ month: DigitPattern, of year: YearWords) -> String {
    let months = month.values(within: 1...12)
    if month.isUnknown { return language.someMonth(ofYear: year.text) }
    guard let first = months.first, let last = months.last else { return "" }
    let names = (language.month(first, style), language.month(last, style))
    switch months.count {
    case 1: return attach(names.0, to: year)
    case 2: return attach(language.oneOf([names.0, names.1]), to: year)
    default: return attach(language.someMonth(from: names.0, to: names.1), to: year)
    }
  }

  private func dayWords(_ month: DigitPattern, _ day: DigitPattern, of year: YearWords, _ date: SingleDate) -> String {
    switch (month.isExact, day.isExact) {
    case (true, true): exactDayWords(date.bounds.lowerBound, of: year)
    case (_, false) where day.isUnknown && month.isUnknown: language.someDay(of: year.text)
    case (true, false) where day.isUnknown: language.someDay(of: monthWords(month, of: year))
    case (false, true) where month.isUnknown:
      language.dayOfSomeMonth(date.bounds.lowerBound.day, ofYear: year.text)
    case (true, false) where day.trailingUnknowns == 1 && year.isExact: someDayWords(date)
    default: language.date(ofForm: date.plainText)
    }
  }

  private func exactDayWords(_ day: CalendarDay, of year: YearWords) -> String {
    attach(language.day(day.day, of: language.month(day.month, style)), to: year)
  }

  /// Ten days, or as many as the month has of them.
  private func someDayWords(_ date: SingleDate) -> String {
    let (first, last) = (date.bounds.lowerBound, date.bounds.upperBound)
    guard first != last else { return words(.day(first)) }
    let start = DateWords(text: language.dayAlone(first.day), precision: .day)
    return language.someDay(in: language.span(start, DateWords(text: words(.day(last)), precision: .day)))
  }

  private func attach(_ part: String, to year: YearWords) -> String {
    year.isExact ? language.part(part, ofYear: year.text) : language.part(part, inSomeYear: year.text)
  }
}

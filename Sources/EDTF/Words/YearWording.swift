extension DateWording {
  func yearWords(_ year: Year) -> YearWords<Phrase> {
    switch year {
    case .pattern(let pattern): YearWords(phrase: words(pattern), isExact: pattern.digits.isExact)
    case .estimate(let pattern, let significant):
      YearWords(phrase: estimate(pattern.first, length: 4, significant), isExact: false)
    case .long(let year): YearWords(phrase: words(year), isExact: true)
    }
  }

  private func words(_ year: YearPattern) -> Phrase {
    switch year.digits.trailingUnknowns {
    case 0: language.year(year.first)
    case 1: decade(year.first...year.last)
    case 2, 3: language.someYear(in: year.first...year.last)
    case 4 where !year.negative: language.unknownYear
    case 4: language.someYear(in: year.first...year.last)
    default: language.year(ofForm: year.text)
    }
  }

  /// "The 1900s" would also be a century, so the first ten years of one are written out.
  private func decade(_ years: ClosedRange<Int>) -> Phrase {
    let first = years.lowerBound
    return first >= 1000 && first % 100 != 0 ? language.decade(from: first) : language.someYear(in: years)
  }

  private func words(_ year: LongYear) -> Phrase {
    guard !year.isSaturated else { return hugeWords(year) }
    guard let significant = year.significant else { return language.year(year.value) }
    return estimate(year.value, length: year.length, significant)
  }

  private func hugeWords(_ year: LongYear) -> Phrase {
    let words = language.hugeYear(year.digits, exponent: year.exponent ?? 0, beforeCommonEra: year.negative)
    return year.significant == nil ? words : language.estimate(hugeYear: words)
  }

  /// The years that share the significant digits are the ones that the estimate may mean.
  private func estimate(_ year: Int, length: Int, _ significant: Int) -> Phrase {
    let unit = (significant..<length).reduce(1) { power, _ in power * 10 }
    let nearest = Int(year.magnitude) / unit * unit
    let magnitudes = nearest...(nearest + unit - 1)
    let years = year < 0 ? -magnitudes.upperBound ... -magnitudes.lowerBound : magnitudes
    return language.estimate(year, within: years)
  }
}

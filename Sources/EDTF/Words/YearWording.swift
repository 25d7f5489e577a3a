/// A year in words, and whether it is one that is known.
struct YearWords {
  let text: String
  let isExact: Bool
}

extension DateWording {
  func yearWords(_ year: Year) -> YearWords {
    switch year {
    case .pattern(let pattern): YearWords(text: words(pattern), isExact: pattern.digits.isExact)
    case .estimate(let pattern, let significant):
      YearWords(text: estimate(pattern.first, length: 4, significant), isExact: false)
    case .long(let year): YearWords(text: words(year), isExact: true)
    }
  }

  private func words(_ year: YearPattern) -> String {
    switch year.digits.trailingUnknowns {
    case 0: language.year(year.first)
    case 1: language.decade(year.first...year.last)
    case 2, 3: language.someYear(in: year.first...year.last)
    case 4 where !year.negative: language.unknownYear
    case 4: language.someYear(in: year.first...year.last)
    default: language.year(ofForm: year.text)
    }
  }

  private func words(_ year: LongYear) -> String {
    guard !year.isSaturated else { return hugeWords(year) }
    guard let significant = year.significant else { return language.year(year.value) }
    return estimate(year.value, length: year.length, significant)
  }

  private func hugeWords(_ year: LongYear) -> String {
    let text = language.hugeYear(year.digits, exponent: year.exponent ?? 0, beforeCommonEra: year.negative)
    return year.significant == nil ? text : language.estimate(hugeYear: text)
  }

  /// The years that share the significant digits are the ones that the estimate may mean.
  private func estimate(_ year: Int, length: Int, _ significant: Int) -> String {
    let unit = (significant..<length).reduce(1) { power, _ in power * 10 }
    let nearest = Int(year.magnitude) / unit * unit
    let magnitudes = nearest...(nearest + unit - 1)
    let years = year < 0 ? -magnitudes.upperBound ... -magnitudes.lowerBound : magnitudes
    return language.estimate(year, within: years)
  }
}

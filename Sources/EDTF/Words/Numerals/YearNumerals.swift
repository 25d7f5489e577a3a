/// How a language writes years in digits.
struct YearNumerals: Sendable {
  /// What follows a year before 1 CE, and one after it that is too low to be read as a year by itself.
  let beforeCommonEra: String
  let commonEra: String
  /// Between groups of three digits.
  let separator: String

  /// Years before 1000 say their era, since "44" alone does not read as a year.
  func text(_ year: Int) -> String {
    switch year {
    case ...0: "\(grouped(1 - year)) \(beforeCommonEra)"
    case ..<1000: "\(year) \(commonEra)"
    default: grouped(year)
    }
  }

  /// Years of one era name it once, where it is named at all.
  func span(_ years: ClosedRange<Int>) -> String {
    let (first, last) = (years.lowerBound, years.upperBound)
    let namesNoEra = first >= 1000
    guard !namesNoEra, first > 0 || last <= 0 else { return "\(text(first))–\(text(last))" }
    return first > 0 ? "\(first)–\(grouped(last)) \(commonEra)" : "\(grouped(1 - first))–\(text(last))"
  }

  /// Where an estimate names the years that it may be off by, those in brackets; else nothing.
  func remark(_ years: ClosedRange<Int>) -> String { years.count == 1 ? "" : " (\(span(years)))" }

  /// Digits times a power of ten, with the era before the common one: "17 × 10⁷⁰ BCE".
  func power(_ digits: String, exponent: Int, beforeCommonEra isBefore: Bool) -> String {
    let power = exponent == 0 ? digits : "\(digits) × 10\(superscript(exponent))"
    return isBefore ? "\(power) \(beforeCommonEra)" : power
  }

  /// Digits in threes from five digits on: "9999", "170,000,002".
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    guard digits.count > 4 else { return String(digits) }
    let groups = digits.indices.map { index in
      (index > 0 && (digits.count - index).isMultiple(of: 3) ? separator : "") + String(digits[index])
    }
    return groups.joined()
  }

  private func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).utf8.map { digits[$0.digitValue] })
  }
}

/// Dates in English: day before month, 24 hours, BCE and CE.
package struct EnglishDates: DateLanguage {
  /// The one form of it; written ``DateLanguage/english`` in calls.
  package init() {}

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Years before 1000 say their era, since "44" alone does not read as a year.
  package func year(_ year: Int) -> String {
    switch year {
    case ...0: "\(grouped(1 - year)) BCE"
    case ..<1000: "\(year) CE"
    default: grouped(year)
    }
  }

  package func hugeYear(_ digits: String, exponent: Int, beforeCommonEra: Bool) -> String {
    let power = exponent == 0 ? digits : "\(digits) × 10\(superscript(exponent))"
    return "the year \(power)" + (beforeCommonEra ? " BCE" : "")
  }

  package func estimate(_ year: Int, within years: ClosedRange<Int>) -> String {
    years.count == 1 ? "about \(self.year(year))" : "about \(self.year(year)) (\(span(of: years)))"
  }

  package func estimate(hugeYear: String) -> String { "about \(hugeYear)" }

  /// "The 1900s" would also be a century, so the first ten years of one are written out.
  package func decade(_ years: ClosedRange<Int>) -> String {
    let first = years.lowerBound
    return first >= 1000 && first % 100 != 0 ? "the \(first)s" : someYear(in: years)
  }

  package func someYear(in years: ClosedRange<Int>) -> String { "the years \(span(of: years))" }
  package var unknownYear: String { "an unknown year" }
  package func year(ofForm pattern: String) -> String { "a year of the form \(pattern)" }
  package func date(ofForm pattern: String) -> String { "a day of the form \(pattern)" }

  package func month(_ month: Int, _ style: DateStyle) -> String {
    let name = Self.months[month - 1]
    return style == .long ? name : String(name.prefix(3))
  }

  package func day(_ day: Int, of month: String) -> String { "\(day) \(month)" }
  package func dayAlone(_ day: Int) -> String { "\(day)" }
  package func part(_ part: String, ofYear year: String) -> String { "\(part) \(year)" }
  package func part(_ part: String, inSomeYear years: String) -> String { "\(part) in \(years)" }
  package func someMonth(ofYear year: String) -> String { "some month of \(year)" }
  package func someMonth(from first: String, to last: String) -> String { "some month from \(first) to \(last)" }
  package func someDay(of container: String) -> String { "some day of \(container)" }

  package func dayOfSomeMonth(_ day: Int, ofYear year: String) -> String {
    "the \(englishOrdinal(day)) of some month of \(year)"
  }

  package func day(_ day: String, hour: Int, minute: Int, second: Int, offset: Int?) -> String {
    let clock = (second == 0 ? [hour, minute] : [hour, minute, second]).map { zeroPadded($0, to: 2) }
    return "\(day), \(clock.joined(separator: ":"))" + (offset.map(zone) ?? "")
  }

  private func zone(_ offset: Int) -> String {
    guard offset != 0 else { return " UTC" }
    let (hours, minutes) = Int(offset.magnitude).quotientAndRemainder(dividingBy: 60)
    let rest = minutes == 0 ? "" : ":" + zeroPadded(minutes, to: 2)
    return " (UTC\(offset < 0 ? "−" : "+")\(hours)\(rest))"
  }

  /// Years of one era name it once, where it is named at all.
  private func span(of years: ClosedRange<Int>) -> String {
    let (first, last) = (years.lowerBound, years.upperBound)
    let namesNoEra = first >= 1000
    guard !namesNoEra, first > 0 || last <= 0 else { return "\(year(first))–\(year(last))" }
    return first > 0 ? "\(first)–\(grouped(last)) CE" : "\(grouped(1 - first))–\(year(last))"
  }

  /// Digits in threes from five digits on: "9999", "170,000,002".
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    guard digits.count > 4 else { return String(digits) }
    let groups = digits.indices.map { index in
      (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digits[index])
    }
    return groups.joined()
  }

  private func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).utf8.map { digits[$0.digitValue] })
  }
}

/// A year after `Y`: digits, perhaps a power of ten, perhaps a count of significant digits (ISO 8601-2).
struct LongYear: Sendable, Hashable {
  let negative: Bool
  /// Without a zero in front; as text, because it may be longer than any integer.
  let digits: String
  let exponent: Int?
  let significant: Int?

  var text: String {
    "Y" + (negative ? "-" : "") + digits + (exponent.map { "E\($0)" } ?? "") + (significant.map { "S\($0)" } ?? "")
  }

  /// How many digits the year has when written out.
  var length: Int { digits.utf8.count + (exponent ?? 0) }

  /// Whether the year is beyond ``CalendarDay/yearLimit`` and ``value`` stands at that limit.
  var isSaturated: Bool { magnitude == nil }

  /// The year, at most ``CalendarDay/yearLimit`` from 0.
  var value: Int {
    let counted = magnitude ?? CalendarDay.yearLimit
    return negative ? -counted : counted
  }

  private var magnitude: Int? {
    guard length <= 16, let number = Int(digits) else { return nil }
    let product = (0..<(exponent ?? 0)).reduce(number) { power, _ in power * 10 }
    return product <= CalendarDay.yearLimit ? product : nil
  }
}

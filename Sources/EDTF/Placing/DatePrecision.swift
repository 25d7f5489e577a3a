/// How finely a date is written, from the finest to the coarsest.
package enum DatePrecision: Int, Sendable, Hashable, Comparable {
  case second
  case day
  case month
  /// A season, quarter, third or half of a year.
  case season
  case year
  /// One `X` at the end of the year.
  case decade
  /// Two of them.
  case century
  /// Three of them.
  case millennium
  /// No digit of the year is known.
  case anyYear

  /// Finer precisions come first.
  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension EDTFDate {
  /// The unit that it is written to, whether its digits are known or `X`; in an interval or set the coarsest one.
  package var precision: DatePrecision {
    dates.map(\.precision).max() ?? .second
  }
}

extension SingleDate {
  var precision: DatePrecision {
    switch part {
    case .day: .day
    case .month: .month
    case .subyear: .season
    case .whole: year.value.precision
    }
  }
}

extension Year {
  fileprivate var precision: DatePrecision {
    guard case .pattern(let year) = self else { return .year }
    return switch year.digits.trailingUnknowns {
    case 1: .decade
    case 2: .century
    case 3: .millennium
    case 4: .anyYear
    default: .year
    }
  }
}

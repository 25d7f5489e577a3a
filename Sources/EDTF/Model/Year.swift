/// A calendar year as it is written.
enum Year: Sendable, Hashable {
  /// Four places, some of them perhaps `X`.
  case pattern(YearPattern)
  /// Four digits of which only the first few count: `1950S2` (ISO 8601-2).
  case estimate(YearPattern, significant: Int)
  /// A year of more than four digits after `Y`.
  indirect case long(LongYear)

  var text: String {
    switch self {
    case .pattern(let year): year.text
    case .estimate(let year, let significant): year.text + "S\(significant)"
    case .long(let year): year.text
    }
  }

  /// Whether it is one year, known to every digit.
  var isExact: Bool {
    switch self {
    case .pattern(let year): year.digits.isExact
    case .estimate: false
    case .long(let year): year.significant == nil
    }
  }

  /// Whether only its first digits are meant to count.
  var isEstimate: Bool {
    switch self {
    case .pattern: false
    case .estimate: true
    case .long(let year): year.significant != nil
    }
  }

  /// The first and the last year it can stand for. A count of significant digits does not widen it.
  var bounds: ClosedRange<Int> {
    switch self {
    case .pattern(let year): year.first...year.last
    case .estimate(let year, _): year.first...year.last
    case .long(let year): year.value...year.value
    }
  }
}

/// A year of four places: `2022`, `-0043`, `19XX`, `2X13`.
struct YearPattern: Sendable, Hashable {
  let negative: Bool
  let digits: DigitPattern

  var text: String { (negative ? "-" : "") + digits.text }
  var first: Int { candidates.first ?? 0 }
  var last: Int { candidates.last ?? 0 }

  /// Every year that it can stand for, in ascending order; there is no -0000.
  var candidates: some BidirectionalCollection<Int> {
    let magnitudes = digits.values
    let skipped = negative && magnitudes.first == 0 ? 1 : 0
    let count = magnitudes.count - skipped
    return (0..<count).lazy.map { [negative, digits] index in
      negative ? -digits.value(at: count + skipped - 1 - index) : digits.value(at: index)
    }
  }
}

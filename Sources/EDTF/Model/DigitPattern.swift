/// Two or four decimal places, each a digit or the `X` of an unspecified one (ISO 8601-2).
struct DigitPattern: Sendable, Hashable {
  /// How many places there are; at most four.
  private let count: UInt8
  /// The places as half bytes, the lowest place in the lowest half; ``unknown`` for `X`.
  private let halves: UInt16
  private static let unknown: UInt16 = 0xF

  /// From ASCII digits and `X`, which the caller has checked.
  init(_ bytes: some Collection<UInt8>) {
    self.init(count: bytes.count, bytes.lazy.map { $0.isDigit ? UInt16($0.digitValue) : DigitPattern.unknown })
  }

  /// The last places of a number, with zeros before it.
  init(lastPlaces count: Int, of number: Int) {
    let digits = (0..<count).reduce(into: (rest: number, halves: UInt16(0))) { digits, place in
      digits.halves |= UInt16(digits.rest % 10) << (4 * place)
      digits.rest /= 10
    }
    self.count = UInt8(count)
    halves = digits.halves
  }

  private init(count: Int, _ places: some Sequence<UInt16>) {
    self.count = UInt8(count)
    halves = places.reduce(0) { $0 << 4 | $1 }
  }

  var text: String { places.map { $0.map(String.init) ?? "X" }.joined() }
  var isExact: Bool { unknownCount == 0 }
  var isUnknown: Bool { unknownCount == count }

  /// How many `X` stand at the end, where every other place is a digit; else nil.
  var trailingUnknowns: Int? {
    let unknowns = unknownCount
    let areLast = (0..<unknowns).allSatisfy { half($0) == DigitPattern.unknown }
    return areLast ? Int(unknowns) : nil
  }

  /// Every number that the pattern can stand for, in ascending order.
  var values: some BidirectionalCollection<Int> {
    let count = (0..<unknownCount).reduce(1) { product, _ in product * 10 }
    return (0..<count).lazy.map(value(at:))
  }

  /// The numbers of ``values`` that lie in the range.
  func values(within range: ClosedRange<Int>) -> [Int] {
    values.filter(range.contains)
  }

  /// The number at that index of ``values``: the digits of the index fill the places of `X`.
  func value(at index: Int) -> Int {
    var rest = index
    var unit = 1
    var sum = 0
    for place in 0..<count {
      let half = half(place)
      sum += unit * (half == DigitPattern.unknown ? rest % 10 : Int(half))
      if half == DigitPattern.unknown { rest /= 10 }
      unit *= 10
    }
    return sum
  }

  /// The digits as nil or 0 to 9, the highest place first.
  private var places: [Int?] {
    (0..<count).reversed().map { half($0) == DigitPattern.unknown ? nil : Int(half($0)) }
  }

  private var unknownCount: UInt8 { UInt8((0..<count).count { half($0) == DigitPattern.unknown }) }

  /// - Parameter place: 0 for the lowest.
  private func half(_ place: UInt8) -> UInt16 { halves >> (4 * UInt16(place)) & 0xF }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isDigitOrUnknown: Bool { isDigit || self == UInt8(ascii: "X") }
  var digitValue: Int { Int(self) - Int(UInt8(ascii: "0")) }
}

/// Two or four decimal places, each a digit or the `X` of an unspecified one (ISO 8601-2).
struct DigitPattern: Sendable, Hashable {
  /// The digits as nil or 0 to 9, the highest place first.
  let places: [Int?]

  /// From ASCII digits and `X`, which the caller has checked.
  init(_ bytes: some Sequence<UInt8>) {
    places = bytes.map { $0.isDigit ? $0.digitValue : nil }
  }

  var text: String { places.map { $0.map(String.init) ?? "X" }.joined() }
  var isExact: Bool { !places.contains(nil) }
  var isUnknown: Bool { places.allSatisfy { $0 == nil } }

  /// How many `X` stand at the end, where every other place is a digit; else nil.
  var trailingUnknowns: Int? {
    let known = places.prefix { $0 != nil }.count
    return places.dropFirst(known).allSatisfy { $0 == nil } ? places.count - known : nil
  }

  /// Every number that the pattern can stand for, in ascending order.
  var values: some BidirectionalCollection<Int> {
    let unknowns = places.count { $0 == nil }
    let count = (0..<unknowns).reduce(1) { product, _ in product * 10 }
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
    for place in places.reversed() {
      sum += unit * (place ?? rest % 10)
      if place == nil { rest /= 10 }
      unit *= 10
    }
    return sum
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isDigitOrUnknown: Bool { isDigit || self == UInt8(ascii: "X") }
  var digitValue: Int { Int(self) - Int(UInt8(ascii: "0")) }
}

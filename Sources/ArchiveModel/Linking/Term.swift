internal import EDTF

/// The time for which an office is held or a name is borne.
///
/// A bound that is a month or a year leaves open on which of its days: the days from its last, or up to its first, are
/// certain, the others possible.
struct Term: Hashable, Sendable {
  /// Nil where it has no beginning.
  let from: EDTFDate?
  /// Nil while it lasts.
  let to: EDTFDate?

  static let always = Term(from: nil, to: nil)

  /// The days that are certain; nil where none is.
  var certain: ClosedRange<Int>? {
    let first = from == nil ? Int.min : from?.latest?.dayNumber
    let last = to == nil ? Int.max : to?.earliest?.dayNumber
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// The days that may be among them.
  var possible: ClosedRange<Int> {
    let first = from?.earliest?.dayNumber ?? .min
    return first...max(first, to?.latest?.dayNumber ?? .max)
  }
}

extension EDTFDate {
  /// Its days, to the end of time where a bound is open or not known; a set has a range for each member.
  var days: [ClosedRange<Int>] {
    stretches.map { ($0.earliest?.dayNumber ?? .min)...($0.latest?.dayNumber ?? .max) }
  }
}

extension ClosedRange<Int> {
  func overlaps(any others: [ClosedRange<Int>]) -> Bool { others.contains { overlaps($0) } }
}

/// Whether some ranges of days, which may overlap, hold each day of another.
func cover(_ ranges: [ClosedRange<Int>], _ days: ClosedRange<Int>) -> Bool {
  var next = days.lowerBound
  for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound <= next {
    if range.upperBound >= days.upperBound { return true }
    next = max(next, range.upperBound + 1)
  }
  return false
}

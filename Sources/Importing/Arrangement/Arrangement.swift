/// A record with its marks as the language can express them: those that stand in the text, and those that are found by
/// their words.
struct Arrangement: Sendable {
  /// In order of reading, an outer one before what it holds.
  let statements: [ArrangedStatement]
  /// In order of reading; none overlaps another.
  let mentions: [ArrangedMention]
}

struct ArrangedStatement: Sendable {
  /// How the statement gets into the file.
  enum Placement: Sendable, Hashable {
    /// As spans, within the segments of another statement or of none.
    case inline(parent: Int?)
    /// By its words; `isAlone` where two statements that overlap hold it, so that nesting would be a guess.
    case standOff(isAlone: Bool)
  }

  let speaker: String
  /// The name that the record gives it.
  let name: String?
  /// EDTF.
  let said: String?
  /// Labels of topics.
  var about: [String] = []
  /// In order of reading.
  var segments: [ArrangedSegment]
  var placement = Placement.inline(parent: nil)

  var isInline: Bool {
    if case .inline = placement { true } else { false }
  }

  /// The number of characters of its segments.
  var length: Int { segments.reduce(0) { $0 + $1.range.count } }

  /// Whether each of its segments lies in one of the other’s, and is not the whole of it.
  func liesStrictly(inside other: ArrangedStatement) -> Bool {
    segments.allSatisfy { own in other.segments.contains { $0.holdsStrictly(own) } }
  }
}

struct ArrangedSegment: Sendable {
  /// The paragraph’s number, from 0.
  let paragraph: Int
  /// Scalars of the paragraph.
  let range: Range<Int>
  let language: String?

  func holdsStrictly(_ other: ArrangedSegment) -> Bool {
    paragraph == other.paragraph && range != other.range && range.contains(other.range)
  }
}

struct ArrangedMention: Sendable {
  enum Target: Sendable {
    case speaker(String)
    case date(String)
    case topic(String)
  }

  let target: Target
  let paragraph: Int
  let range: Range<Int>
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }

  /// Whether two ranges overlap and neither holds the other.
  func crosses(_ other: Range<Int>) -> Bool { overlaps(other) && !contains(other) && !other.contains(self) }

  /// Whether this one begins first, or with the other and is longer.
  func isRead(before other: Range<Int>) -> Bool {
    (lowerBound, other.upperBound) < (other.lowerBound, upperBound)
  }
}

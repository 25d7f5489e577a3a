/// How far the words of a segment agree with the captured source (manual: “Verification”), the best first. A statement has the
/// worst grade of its segments.
package enum Grade: String, CaseIterable, Comparable, Sendable {
  /// Character for character.
  case exact
  /// But for white space, the shape of marks and dashes, hyphenation, ligatures, note markers.
  case normalised
  /// With words or letters that the editor set in square brackets.
  case inserted
  /// With words left out at an ellipsis.
  case elided
  /// An indirect statement whose passage was found.
  case located
  /// An indirect statement: the archive’s own words.
  case paraphrase
  /// There is no captured source to compare with, and no record of one.
  case noCapture = "no-capture"
  /// The source has other words.
  case differs
  /// The source has nothing like it.
  case notFound = "not-found"

  package static func < (one: Grade, other: Grade) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int { Grade.allCases.firstIndex(of: self) ?? 0 }

  /// Whether the words, or the passage, were found in the source.
  package var isFound: Bool { self < .paraphrase }
}

/// What verification found of one segment of a statement.
package struct SegmentGrade: Hashable, Sendable {
  package let grade: Grade
  /// Where the words begin in the capture, in code points of its text; nil where they were not found.
  package let offset: Int?
  /// Whether the record told it, since the capture is not at hand.
  package let isRecorded: Bool

  package init(_ grade: Grade, at offset: Int? = nil, isRecorded: Bool = false) {
    self.grade = grade
    self.offset = offset
    self.isRecorded = isRecorded
  }
}

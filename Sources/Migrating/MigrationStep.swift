package import Diagnostics
package import FileTrees

/// The way from one format of an archive to the next.
///
/// A step works on bytes: it changes what the new format asks for and leaves every other byte, comments and layout
/// included, as it is.
struct MigrationStep: Sendable {
  /// The format that it starts from; it leads to the next.
  let from: Int
  /// What is to be changed. A step that stopped half-way can be done again: what is changed already is left alone.
  let changes: @Sendable (SourceTree) -> [MigrationChange]

  /// Every step, in order.
  static let all: [MigrationStep] = [.toFormat1]
}

/// A change of one file, and what it is in words.
package struct MigrationChange: Sendable, Hashable {
  package let edit: SourceEdit
  /// Where it is, in the file as it was before the step.
  package let place: SourceRange
  /// What is changed: a clause.
  package let words: String
}

internal import Diagnostics

/// What git leaves where two versions of a file could not be merged: an error at its first line, nil where there is none.
///
/// A file is such a one if a line begins with seven `<` and a space, and a later line with seven `>` and a space
/// (git-merge, “How conflicts are presented”).
func conflictMarker(in text: SourceText) -> Diagnostic? {
  guard let opening = line(after: 0, beginningWith: "<<<<<<< ", in: text),
    line(after: opening + 1, beginningWith: ">>>>>>> ", in: text) != nil
  else { return nil }
  return .conflictMarker(at: text.place(text.line(opening)))
}

private func line(after first: Int, beginningWith marker: String, in text: SourceText) -> Int? {
  guard first < text.lineCount else { return nil }
  return (first..<text.lineCount).first { text.bytes[text.line($0)].starts(with: marker.utf8) }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func conflictMarker(at place: SourceRange) -> Diagnostic {
    .error(
      .conflictMarker, at: place, "two versions of this file were not merged: the first of them begins here",
      help: "keep what is to stand, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>")
  }
}

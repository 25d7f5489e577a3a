package import Diagnostics
package import FileTrees

/// The id that a file has by its name.
///
/// A name that is no id is read as the nearest one, with a warning, so that a file from another program has its page at
/// once. It is refused where letters would be lost, so that the id says no longer what the name says; where nothing
/// would be left; and where it holds what no name should, such as controls.
///
/// - Returns: the id, nil where the name gives none; and what is wrong with the name.
package func idOfFile(_ file: SourceFile) -> Checked<String?> {
  let name = file.stem
  guard Identifier.fault(in: name) != nil else { return Checked(name, deviceWarning(name, file)) }
  if let fault = faultOfName(name) { return Checked(nil, [.badFileName(fault, file)]) }
  let nearest = Identifier.nearest(to: name)
  if let fault = Identifier.fault(in: nearest) {
    return Checked(nil, [.badFileName(nearest.isEmpty ? "‘\(name)’ holds no letter and no digit" : fault, file)])
  }
  return Checked(nearest, [.readAs(nearest, file)] + deviceWarning(nearest, file))
}

/// What keeps a name from being read as the nearest id, as a clause.
private func faultOfName(_ name: String) -> String? {
  if name.utf8.count + ".md".utf8.count > 255 { return "a name has at most 255 bytes" }
  if name.hasPrefix(".") { return "a name that begins with a full stop is hidden" }
  if name.unicodeScalars.contains(where: isInvisible) { return "it holds a character that nobody can see" }
  guard let lost = plainLetters(name).unicodeScalars.first(where: isForeign) else { return nil }
  return "‘\(lost)’ has no counterpart among the letters a–z"
}

/// Controls, and what only changes how other characters are shown; but not what joins two of them to one.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
  case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
  default: false
  }
}

private func isForeign(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
}

/// Names by which Windows calls its devices: no folder can have them.
private func deviceWarning(_ id: String, _ file: SourceFile) -> [Diagnostic] {
  let isNumbered =
    id.utf8.count == 4 && (id.hasPrefix("com") || id.hasPrefix("lpt")) && id.utf8.last.map(isDigit) == true
  return isNumbered || ["con", "prn", "aux", "nul"].contains(id) ? [.nameOfDevice(id, file)] : []
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func badFileName(_ fault: String, _ file: SourceFile) -> Diagnostic {
    .error(
      .fileName, at: SourceRange(wholeOf: file.path), "a file’s name becomes an address, and \(fault)",
      help: "rename it, in letters a–z, digits and hyphens, such as ‘nato-enlargement.md’")
  }

  fileprivate static func readAs(_ id: String, _ file: SourceFile) -> Diagnostic {
    .warning(
      .fileName, at: SourceRange(wholeOf: file.path),
      "a file’s name becomes an address, and this one is read as ‘\(id)’",
      help: "rename it ‘\(id).md’, so that it is called the same everywhere")
  }

  fileprivate static func nameOfDevice(_ id: String, _ file: SourceFile) -> Diagnostic {
    .warning(
      .fileName, at: SourceRange(wholeOf: file.path),
      "‘\(id)’ is the name of a device on Windows, where no folder can be called so", help: "give it another name")
  }
}

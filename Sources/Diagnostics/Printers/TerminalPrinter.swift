/// Problems as a person reads them, in clang's form: place, severity, message, code, the source line with its mark,
/// then notes and help.
package struct TerminalPrinter: Sendable {
  /// Whether to colour with ANSI escapes; the shell decides (a terminal, and no `NO_COLOR`).
  package let isColoured: Bool

  package init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// All problems, sorted as given, with a line of counts at the end. Empty where there is none.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "" }
    return diagnostics.map(print).joined(separator: "\n") + "\n" + counts(diagnostics) + "\n"
  }

  /// One problem, over several lines, each with a line end.
  package func print(_ diagnostic: Diagnostic) -> String {
    let colour = diagnostic.severity == .error ? "31;1" : "35;1"
    var text = styled(place(diagnostic.place), "1") + ": " + styled("\(diagnostic.severity.rawValue):", colour)
    text += " \(visible(diagnostic.message)) [\(diagnostic.code.rawValue)]\n"
    text += excerpt(diagnostic.place)
    for note in diagnostic.notes { text += "\(place(note.place)): note: \(visible(note.message))\n" }
    if let help = diagnostic.help { text += styled("help:", "32;1") + " \(visible(help))\n" }
    return text
  }

  private func counts(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
      .joined(separator: ", ")
  }

  private func place(_ place: SourceRange) -> String {
    place.excerpt == nil ? visible(place.file) : "\(visible(place.file)):\(place.start.line):\(place.start.column)"
  }

  private func excerpt(_ place: SourceRange) -> String {
    guard let line = place.excerpt else { return "" }
    let shown = Excerpt(
      line: line, from: place.start.column - 1 - place.excerptStart, to: end(of: place, in: line) - place.excerptStart)
    let number = String(place.start.line)
    let gutter = String(repeating: " ", count: number.utf8.count + 3)
    return "   \(number) | \(shown.text)\n\(gutter) | \(styled(shown.mark, "32;1"))\n"
  }

  private func end(of place: SourceRange, in line: String) -> Int {
    place.end.line == place.start.line ? place.end.column - 1 : place.excerptStart + line.unicodeScalars.count
  }

  private func styled(_ text: String, _ style: String) -> String {
    isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

/// Control characters as visible escapes, so that no message can move a terminal's cursor.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
  return text.unicodeScalars.map {
    $0.properties.generalCategory == .control ? "\\u{\(String($0.value, radix: 16))}" : String($0)
  }.joined()
}

/// `1 error`, `2 errors`.
package func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) \(form(of: noun, for: number, plural: plural))"
}

/// `file` for one, `files` for any other number.
package func form(of noun: String, for number: Int, plural: String? = nil) -> String {
  number == 1 ? noun : plural ?? noun + "s"
}

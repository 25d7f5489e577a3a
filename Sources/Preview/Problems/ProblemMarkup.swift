internal import Diagnostics

/// Problems as HTML: a list item each, with place, message, source line, remarks and help.
struct ProblemMarkup: Sendable {
  /// The element of an item's heading, which depends on what stands above the list.
  let heading: String
  /// Whether the place names its file; where a list is of one file, it need not.
  let namesFile: Bool

  func list(_ problems: some Sequence<Diagnostic>) -> String {
    "<ol class=\"list\">\n" + problems.map(item).joined() + "</ol>\n"
  }

  private func item(_ problem: Diagnostic) -> String {
    let severity = problem.severity.rawValue
    var html = "<li class=\"problem \(severity)\">\n"
    html += "<\(heading)><b>\(severity)</b> \(escaped(problem.message))</\(heading)>\n"
    html += "<p class=\"place\">\(place(problem.place)) <span class=\"code\">\(problem.code.rawValue)</span></p>\n"
    html += source(problem.place)
    for note in problem.notes {
      html += "<p class=\"note\"><b>note</b> \(escaped(note.message)) <span class=\"place\">\(noted(note))</span></p>\n"
    }
    if let help = problem.help { html += "<p class=\"help\"><b>help</b> \(escaped(help))</p>\n" }
    return html + "</li>\n"
  }

  private func place(_ place: SourceRange) -> String {
    if place.excerpt == nil { return namesFile ? "<code>\(escaped(place.file))</code>" : "the file as a whole" }
    let position = "\(place.start.line):\(place.start.column)"
    return namesFile
      ? "<code>\(escaped(place.file)):\(position)</code>"
      : "line \(place.start.line), column \(place.start.column)"
  }

  private func noted(_ note: Diagnostic.Note) -> String {
    let file = escaped(note.place.file)
    return note.place.excerpt == nil
      ? "<code>\(file)</code>" : "<code>\(file):\(note.place.start.line):\(note.place.start.column)</code>"
  }

  private func source(_ place: SourceRange) -> String {
    guard let line = MarkedLine(place) else { return "" }
    let fault = line.fault.isEmpty ? "<mark class=\"point\"></mark>" : "<mark>\(escaped(line.fault))</mark>"
    return "<pre><code>\(escaped(line.before))\(fault)\(escaped(line.after))</code></pre>\n"
  }
}

/// What keeps the site from being shown before what does not, each in the order it was in.
func errorsFirst(_ problems: [Diagnostic]) -> [Diagnostic] {
  problems.filter { $0.severity == .error } + problems.filter { $0.severity != .error }
}

/// `2 errors, 1 warning`.
func summary(_ problems: [Diagnostic]) -> String {
  let errors = problems.count { $0.severity == .error }
  return [(errors, "error"), (problems.count - errors, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    .joined(separator: ", ")
}

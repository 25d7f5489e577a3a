/// How grave a problem is.
package enum Severity: String, CaseIterable, Sendable, Hashable {
  /// The archive cannot be built as it stands.
  case error
  /// The archive can be built; `--strict` refuses it.
  case warning
}

/// One problem in what an editor wrote: its place, what is wrong, and what to write instead.
package struct Diagnostic: Hashable, Sendable {
  /// A remark on a second place that has to do with the problem.
  package struct Note: Hashable, Sendable {
    package let place: SourceRange
    package let message: String

    package init(_ message: String, at place: SourceRange) {
      self.place = place
      self.message = message
    }
  }

  package let code: DiagnosticCode
  package let severity: Severity
  package let place: SourceRange
  /// What is wrong: one clause, no full stop.
  package let message: String
  /// What to write instead: one clause, no full stop.
  package let help: String?
  package let notes: [Note]

  package init(
    _ severity: Severity, _ code: DiagnosticCode, at place: SourceRange, _ message: String, help: String? = nil,
    notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.notes = notes
  }

  package static func error(
    _ code: DiagnosticCode, at place: SourceRange, _ message: String, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, code, at: place, message, help: help, notes: notes)
  }

  package static func warning(
    _ code: DiagnosticCode, at place: SourceRange, _ message: String, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.warning, code, at: place, message, help: help, notes: notes)
  }
}

extension Diagnostic: Comparable {
  /// By file and position; at one place by code, then by message.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }
}

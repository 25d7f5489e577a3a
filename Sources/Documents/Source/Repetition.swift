internal import Diagnostics

/// Problems with those left out that repeat one kind over and over: of each code the first hundred of a text are kept, and
/// one that says how many more there are.
func withoutRepetition(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let most = 100
  if diagnostics.count <= most { return diagnostics }
  let kinds = Dictionary(grouping: diagnostics, by: \.code).values
  return kinds.flatMap { same -> [Diagnostic] in
    guard same.count > most + 1 else { return same }
    let sorted = same.sorted()
    return Array(sorted[..<most]) + [.more(same.count - most, like: sorted[most], same.hasErrors)]
  }.sorted()
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func more(_ count: Int, like next: Diagnostic, _ isError: Bool) -> Diagnostic {
    Diagnostic(
      isError ? .error : .warning, next.code, at: next.place, "\(count) more problems of this kind begin here",
      help: "mend those above, and the rest will be shown")
  }
}

internal import Diagnostics
internal import Documents

/// The statements of an archive by the names that last, `slug/id`.
struct StatementNames {
  private let handles: [String: Handle<Statement>]

  init(_ archive: Archive, _ statements: [Statement]) {
    let names = statements.handles.filter { !statements[$0].isProvisional }.map {
      (archive.articles[statements[$0].article].slug + "/" + statements[$0].name, $0)
    }
    handles = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// The statement of a reference; nil, with a message, where the archive has none.
  func statement(
    _ reference: Located<StatementReference>, in text: SourceText
  ) -> Checked<Handle<Statement>?> {
    if let handle = handles[reference.value.text] { return Checked(handle) }
    return Checked(nil, [.unknownStatement(reference, known: handles.keys.sorted(), in: text)])
  }
}

/// Finds the statements that are embedded in pages.
///
/// - Returns: by page, the statement of each span.
func linkEmbedded(_ archive: Archive, _ names: StatementNames) -> Checked<[[SpanID: Handle<Statement>]]> {
  archive.pages.map { page in
    var found: [SpanID: Handle<Statement>] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, span) in page.body.spans.enumerated() {
      guard case .embedded(let reference) = span.kind else { continue }
      let statement = names.statement(reference, in: page.source)
      found[SpanID(index)] = statement.value
      diagnostics += statement.diagnostics
    }
    return Checked(found, diagnostics)
  }.joined()
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownStatement(
    _ reference: Located<StatementReference>, known: [String], in text: SourceText
  ) -> Diagnostic {
    .error(
      .unknownStatement, at: text.place(reference.range), "the archive has no statement ‘\(reference.value.text)’",
      help: nearMiss(of: reference.value.text, among: known).map { "did you mean ‘\($0)’?" }
        ?? "a statement is named by its article’s slug and its id")
  }
}

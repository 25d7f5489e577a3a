internal import Diagnostics
internal import Documents

/// The statements of an archive by the names that last, `slug/id`; and what became of names that are none today.
struct StatementNames {
  /// By slug, the statements of an article and the place of the first among all.
  private let articles: [String: ArticleNames]
  /// By former name the present one.
  private let renamed: [String: String]
  /// By name, what stands in its place.
  private let tombstones: [String: Tombstone]
  /// The slugs of articles that are left out as drafts.
  private let drafts: Set<String>
  private let unread: UnreadFiles

  init(_ archive: Archive) {
    var articles: [String: ArticleNames] = [:]
    var renamed: [String: String] = [:]
    var position = 0
    for article in archive.articles {
      let statements = article.outline.statements
      if articles[article.slug] == nil { articles[article.slug] = ArticleNames(statements, position) }
      position += statements.count
      for statement in statements {
        guard let name = statement.name?.value else { continue }
        let former = statement.attributes.formerly.map(\.value)
        if former.isEmpty, article.front.aliases.isEmpty { continue }
        let names = article.names(ids: [name] + former)
        for name in names.dropFirst() { renamed[name.text] = names[0].text }
      }
    }
    (self.articles, self.renamed) = (articles, renamed)
    (drafts, unread) = (archive.drafts, archive.unread)
    var tombstones: [String: Tombstone] = [:]
    for tombstone in archive.tombstones {
      guard case .statement(let names) = tombstone.subject else { continue }
      for name in names { tombstones[name.text] = tombstone }
    }
    self.tombstones = tombstones
  }

  /// The statement of a reference; nil where the archive has none. That has a message, unless it is the consequence of
  /// another error; it is only a warning where the archive has one that readers do not see.
  func statement(
    _ reference: Located<StatementReference>, in text: DocumentSource
  ) -> Checked<Handle<Statement>?> {
    let name = reference.value.text
    if let handle = living(reference.value) { return Checked(handle) }
    if let now = renamed[name] { return Checked(nil, [.renamedStatement(reference, now: now, in: text)]) }
    if let tombstone = tombstones[name] {
      return Checked(nil, [.withdrawnStatement(reference, tombstone, in: text)])
    }
    if drafts.contains(reference.value.article) { return Checked(nil, [.draftedStatement(reference, in: text)]) }
    if unread.hold(reference.value.article, .articles) { return Checked(nil) }
    let mayBeFormer = unread.holdAny(.articles)
    return Checked(nil, [.unknownStatement(reference, known: living.sorted(), mayBeFormer, in: text)])
  }

  private func living(_ reference: StatementReference) -> Handle<Statement>? {
    articles[reference.article]?.statement(reference.id)
  }

  /// The names of all that readers see.
  private var living: Set<String> { Set(articles.flatMap { slug, article in article.ids.map { "\(slug)/\($0)" } }) }
}

/// The statements of an article by their ids. Only a long article has a table: few articles are referred to at all.
private struct ArticleNames {
  private static let limit = 64
  private let statements: [MarkedStatement]
  /// The place of the first among all statements of the archive.
  private let first: Int
  private let table: [String: Int]?

  init(_ statements: [MarkedStatement], _ first: Int) {
    (self.statements, self.first) = (statements, first)
    guard statements.count > ArticleNames.limit else {
      table = nil
      return
    }
    let named = statements.indices.compactMap { index in statements[index].name.map { ($0.value, index) } }
    table = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  var ids: [String] { statements.compactMap(\.name?.value) }

  func statement(_ id: String) -> Handle<Statement>? {
    let place = table.map { $0[id] } ?? statements.firstIndex { $0.name?.value == id }
    return place.map { Handle(first + $0) }
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
    _ reference: Located<StatementReference>, known: [String], _ mayBeFormer: Bool, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .unknownStatement, at: text.place(reference.range), "the archive has no statement ‘\(reference.value.text)’",
      help: nearMiss(of: reference.value.text, among: known).map { "did you mean ‘\($0)’?" }
        ?? (mayBeFormer ? UnreadFiles.cureOfFormerName : cure(among: known, withArticle: reference.value.article)))
  }

  /// What to write where no name is like the one written: names of the same article, or an example of any.
  private static func cure(among known: [String], withArticle slug: String) -> String {
    let own = known.filter { $0.hasPrefix(slug + "/") }
    if !own.isEmpty {
      let shown = own.prefix(5).map { "‘\($0)’" }.joined(separator: ", ")
      return "‘\(slug)’ has \(shown)" + (own.count > 5 ? " and \(own.count - 5) more" : "")
    }
    guard let example = known.first else {
      return "no statement of the archive has a name yet: run ‘dictum pin’ where there are some, or take this out"
    }
    return "a statement is named by its article and its id, such as ‘\(example)’; where it is gone, take this out"
  }

  fileprivate static func renamedStatement(
    _ reference: Located<StatementReference>, now name: String, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .unknownStatement, at: text.place(reference.range),
      "the statement ‘\(reference.value.text)’ has another name now",
      help: "write ‘\(name)’")
  }

  fileprivate static func withdrawnStatement(
    _ reference: Located<StatementReference>, _ tombstone: Tombstone, in text: DocumentSource
  ) -> Diagnostic {
    let what = tombstone.article.isWithdrawn ? "its article is withdrawn" : "it was removed"
    return .warning(
      .hiddenStatement, at: text.place(reference.range), "‘\(reference.value.text)’ is left out here: \(what)",
      help: "take it out, and with it what was written because of it",
      notes: [.init("the reason stands in this file", at: SourceRange(wholeOf: tombstone.article.path))])
  }

  fileprivate static func draftedStatement(_ reference: Located<StatementReference>, in text: DocumentSource)
    -> Diagnostic
  {
    .warning(
      .hiddenStatement, at: text.place(reference.range),
      "‘\(reference.value.text)’ is left out here: its article is a draft",
      help: "build with ‘--drafts’ to see it, or take ‘draft: true’ out of ‘\(reference.value.article)’")
  }
}

package import Diagnostics
internal import Documents

extension LinkedArchive {
  /// The archive with another version of one of its articles, in time that does not grow with the archive: for a preview
  /// that shows an edited page at once and everything else a little later.
  ///
  /// What the article's own pages show is as in an archive that is linked anew. The lists of speakers, topics, dates and
  /// events are those of before; statements that came, or have other names, are in none of them.
  ///
  /// - Parameter article: assembled and verified; one that the archive has, in another version.
  /// - Returns: nil where the archive has no such article, or has to be linked anew to know what the new version refers to;
  ///   with the problems that the article alone has.
  package func amended(with article: Article) -> Checked<LinkedArchive?> {
    guard let handle = archive.articles.handle(of: article.slug) else { return Checked(nil) }
    let alone = linkArchive(archive.with(articles: [article]))
    let problems = alone.diagnostics.filter { $0.place.file == article.source.path && $0.code != .unknownStatement }
    let before = statementsOfArticle[handle.position].map { statements[$0] }
    let same = SameUtterances(before)
    guard same.know(alone.value.statements) else { return Checked(nil, problems) }
    var amended = self
    amended.replace(handle, by: article, alone.value, same, haveNamesOf: before)
    return Checked(amended, problems)
  }

  private mutating func replace(
    _ handle: Handle<Article>, by article: Article, _ alone: LinkedArchive, _ same: SameUtterances,
    haveNamesOf before: [Statement]
  ) {
    archive.articles[handle.position] = article
    outletOfArticle[handle.position] = alone.outletOfArticle[0]
    topicsOfArticle[handle.position] = alone.topicsOfArticle[0]
    mentions.inArticles[handle.position] = alone.mentions.inArticles[0]
    let isInPlace = before.map(\.name) == alone.statements.map(\.name)
    let first = isInPlace ? statementsOfArticle[handle.position].first?.position ?? 0 : statements.count
    let moved = alone.statements.map { $0.moved(to: handle, by: first, same: same[$0]) }
    if isInPlace {
      statements.replaceSubrange(first..<first + moved.count, with: moved)
    } else {
      statements += moved
      statementsOfArticle[handle.position] = HandleRange(first..<first + moved.count)
    }
  }
}

/// The other reports of the statements of an article, as they were found when the whole archive was linked.
private struct SameUtterances {
  private let found: [String: (references: [String], statements: [Handle<Statement>])]

  init(_ statements: [Statement]) {
    found = Dictionary(
      statements.map { ($0.name, ($0.references, $0.same)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the statements refer to what was looked up before, and to nothing else.
  func know(_ statements: [Statement]) -> Bool {
    statements.allSatisfy { $0.references == found[$0.name]?.references ?? [] }
  }

  subscript(statement: Statement) -> [Handle<Statement>] { found[statement.name]?.statements ?? [] }
}

extension Statement {
  fileprivate var references: [String] { attributes.same.map(\.value.text) }

  /// The same statement as one of a larger archive.
  ///
  /// - Parameter offset: by how many places those of its own article stand further behind.
  fileprivate func moved(to article: Handle<Article>, by offset: Int, same: [Handle<Statement>]) -> Statement {
    Statement(
      StatementDraft(
        article: article, name: name, isProvisional: isProvisional, origin: origin, speakers: speakers, said: said,
        about: about, to: to, at: at, recounts: recounts, parent: parent.map { Handle(offset + $0.position) },
        language: language, grades: grades, via: [], children: children.map { Handle(offset + $0.position) },
        chain: chain),
      same: same)
  }
}

extension [Article] {
  /// By bisection, since articles are sorted by slug.
  fileprivate func handle(of slug: String) -> Handle<Article>? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].slug < slug { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].slug == slug ? Handle(low) : nil
  }
}

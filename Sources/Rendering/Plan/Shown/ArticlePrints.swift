internal import ArchiveModel
internal import Diagnostics
internal import Documents
internal import FileTrees
internal import Parallelism

/// By article, a digest of all that any page may show of it and of its statements: its file, how its words were verified,
/// and every entity that it names. Other articles are no part of it.
///
/// All are made at once: nearly every page shows something of some article.
struct ArticlePrints: Sendable {
  private let digests: [Digest]
  /// By statement.
  private let statements: [StatementPrint]

  init(_ site: Site, _ entities: EntityPrints) {
    let halves = inHalves(of: site.archive.archive.articles.count) { ArticlePrints.made(of: $0, on: site, entities) }
    digests = halves.0.articles + halves.1.articles
    statements = halves.0.statements + halves.1.statements
  }

  /// Of some articles, and of their statements, which stand in the order of the articles.
  private static func made(
    of positions: Range<Int>, on site: Site, _ entities: EntityPrints
  ) -> (articles: [Digest], statements: [StatementPrint]) {
    var (articles, statements): ([Digest], [StatementPrint]) = ([], [])
    articles.reserveCapacity(positions.count)
    statements.reserveCapacity(positions.reduce(0) { $0 + site.archive.statementsOfArticle[$1].count })
    for position in positions {
      let digest = articlePrint(Handle(position), site, entities)
      articles.append(digest)
      for statement in site.archive.statementsOfArticle[position] {
        statements.append(StatementPrint(of: site.statement(statement).name, in: digest))
      }
    }
    return (articles, statements)
  }

  subscript(article: Handle<Article>) -> Digest { digests[article.position] }
  subscript(statement: Handle<Statement>) -> StatementPrint { statements[statement.position] }
}

private func articlePrint(_ handle: Handle<Article>, _ site: Site, _ entities: EntityPrints) -> Digest {
  let article = site.article(handle)
  var print = Fingerprint()
  print.add(article.slug)
  print.add(article.source.digest)
  print.add(article.outline, on: site)
  print.add(article.front.images) { $0.add(picture: $1.file.value, on: site) }
  print.add(article.grades) { $0.add($1) { $0.add($1) } }
  print.add(article.front.published.flatMap { site.dates.page(of: $0.value.date) }?.text)
  let outlet = site.archive.outletOfArticle[handle.position].map(EntityHandle.outlet)
  print.add([outlet].compactMap(\.self)) { $0.add(entities.digest($1)) }
  print.add(site.archive.topicsOfArticle[handle.position]) { $0.add(entities.digest(.topic($1))) }
  let mentions = site.archive.mentions.inArticles[handle.position].sorted { $0.key < $1.key }
  print.add(mentions) { $0.add(entities.digest($1.value)) }
  print.add(site.archive.statementsOfArticle[handle.position]) { $0.add(site.statement($1), site, entities) }
  return print.digest
}

extension Fingerprint {
  fileprivate mutating func add(_ grade: SegmentGrade) {
    add(grade.grade.rawValue)
    add(grade.offset ?? -1)
    add(grade.isRecorded)
  }

  fileprivate mutating func add(_ statement: Statement, _ site: Site, _ entities: EntityPrints) {
    add(statement.name)
    add(statement.segments) { $0.add($1.mode.rawValue) }
    add(statement.speakers) { $0.add(entities.digest(.speaker($1.speaker))) }
    add(statement.about) { $0.add(entities.digest(.topic($1))) }
    add(statement.to ?? []) { $0.add(entities.digest(.speaker($1))) }
    add([statement.at, statement.recounts].compactMap(\.self)) { $0.add(entities.digest(.event($1))) }
    add(statement.chain) { $0.add($1, entities) }
    add(statement.said.flatMap { site.dates.page(of: $0.date) }?.text)
  }

  private mutating func add(_ hop: Hop, _ entities: EntityPrints) {
    switch hop {
    case .speakers(let speakers): add(speakers) { $0.add(entities.digest(.speaker($1))) }
    case .outlet(let outlet): add(entities.digest(.outlet(outlet)))
    case .unknownSpeaker(let capacity): add(capacity)
    case .unknownOutlet: add(0)
    }
  }
}

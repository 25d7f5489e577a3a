/// An article that shares something with another one.
package struct RelatedArticle: Sendable {
  package let article: Handle<Article>
  /// What both are about, who speaks in both, and the events of both; the rarest first, of equally rare ones topics, then
  /// speakers, then events.
  package let shared: [EntityHandle]
}

/// By article, those that share most with it, five at most, the nearest first.
///
/// What n articles share weighs 1 / (n − 1) for each of them: that two articles alone tell of an event says more than
/// that both quote whom everybody quotes. Of equal weights those printed nearest to it stand first. An article is compared only with
/// those that share something with it, and of what very many share, with the 32 printed before it and behind it, so that
/// the time grows with the number of articles and not with its square.
package func relatedArticles(_ archive: LinkedArchive) -> [[RelatedArticle]] {
  let shared = SharedEntities(archive)
  return archive.archive.articles.handles.map { shared.related(to: $0) }
}

private let reach = 32
private let limit = 5

/// What articles are about, who speaks in them, and their events, in both directions.
private struct SharedEntities {
  /// By entity, its articles in the order of printing.
  private var holders: [EntityHandle: [Handle<Article>]] = [:]
  /// By article, its entities, each with the article's place among the holders.
  private var entities: [[(entity: EntityHandle, place: Int)]]
  /// By article, its place in the order of printing.
  private var rank: [Int]

  init(_ archive: LinkedArchive) {
    entities = Array(repeating: [], count: archive.archive.articles.count)
    rank = Array(repeating: 0, count: archive.archive.articles.count)
    for (place, article) in archive.articlesByDate.enumerated() {
      rank[article.position] = place
      for entity in archive.entities(of: article) {
        entities[article.position].append((entity, holders[entity, default: []].count))
        holders[entity, default: []].append(article)
      }
    }
  }

  func related(to article: Handle<Article>) -> [RelatedArticle] {
    var shared: [Handle<Article>: [EntityHandle]] = [:]
    for (entity, place) in entities[article.position] {
      for other in neighbours(of: place, among: holders[entity] ?? []) { shared[other, default: []].append(entity) }
    }
    let weighed = shared.map { (article: $0, shared: $1, weight: $1.reduce(0) { $0 + weight($1) }) }
    let nearness = { (other: Handle<Article>) in distance(from: article, to: other) }
    return weighed.sorted {
      $0.weight == $1.weight ? nearness($0.article) < nearness($1.article) : $0.weight > $1.weight
    }
    .prefix(limit)
    .map { RelatedArticle(article: $0.article, shared: $0.shared.sorted(by: isRarer)) }
  }

  /// In the order of printing; of two as far away, the one printed before comes first.
  private func distance(from article: Handle<Article>, to other: Handle<Article>) -> (Int, Int) {
    let place = rank[other.position]
    return (abs(place - rank[article.position]), place)
  }

  private func neighbours(of place: Int, among articles: [Handle<Article>]) -> [Handle<Article>] {
    let near = max(0, place - reach)..<min(articles.count, place + reach + 1)
    return near.filter { $0 != place }.map { articles[$0] }
  }

  /// In millionths, so that sums do not depend on their order.
  private func weight(_ entity: EntityHandle) -> Int { 1_000_000 / max(1, (holders[entity]?.count ?? 0) - 1) }

  private func isRarer(_ left: EntityHandle, _ right: EntityHandle) -> Bool {
    let weights = (weight(left), weight(right))
    return weights.0 == weights.1 ? left.order < right.order : weights.0 > weights.1
  }
}

extension LinkedArchive {
  /// Each once.
  fileprivate func entities(of article: Handle<Article>) -> [EntityHandle] {
    var entities = topicsOfArticle[article.position].map(EntityHandle.topic)
    for handle in statementsOfArticle[article.position] {
      let statement = statements[handle]
      entities += statement.about.map(EntityHandle.topic)
      entities += statement.speakers.map { .speaker($0.speaker) }
      entities += [statement.at, statement.recounts].compactMap { $0.map(EntityHandle.event) }
    }
    var seen: Set<EntityHandle> = []
    return entities.filter { seen.insert($0).inserted }
  }
}

extension EntityHandle {
  /// Topics, then speakers, then events; each kind in the order of the archive.
  fileprivate var order: (Int, Int) {
    switch self {
    case .topic(let handle): (0, handle.position)
    case .speaker(let handle): (1, handle.position)
    case .event(let handle): (2, handle.position)
    case .outlet(let handle): (3, handle.position)
    }
  }
}

/// An article that shares something with another one.
package struct RelatedArticle: Sendable {
  package let article: Handle<Article>
  /// What both are about, who speaks in both, and the events of both; the rarest first, of equally rare ones topics, then
  /// speakers, then events.
  package let shared: [EntityHandle]
}

/// What articles are about, who speaks in them, and their events, in both directions.
package struct SharedEntities: Sendable {
  private static let reach = 32
  private static let limit = 5
  /// The entities by number, and by entity its articles in the order of printing.
  private var names: [EntityHandle] = []
  private var holders: [[Handle<Article>]] = []
  /// By article, its entities, each with the article's place among the holders.
  private var entities: [[(entity: Int, place: Int)]]
  /// By article, its place in the order of printing.
  private var rank: [Int]

  package init(_ archive: LinkedArchive) {
    let count = archive.archive.articles.count
    entities = Array(repeating: [], count: count)
    rank = Array(repeating: 0, count: count)
    var numbers: [EntityHandle: Int] = [:]
    for (place, article) in archive.articlesByDate.enumerated() {
      rank[article.position] = place
      for entity in archive.entities(of: article) {
        let number = numbers[entity] ?? names.count
        if number == names.count {
          numbers[entity] = number
          names.append(entity)
          holders.append([])
        }
        entities[article.position].append((number, holders[number].count))
        holders[number].append(article)
      }
    }
  }

  /// Those that share most with an article, five at most, the nearest first.
  ///
  /// What n articles share weighs 1 / (n − 1) for each of them: that two articles alone tell of an event says more than
  /// that both quote whom everybody quotes. Of equal weights those printed nearest to it stand first. An article is
  /// compared only with those that share something with it, and of what very many share, with the 32 printed before it and
  /// behind it, so that the time grows with the number of articles and not with its square.
  package func related(to article: Handle<Article>) -> [RelatedArticle] {
    let place = rank[article.position]
    var nearest: [(article: Handle<Article>, order: (Int, Int, Int))] = []
    for (other, weight) in weights(article) {
      let order = order(other, weight, from: place)
      if nearest.count == Self.limit, let last = nearest.last, last.order < order { continue }
      nearest.insert((other, order), at: nearest.firstIndex { order < $0.order } ?? nearest.count)
      if nearest.count > Self.limit { nearest.removeLast() }
    }
    return nearest.map { RelatedArticle(article: $0.article, shared: shared(by: article, $0.article)) }
  }

  /// The articles that share something with one, and how much.
  private func weights(_ article: Handle<Article>) -> [Handle<Article>: Int] {
    var weights: [Handle<Article>: Int] = [:]
    weights.reserveCapacity(512)
    for (entity, place) in entities[article.position] {
      let weight = weight(entity)
      for other in near(place, among: holders[entity].count) { weights[holders[entity][other], default: 0] += weight }
    }
    weights[article] = nil
    return weights
  }

  private func near(_ place: Int, among count: Int) -> Range<Int> {
    max(0, place - Self.reach)..<min(count, place + Self.reach + 1)
  }

  /// The heaviest first, then those printed nearest; of two as far away, the one printed before comes first.
  private func order(_ article: Handle<Article>, _ weight: Int, from place: Int) -> (Int, Int, Int) {
    (-weight, abs(rank[article.position] - place), rank[article.position])
  }

  /// What two articles share and by which they were found near one another, the rarest first.
  private func shared(by article: Handle<Article>, _ other: Handle<Article>) -> [EntityHandle] {
    let places = Dictionary(
      entities[other.position].map { ($0.entity, $0.place) }, uniquingKeysWith: { first, _ in first })
    return entities[article.position].filter { entity, place in
      places[entity].map { abs($0 - place) <= Self.reach } ?? false
    }
    .map(\.entity).sorted { isRarer($0, $1) }.map { names[$0] }
  }

  /// In millionths, at least one, so that sums do not depend on their order.
  private func weight(_ entity: Int) -> Int { max(1, 1_000_000 / max(1, holders[entity].count - 1)) }

  private func isRarer(_ left: Int, _ right: Int) -> Bool {
    let weights = (weight(left), weight(right))
    return weights.0 == weights.1 ? names[left].order < names[right].order : weights.0 > weights.1
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

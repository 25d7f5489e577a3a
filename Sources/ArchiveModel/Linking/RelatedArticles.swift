internal import Parallelism

/// An article that shares something with another one.
package struct RelatedArticle: Sendable {
  package let article: Handle<Article>
  /// What both are about, who speaks in both, and the events of both; the rarest first, of equally rare ones topics, then
  /// speakers, then events.
  package let shared: [EntityHandle]
}

/// What articles are about, who speaks in them, and their events, in both directions. Articles are counted by rank, their
/// place in the order of printing.
package struct SharedEntities: Sendable {
  private static let reach = 32
  private static let limit = 5
  private let articles: [Handle<Article>]
  /// By article, its rank.
  private var ranks: [Int]
  /// The entities by number, and by entity the ranks of its articles, ascending.
  private var names: [EntityHandle] = []
  private var holders: [[Int]] = []
  /// By rank, the entities of an article, each with the article's place among the holders.
  private var entities: [[(entity: Int, place: Int)]] = []
  /// By rank, the articles that share most with one.
  private var nearest: [[Int]] = []

  package init(_ archive: LinkedArchive) {
    articles = archive.articlesByDate
    ranks = Array(repeating: 0, count: articles.count)
    var numbers: [EntityHandle: Int] = [:]
    for (rank, article) in articles.enumerated() {
      ranks[article.position] = rank
      entities.append(archive.entities(of: article).map { add($0, of: rank, &numbers) })
    }
    let halves = inHalves(of: articles.count) { [self] in nearest(to: $0) }
    nearest = halves.0 + halves.1
  }

  private mutating func add(
    _ entity: EntityHandle, of rank: Int, _ numbers: inout [EntityHandle: Int]
  ) -> (entity: Int, place: Int) {
    let number = numbers[entity] ?? names.count
    if number == names.count {
      numbers[entity] = number
      names.append(entity)
      holders.append([])
    }
    holders[number].append(rank)
    return (number, holders[number].count - 1)
  }

  /// Those that share most with an article, five at most, the nearest first.
  ///
  /// What n articles share weighs 1 / (n − 1) for each of them: that two articles alone tell of an event says more than
  /// that both quote whom everybody quotes. Of equal weights those printed nearest to it stand first. An article is
  /// compared only with those that share something with it, and of what very many share, with the 32 printed before it and
  /// behind it, so that the time grows with the number of articles and not with its square.
  package func related(to article: Handle<Article>) -> [RelatedArticle] {
    let rank = ranks[article.position]
    return nearest[rank].map { RelatedArticle(article: articles[$0], shared: shared(by: rank, $0)) }
  }

  private func nearest(to ranks: Range<Int>) -> [[Int]] {
    var sums = Array(repeating: 0, count: articles.count)
    return ranks.map { nearest(to: $0, summing: &sums) }
  }

  /// - Parameter sums: a zero for each article, and so again afterwards; a place to add up what is shared with each.
  private func nearest(to rank: Int, summing sums: inout [Int]) -> [Int] {
    let met = sumWeights(of: rank, into: &sums)
    var nearest: [(rank: Int, order: (Int, Int, Int))] = []
    for other in met where other != rank {
      let order = (-sums[other], abs(other - rank), other)
      if nearest.count == Self.limit, let last = nearest.last, last.order < order { continue }
      nearest.insert((other, order), at: nearest.firstIndex { order < $0.order } ?? nearest.count)
      if nearest.count > Self.limit { nearest.removeLast() }
    }
    for other in met { sums[other] = 0 }
    return nearest.map(\.rank)
  }

  /// - Returns: the articles that share something with one, each once, and that one itself.
  private func sumWeights(of rank: Int, into sums: inout [Int]) -> [Int] {
    var met: [Int] = []
    for (entity, place) in entities[rank] {
      let weight = weight(entity)
      for other in holders[entity][near(place, among: holders[entity].count)] {
        if sums[other] == 0 { met.append(other) }
        sums[other] += weight
      }
    }
    return met
  }

  private func near(_ place: Int, among count: Int) -> Range<Int> {
    max(0, place - Self.reach)..<min(count, place + Self.reach + 1)
  }

  /// What two articles share and by which they were found near one another, the rarest first.
  private func shared(by rank: Int, _ other: Int) -> [EntityHandle] {
    entities[rank].filter { entity, place in
      entities[other].contains { $0.entity == entity && abs($0.place - place) <= Self.reach }
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

import FileTrees
import TestSupport

/// An archive that changes in small steps, at random: everything that pages show of one another is among the changes.
struct ChangingArchive {
  private struct Entity {
    let id: String
    var name: String
    var detail: Int
    var note: String
  }

  private struct Statement {
    let name: String
    var words: String
    var attributes: [String: String]
  }

  private struct Article {
    var slug: String
    var aliases: [String] = []
    var title: String
    var day: Int?
    var outlet: Int
    var mode: String
    var prose: String
    var topics: [Int]
    var statements: [Statement]
    var isDraft = false
    var isWithdrawn = false
  }

  private var random: SmallRandom
  private var count = 0
  private var title = "An archive"
  private var speakers: [Entity] = []
  private var topics: [Entity] = []
  private var events: [Entity] = []
  private var outlets: [Entity] = []
  private var pages: [Entity] = []
  private var articles: [Article] = []

  init(seed: UInt64, articles number: Int = 6) {
    random = SmallRandom(state: seed &* 7_919 &+ 17)
    speakers = (0..<6).map { entity("speaker-\($0)") }
    topics = (0..<4).map { entity("topic-\($0)") }
    events = (0..<3).map { entity("event-\($0)") }
    outlets = (0..<2).map { entity("outlet-\($0)") }
    pages = (0..<2).map { entity("page-\($0)") }
    for _ in 0..<number { addArticle() }
  }

  // MARK: Changes

  mutating func change() {
    let chosen = anyArticle()
    switch Int.random(in: 0..<24, using: &random) {
    case 0: addArticle()
    case 1: if articles.count > 3 { articles.remove(at: chosen) }
    case 2: rename(chosen)
    case 3...9: change(article: chosen)
    case 10: articles[chosen].isWithdrawn.toggle()
    case 11: addStatement(to: chosen)
    case 12: removeStatement(of: chosen)
    case 13...16: changeStatement(of: chosen)
    case 17: speakers = changed(speakers)
    case 18: topics = changed(topics)
    case 19: events = changed(events)
    case 20: outlets = changed(outlets)
    case 21: pages = changed(pages)
    case 22: if Int.random(in: 0..<8, using: &random) == 0 { title = words() }
    default: articles[chosen].statements.shuffle(using: &random)
    }
  }

  /// Changes some words of an article that readers see, as an author does who edits a line.
  mutating func edit() -> (slug: String, path: String) {
    let chosen =
      articles.indices.filter { !articles[$0].isDraft && !articles[$0].isWithdrawn }
      .randomElement(using: &random) ?? 0
    if Bool.random(using: &random) {
      articles[chosen].prose = prose()
    } else {
      let index = Int.random(in: articles[chosen].statements.indices, using: &random)
      articles[chosen].statements[index].words = words()
    }
    return (articles[chosen].slug, "content/articles/\(articles[chosen].slug).md")
  }

  enum Hiding {
    case draft
    case withdrawal
  }

  /// Takes an article out of the readers' sight.
  ///
  /// - Returns: the path of its file.
  mutating func hide(by hiding: Hiding) -> String {
    let chosen = anyArticle()
    switch hiding {
    case .draft: articles[chosen].isDraft = true
    case .withdrawal: articles[chosen].isWithdrawn = true
    }
    return "content/articles/\(articles[chosen].slug).md"
  }

  private mutating func change(article index: Int) {
    var article = articles[index]
    switch Int.random(in: 0..<7, using: &random) {
    case 0: article.title = words()
    case 1: article.day = Bool.random(using: &random) ? day() : nil
    case 2: article.outlet = any(outlets)
    case 3: article.topics = [any(topics)]
    case 4: article.prose = prose()
    case 5: article.mode = ["digest", "excerpts", "full", "metadata"].randomElement(using: &random) ?? "digest"
    default: article.isDraft.toggle()
    }
    articles[index] = article
  }

  private mutating func changed(_ entities: [Entity]) -> [Entity] {
    var entities = entities
    let index = any(entities)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: entities[index].name = words()
    case 1: entities[index].detail = Int.random(in: 0..<100, using: &random)
    default: entities[index].note = prose()
    }
    return entities
  }

  private mutating func addArticle() {
    count += 1
    articles.append(
      Article(
        slug: "article-\(count)", title: words(), day: day(), outlet: any(outlets), mode: "digest", prose: prose(),
        topics: [any(topics)], statements: []))
    for _ in 0..<Int.random(in: 1...3, using: &random) { addStatement(to: articles.count - 1) }
  }

  private mutating func rename(_ index: Int) {
    count += 1
    if Bool.random(using: &random) { articles[index].aliases.append(articles[index].slug) }
    articles[index].slug = "article-\(count)"
  }

  private mutating func addStatement(to article: Int) {
    count += 1
    articles[article].statements.append(
      Statement(name: "s\(count)", words: words(), attributes: ["by": speakers[any(speakers)].id]))
  }

  private mutating func removeStatement(of article: Int) {
    if articles[article].statements.count > 1 { articles[article].statements.removeLast() }
  }

  private mutating func changeStatement(of article: Int) {
    let index = Int.random(in: 0..<articles[article].statements.count, using: &random)
    let value: (String, String)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: value = ("by", speakers[any(speakers)].id)
    case 1: value = ("said", date(day()))
    case 2: value = ("about", topics[any(topics)].id)
    case 3: value = ("to", speakers[any(speakers)].id)
    case 4: value = ("at", events[any(events)].id)
    case 5: value = ("recounts", events[any(events)].id)
    case 6: value = ("via", speakers[any(speakers)].id)
    case 7: value = ("same", other(than: article) ?? "")
    default:
      let new = words()
      articles[article].statements[index].words = new
      return
    }
    let isTakenOut = value.0 != "by" && Int.random(in: 0..<3, using: &random) == 0
    articles[article].statements[index].attributes[value.0] = isTakenOut || value.1.isEmpty ? nil : value.1
  }

  /// The name of a statement of another article that readers see.
  private mutating func other(than article: Int) -> String? {
    let others = articles.indices.filter { $0 != article && !articles[$0].isDraft && !articles[$0].isWithdrawn }
    guard let chosen = others.randomElement(using: &random) else { return nil }
    return articles[chosen].statements.randomElement(using: &random).map { "\(articles[chosen].slug)/\($0.name)" }
  }

  // MARK: Random parts

  private mutating func entity(_ id: String) -> Entity { Entity(id: id, name: words(), detail: 0, note: prose()) }
  private mutating func anyArticle() -> Int { Int.random(in: articles.indices, using: &random) }
  private mutating func any(_ list: [Entity]) -> Int { Int.random(in: list.indices, using: &random) }
  private mutating func day() -> Int { Int.random(in: 0..<60, using: &random) }

  private mutating func words() -> String {
    (0..<3).map { _ in ["ash", "birch", "cedar", "elder", "hazel", "linden"].randomElement(using: &random) ?? "" }
      .joined(separator: " ") + " \(Int.random(in: 0..<1_000, using: &random))"
  }

  /// Some words with a mention, a date, or neither.
  private mutating func prose() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where !speakers.isEmpty: "\(words()) [name]{ref=\(speakers[any(speakers)].id)}"
    case 1: "\(words()) [that day]{date=\(date(day()))}"
    default: words()
    }
  }

  private func date(_ day: Int) -> String {
    let (month, rest) = (day / 20 + 1, day % 20 + 1)
    return "20\(10 + day % 3)-0\(month)-\(rest < 10 ? "0" : "")\(rest)"
  }
}

// MARK: - Files

extension ChangingArchive {
  var sources: SourceTree {
    let files =
      speakers.map { file("speakers", $0, "name: \($0.name)\nkind: \($0.detail % 4 == 1 ? "body" : "person")") }
      + topics.map {
        let parent = Int($0.id.suffix(1)).map { $0 > 0 ? "\nbroader: topic-\($0 - 1)" : "" } ?? ""
        return file("topics", $0, "label: \($0.name)" + ($0.detail % 2 == 1 ? parent : ""))
      }
      + events.map {
        file(
          "events", $0,
          "label: \($0.name)\ndate: 2009-0\($0.detail % 9 + 1)\nparticipants: speaker-\($0.detail % 6)"
            + "\ntopics: topic-\($0.detail % 4)")
      }
      + outlets.map { file("outlets", $0, "name: \($0.name)\ncountry: XK") }
      + pages.map { file("pages", $0, "title: \($0.name)") } + articles.map(file)
    return SourceTree(
      configuration: SourceFile(
        path: "dictum.yml", bytes: Array("format: 1\ntitle: \(title)\nurl: https://archive.example/\n".utf8)),
      content: files, templates: [])
  }

  private func file(_ folder: String, _ entity: Entity, _ front: String) -> SourceFile {
    file("content/\(folder)/\(entity.id).md", "---\n\(front)\n---\n\(entity.note)\n")
  }

  private func file(_ article: Article) -> SourceFile {
    let front = [
      "title: \(article.title)", "outlet: \(outlets[article.outlet].id)", "url: unknown",
      "published: \(article.day.map { date($0) } ?? "unknown")", "captured: 2025-01-09", "language: en",
      "text: \(article.mode)", "rights: \(article.mode == "full" ? "public domain" : "none")",
      "topics: [\(article.topics.map { topics[$0].id }.joined(separator: ", "))]",
      article.aliases.isEmpty ? "" : "aliases: [\(article.aliases.joined(separator: ", "))]",
      article.isDraft ? "draft: true" : "",
      article.isWithdrawn ? "withdrawn: {date: 2025-02-01, reason: asked for}" : "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
    let statements = article.statements.map { statement in
      let attributes = statement.attributes.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
      return "[“\(statement.words)”]{#\(statement.name) \(attributes)}"
    }
    return file(
      "content/articles/\(article.slug).md",
      "---\n\(front)\n---\n\(article.prose)\n\n\(statements.joined(separator: "\n\n"))\n")
  }

  private func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }
}

import Diagnostics
import TestSupport
import Testing

@testable import Rendering

/// Articles, statements and entities are renamed and taken away at random, with and without a word about it: no address is
/// lost silently.
@Suite struct LastingAddressTests {
  @Test(arguments: 0..<40) func areNeverLostSilently(seed: Int) async {
    var random = RandomArchive(seed: UInt64(seed))
    let before = await RenderedSite(random.archive)
    #expect(before.diagnostics.filter { $0.severity == .error } == [])
    let given = before.files.keys.filter(lasts).map { String($0.dropLast("index.html".count)) }
    #expect(given.count > 12)
    random.changeNames()
    let ledger = "kind\taddress\n" + given.sorted().map { "\(kind($0))\t\($0)\n" }.joined()
    let after = await RenderedSite(random.archive.with(ledger, at: "content/permalinks.tsv"))
    // What a build has that knows no ledger.
    let pages = await RenderedSite(random.archive).files
    let lost = after.diagnostics.filter { $0.code == .lostAddress }
    #expect(after.diagnostics.filter { $0.severity == .error && $0.code != .lostAddress } == [])
    for address in given {
      let isReported = lost.contains { problem in
        problem.message.contains("‘/\(address)’") || problem.message.contains("‘/\(article(of: address))’")
      }
      #expect((pages[address + "index.html"] != nil) != isReported, "\(address), seed \(seed)")
    }
  }

  private func lasts(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard path.hasSuffix("/index.html") else { return false }
    return parts[0] == "s" || (parts.count == 3 && ["articles", "speakers", "topics", "events"].contains(parts[0]))
  }

  private func kind(_ address: String) -> String {
    let folder = address.split(separator: "/")[0]
    return folder == "s" ? "statement" : String(folder.dropLast())
  }

  private func article(of address: String) -> String {
    let parts = address.split(separator: "/")
    return parts[0] == "s" ? "articles/\(parts[1])/" : address
  }
}

/// Three articles with statements, and entities, whose names change.
private struct RandomArchive {
  private struct Name {
    var now: String
    var former: [String] = []
    var isGone = false
    /// Whether what is gone left word of it.
    var isRemembered = false
  }

  private var random: SmallRandom
  private var articles = ["one", "two", "three"].map { Name(now: $0) }
  private var statements: [[Name]] = (0..<3).map { _ in (1...4).map { Name(now: "s\($0)") } }
  private var topics = ["war", "peace"].map { Name(now: $0) }
  private var count = 0

  init(seed: UInt64) { random = SmallRandom(state: seed &* 0x9E37_79B9_7F4A &+ 99) }

  mutating func changeNames() {
    for index in articles.indices { articles[index] = changed(articles[index], mayGo: index > 0) }
    for index in statements.indices {
      for number in statements[index].indices { statements[index][number] = changed(statements[index][number]) }
    }
    for index in topics.indices { topics[index] = changed(topics[index]) }
  }

  private mutating func changed(_ name: Name, mayGo: Bool = true) -> Name {
    var name = name
    let (what, isTold) = (random.next() % 4, random.next() % 2 == 0)
    switch what {
    case 0: break
    case 1 where mayGo: (name.isGone, name.isRemembered) = (true, isTold)
    default:
      if isTold { name.former.append(name.now) }
      count += 1
      name.now = "n\(count)"
    }
    return name
  }

  var archive: FixtureArchive {
    var archive = FixtureArchive()
    for (index, article) in articles.enumerated() where !article.isGone || article.isRemembered {
      archive = archive.with(text(index), at: "content/articles/\(article.now).md")
    }
    for topic in topics where !topic.isGone {
      archive = archive.with(
        "---\nlabel: Topic\nformerly: [\(topic.former.joined(separator: ", "))]\n---\n",
        at: "content/topics/\(topic.now).md")
    }
    return archive
  }

  private func text(_ index: Int) -> String {
    let article = articles[index]
    var head =
      "title: A\noutlet: gazette\nurl: unknown\npublished: 2024\ncaptured: unknown\nlanguage: en\ntext: digest\n"
    if !article.former.isEmpty { head += "aliases: [\(article.former.joined(separator: ", "))]\n" }
    if article.isGone { head += "withdrawn: {date: 2026-01-01, reason: asked for}\n" }
    let removed = statements[index].filter { $0.isGone && $0.isRemembered }
    if !removed.isEmpty {
      head +=
        "removed: {" + removed.map { "\($0.now): {date: 2026-01-01, reason: a slip}" }.joined(separator: ", ") + "}\n"
    }
    let spans = statements[index].filter { !$0.isGone }.map { statement in
      let former = statement.former.isEmpty ? "" : " formerly=\(statement.former[0])"
      return "[“x”]{by=putin #\(statement.now) said=2023\(former)}"
    }
    return "---\n\(head)---\nText. " + spans.joined(separator: " ") + "\n"
  }
}

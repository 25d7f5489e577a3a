import ArchiveModel
import Diagnostics
import TestSupport
import Testing

/// Articles that share most with another one.
@Suite struct RelatedArticleTests {
  /// An archive of articles by slug, each with its body, printed in the order given.
  private func archive(_ bodies: [(slug: String, body: String)]) -> LinkedArchive {
    var archive = FixtureArchive()
    archive.files[FixtureArchive.otherPath] = nil
    for (number, article) in bodies.enumerated() {
      let front = FixtureArchive.articleFrontMatter.replacing(
        "published: 2022-02-08", with: "published: \(2000 + number)")
      archive.files["content/articles/\(article.slug).md"] = front + article.body
    }
    return archive.linked().value
  }

  private func names(_ related: [RelatedArticle], _ archive: LinkedArchive) -> [String] {
    related.map { archive.archive.articles[$0.article].slug }
  }

  private func related(to slug: String, in archive: LinkedArchive) -> [RelatedArticle] {
    let handle = archive.archive.articles.handles.first { archive.archive.articles[$0].slug == slug }
    return handle.map { SharedEntities(archive).related(to: $0) } ?? []
  }

  private func counts(_ archive: LinkedArchive) -> [Int] {
    let shared = SharedEntities(archive)
    return archive.archive.articles.handles.map { shared.related(to: $0).count }
  }

  private func said(_ speaker: String, _ topics: String = "", at event: String = "") -> String {
    "[“a”]{by=\(speaker)\(topics.isEmpty ? "" : " about=\"\(topics)\"")\(event.isEmpty ? "" : " at=\(event)")} "
  }

  @Test func areThoseThatShareTheRarestThings() {
    let archive = archive([
      ("a", said("putin", "talks ukraine")), ("b", said("clinton", "ukraine")), ("c", said("putin", "ukraine")),
      ("d", said("macron", "talks")), ("e", said("stone", "ukraine")),
    ])
    let related = related(to: "a", in: archive)
    #expect(names(related, archive) == ["c", "d", "b", "e"])
  }

  @Test func sayWhatIsSharedTheRarestFirst() {
    let archive = archive([
      ("a", said("putin", "talks ukraine", at: "frost-interview")),
      ("b", said("putin", "ukraine", at: "frost-interview")), ("c", said("macron", "ukraine")),
    ])
    let shared = related(to: "a", in: archive)[0].shared
    let kinds = shared.map { entity in
      switch entity {
      case .topic(let handle): archive.archive.topics[handle].id
      case .speaker(let handle): archive.archive.speakers[handle].id
      case .event(let handle): archive.archive.events[handle].id
      case .outlet: "outlet"
      }
    }
    #expect(kinds == ["putin", "frost-interview", "ukraine"])
  }

  @Test func countWhatAnArticleHasTwiceOnce() {
    let archive = archive([
      ("a", said("putin") + said("putin") + said("clinton")), ("b", said("putin") + said("putin")),
      ("c", said("clinton")),
    ])
    #expect(related(to: "a", in: archive).map(\.shared.count) == [1, 1])
    #expect(names(related(to: "a", in: archive), archive) == ["b", "c"])
  }

  @Test func areFiveAtMostEqualOnesByNearnessInPrinting() {
    let archive = archive(["z", "y", "x", "w", "v", "u", "t"].map { ($0, said("putin")) })
    #expect(names(related(to: "w", in: archive), archive) == ["x", "v", "y", "u", "z"])
    #expect(names(related(to: "z", in: archive), archive) == ["y", "x", "w", "v", "u"])
  }

  @Test func areNoneWhereNothingIsShared() {
    let archive = archive([("a", said("putin", "talks")), ("b", said("clinton", "ukraine"))])
    #expect(counts(archive) == [0, 0])
  }

  @Test func takeTheTopicsOfTheArticleItself() {
    let archive = FixtureArchive()
      .with(
        article: FixtureArchive.articleFrontMatter.replacing("text: digest\n", with: "text: digest\ntopics: talks\n")
          + "Text."
      )
      .with(FixtureArchive.articleFrontMatter + said("putin", "talks"), at: FixtureArchive.otherPath).linked().value
    #expect(counts(archive) == [1, 1])
  }

  @Test func areFoundNearbyWhereVeryManyShareSomething() {
    let archive = archive((0..<80).map { (String("a\(1000 + $0)"), said("putin")) })
    #expect(names(related(to: "a1079", in: archive), archive) == ["a1078", "a1077", "a1076", "a1075", "a1074"])
  }
}

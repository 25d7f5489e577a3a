import BuiltInTheme
import Diagnostics
import FileTrees
import Pipeline
import Rendering
import TestSupport
import Testing

/// A plan of which one article is newer shows that article as the plan of the whole archive does.
@Suite struct AmendedPlans {
  @Test(arguments: 0..<8) func showAnEditedArticleAndItsStatementsByteForByte(seed: UInt64) async throws {
    var archive = ChangingArchive(seed: seed, articles: 8)
    var plan = await plan(archive)
    try #require(!plan.hasErrors)
    for _ in 0..<8 {
      let edited = archive.edit()
      let file = try #require(archive.sources.content.first { $0.path == edited.path })
      let amended = amend(plan.value, with: file, of: archive.sources)
      #expect(!amended.diagnostics.hasErrors)
      let expected = await self.plan(archive)
      let new = try #require(amended.value, "\(String(decoding: file.bytes, as: UTF8.self))")
      let pages = pages(of: edited.slug, expected.value)
      #expect(pages.count > 1)
      #expect(self.pages(of: edited.slug, new) == pages, "seed \(seed)")
      plan = Checked(new)
    }
  }

  @Test(arguments: 0..<4) func neverComeOfAnArticleThatReadersAreNotToSee(seed: UInt64) async throws {
    var archive = ChangingArchive(seed: seed, articles: 8)
    let before = await plan(archive)
    for hide in [ChangingArchive.Hiding.draft, .withdrawal] {
      let path = archive.hide(by: hide)
      let file = try #require(archive.sources.content.first { $0.path == path })
      #expect(amend(before.value, with: file, of: archive.sources).value == nil)
    }
  }

  /// Whatever was changed in it, every page is made: those of others with what they knew before.
  @Test(arguments: 0..<6) func haveEveryPage(seed: UInt64) async throws {
    var archive = ChangingArchive(seed: seed, articles: 8)
    var amendedCount = 0
    for _ in 0..<16 {
      let before = await plan(archive)
      let old = archive.sources
      archive.change()
      for file in archive.sources.content where file.path.hasPrefix("content/articles/") && !old.content.contains(file)
      {
        guard let amended = amend(before.value, with: file, of: archive.sources).value else { continue }
        let files = await renderSite(amended)
        #expect(files.count == before.value.fileNumbers.count)
        amendedCount += 1
      }
    }
    #expect(amendedCount > 0)
  }

  private let article = FixtureArchive.articlePath

  private func amended(_ before: String, _ after: String) async throws -> Checked<SitePlan?> {
    let plan = await buildSite(from: sources(before), builtInTheme: builtInTheme)
    let sources = sources(after)
    let file = try #require(sources.content.first { $0.path == article })
    return amend(plan.value, with: file, of: sources)
  }

  private func sources(_ body: String) -> SourceTree {
    let files = FixtureArchive().with(article: body).files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return SourceTree(
      configuration: files.first { $0.path == "dictum.yml" }, content: files.filter { $0.path.hasPrefix("content/") },
      templates: [])
  }

  private func page(_ plan: SitePlan?) -> String {
    pages(of: "example", plan).first { $0.key == "articles/example/index.html" }.map {
      String(decoding: $0.value, as: UTF8.self)
    } ?? ""
  }

  @Test func showStatementsThatCame() async throws {
    let new = try await amended("[“One.”]{#s1 by=putin}\n", "[“One.”]{#s1 by=putin} [“Two.”]{#s2 by=clinton}\n")
    #expect(page(new.value).contains("“Two.”"))
    #expect(page(new.value).contains("id=\"s2\""))
  }

  @Test func haveTheProblemsOfTheArticle() async throws {
    let unknown = try await amended("Text.\n", "[“One.”]{by=nobody}\n").diagnostics
    #expect(Set(unknown.map(\.code)) == [.unknownEntity, .unnamedStatement])
    #expect(try await amended("Text.\n", "[“One.”]{by=putin\n").diagnostics.hasErrors)
  }

  @Test func areLeftToTheWholeWhereAnArticleRefersToOtherStatements() async throws {
    let one = "[“One.”]{#s1 by=putin}\n"
    #expect(try await amended(one, "[“One.”]{#s1 by=putin same=other/s1}\n").value == nil)
  }

  private func plan(_ archive: ChangingArchive) async -> Checked<SitePlan> {
    await buildSite(from: archive.sources, builtInTheme: builtInTheme)
  }

  /// The page of an article and those of its statements, by path.
  private func pages(of slug: String, _ plan: SitePlan?) -> [String: [UInt8]] {
    guard let plan else { return [:] }
    let own = plan.pages.filter { $0.file == "articles/\(slug)/index.html" || $0.file.hasPrefix("s/\(slug)/") }
    return Dictionary(own.map { ($0.file, render($0, of: plan).bytes) }, uniquingKeysWith: { first, _ in first })
  }
}

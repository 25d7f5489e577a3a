import Foundation
import TestSupport
import Testing

/// Headlines stand whole wherever a page names an article.
@Suite struct HeadlineTests {
  private static let headline =
    "A headline of the longer sort that goes on and on, past every place where one might be tempted to cut it, to its end"

  private func site(_ keys: String = "") async -> RenderedSite {
    let front = FixtureArchive.articleFrontMatter.replacing("title: An example", with: "title: \(Self.headline)")
      .replacing("text: digest\n", with: "text: digest\nadded: 2025-01-02\n\(keys)")
    return await RenderedSite(
      FixtureArchive().with(article: front + "[“Yes.”]{by=putin #s1 said=2000}")
        .with(FixtureArchive.articleFrontMatter + "[“No.”]{by=putin #s1 said=2000}", at: FixtureArchive.otherPath))
  }

  @Test(arguments: [
    "articles/example/", "s/example/s1/", "speakers/putin/", "statements/", "articles/", "articles/other/",
    "dates/2000/",
    "outlets/gazette/", "",
  ])
  func areNotCut(page: String) async {
    let text = await site().page(page)
    #expect(text.contains(Self.headline))
    #expect(!text.contains(" …"))
  }

  @Test(arguments: ["articles/example/", "s/example/s1/"])
  func areWholeInCitations(page: String) async throws {
    let text = await site().page(page)
    let start = try #require(text.firstRange(of: "<p class=\"cite\">"))
    #expect(text[start.upperBound...].prefix { $0 != "<" }.contains("“\(Self.headline)”"))
  }

  @Test func tellApartLinksToStatementsOfOneName() async {
    let page = await site().page("speakers/putin/")
    let links = page.components(separatedBy: "<a class=\"no\" href=\"").dropFirst().compactMap { link in
      link.components(separatedBy: "</a>").first?.components(separatedBy: "\">").dropFirst().joined(separator: ">")
    }
    #expect(links.count == 2)
    #expect(Set(links).count == 2)
    #expect(links.allSatisfy { $0.hasPrefix("Statement s1") })
  }

  @Test func leadFromTheHomePageToCorrectionsWhereThereAreSome() async {
    #expect(await !site().page("").contains("All corrections"))
    #expect(await site("changes: [{date: 2025-02-02, text: Mended}]\n").page("").contains("All corrections"))
  }
}

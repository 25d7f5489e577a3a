import Diagnostics
import TestSupport
import Testing

/// What was corrected, at one address.
@Suite struct CorrectionsPageTests {
  private func front(_ keys: String, title: String = "An example") -> String {
    FixtureArchive.articleFrontMatter
      .replacing("title: An example", with: "title: \(title)")
      .replacing("text: digest\n", with: "text: digest\n\(keys)")
  }

  private var archive: FixtureArchive {
    let first = """
      added: 2025-01-10
      changes:
        - {date: 2025-02-01, text: Date <corrected>}
        - {date: 2026-03-01, text: Speaker corrected}
      removed: {s9: {date: 2025-06-01, reason: not in the source}}

      """
    return FixtureArchive()
      .with(article: front(first, title: "First") + "[“Yes.”]{by=putin #s1 said=2000}")
      .with(front("changes: [{date: 2025-12, text: Topic added}]\n", title: "Second"), at: FixtureArchive.otherPath)
  }

  private func order(of texts: [String], in page: String) -> [String] {
    texts.compactMap { text in page.firstRange(of: text).map { ($0.lowerBound, text) } }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test func standsTheLatestFirstByYearEachWithItsArticle() async {
    let page = await RenderedSite(archive).page("corrections/")
    let expected = [
      "2026 <small>1</small>", "Speaker corrected", "2025 <small>3</small>", "Topic added",
      "Statement s9 removed: not in the source", "Date &lt;corrected&gt;",
    ]
    #expect(order(of: expected.shuffled(), in: page) == expected)
    #expect(page.contains("<a href=\"../articles/example/\">First</a>"))
    #expect(page.contains("<a href=\"../articles/other/\">Second</a>"))
    #expect(page.contains("<a href=\"../s/example/s9/\">First</a>"))
    #expect(!page.contains("Added to the archive"))
  }

  @Test func tellsOfAWithdrawnArticleOnceWithoutItsChanges() async {
    let withdrawn = archive.with(
      front(
        "changes: [{date: 2025-12, text: zqchange}]\nwithdrawn: {date: 2026-04-01, reason: at request}\n",
        title: "Second") + "[“No.”]{by=putin #s1 said=2000}", at: FixtureArchive.otherPath)
    let page = await RenderedSite(withdrawn).page("corrections/")
    #expect(page.split(separator: "Withdrawn: at request").count == 2)
    #expect(!page.contains("zqchange"))
  }

  @Test func standsUnderTheArchivesOwnTextWhereItHasOne() async {
    let site = await RenderedSite(
      archive.with(
        "---\ntitle: Errata\nformerly: errors\n---\nWe keep [Putin]{ref=putin}’s words.\n",
        at: "content/pages/corrections.md"))
    #expect(site.diagnostics.isEmpty)
    let page = site.page("corrections/")
    #expect(page.contains("<h1>Errata</h1>"))
    let expected = ["../speakers/putin/\">Putin</a>’s words.", "Speaker corrected"]
    #expect(order(of: expected, in: page) == expected)
    #expect(site.page("errors/").contains("url=../corrections/"))
  }

  @Test func saysThatNothingWasCorrected() async {
    let page = await RenderedSite(FixtureArchive().with(article: "Text.")).page("corrections/")
    #expect(page.contains("Nothing has been corrected so far"))
    #expect(page.contains("<h1>Corrections</h1>"))
  }

  @Test func isLinkedFromTheLatestChanges() async {
    #expect(await RenderedSite(archive).page("").contains("<a href=\"corrections/\">All corrections</a>"))
  }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

/// `show=`: a statement in place of words, on a page of the archive's own.
@Suite struct EmbeddedStatementTests {
  private func page(_ text: String) async -> String {
    let archive = FixtureArchive().with(article: "Asked, he said: [“No.”]{by=putin said=2000-03 #no}").with(
      "---\ntitle: An essay\n---\n\(text)\n", at: "content/pages/essay.md")
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    return site.page("essay/")
  }

  @Test func standsAsInEveryListInPlaceOfTheWords() async {
    let page = await page("Before.\n\n[these words]{show=example/no}\n\nBehind.")
    #expect(!page.contains("these words"))
    #expect(page.contains("<p>Before.</p>\n\n<ul class=\"items\">\n<li class=\"sp-1\">"))
    for text in ["<blockquote>“No.”</blockquote>", "Vladimir Putin</a>, acting President of Russia", "Mar 2000"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.contains("href=\"../s/example/no/\""))
    #expect(page.contains("</ul>\n<p>Behind.</p>"))
  }

  @Test func cutsAParagraph() async {
    let page = await page("He *once* said: [x]{show=example/no}\nAnd left.")
    #expect(page.contains("<p>He <em>once</em> said: </p>\n\n<ul class=\"items\">"))
    #expect(page.contains("</ul>\n<p>And left.</p>"))
  }

  @Test func standsInListsAndQuotationsAndAfterAnother() async {
    let page = await page("- [x]{show=example/no}\n- > [x]{show=example/no} [x]{show=example/no}\n- end")
    #expect(page.components(separatedBy: "<blockquote>“No.”</blockquote>").count == 4)
    #expect(!page.contains("<p></p>"))
    let (begins, ends) = ("<blockquote>\n", "\n</blockquote>")
    #expect(page.components(separatedBy: begins).count == page.components(separatedBy: ends).count)
  }

  @Test func hasItsNoteBehindIt() async throws {
    let page = await page("[x]{show=example/no note=\"A note.\"}")
    let statement = try #require(page.firstRange(of: "“No.”")).lowerBound
    let reference = try #require(page.firstRange(of: "role=\"doc-noteref\"")).lowerBound
    #expect(statement < reference)
    #expect(page.contains("<p>A note.</p>"))
  }
}

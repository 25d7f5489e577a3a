import Diagnostics
import Foundation
import TestSupport
import Testing

/// Statements that are found by their words, and cross whatever stands in the text.
@Suite struct SplitPiecesTests {
  private func site(_ entries: String, _ text: String) async -> RenderedSite {
    let head =
      "title: Pieces\noutlet: gazette\nurl: unknown\npublished: 2022-02-08\ncaptured: 2025-01-09\nlanguage: en\ntext: digest"
    let site = await RenderedSite(
      FixtureArchive().with(article: "---\n\(head)\nstatements:\n\(entries)\n---\n\(text)\n"))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    return site
  }

  private func page(_ entries: String, _ text: String) async -> String {
    await site(entries, text).page("articles/example/")
  }

  @Test func aStatementThatCrossesEmphasisIsShownInPiecesEachWithItsReference() async {
    let page = await page("  s1: {quote: two three, by: putin, mode: direct}", "One *two* three *four*.")
    #expect(page.contains("<p>One <mark class=\"st said sp-1\" id=\"s1\"><em>two</em> three</mark><a class=\"ref"))
    let cut = await self.page("  s1: {quote: two three, by: putin, mode: direct}", "*One two* three four.")
    #expect(cut.contains("<em>One <mark class=\"st said sp-1\" id=\"s1\">two</mark><a class=\"ref sp-1\""))
    #expect(cut.contains("</em><mark class=\"st said sp-1\" id=\"s1.1.2\"> three</mark><a class=\"ref sp-1\""))
    #expect(cut.contains("id=\"ref.s1\" href=\"#note.s1\""))
    #expect(cut.contains("id=\"ref.s1.1.2\" href=\"#note.s1\""))
    #expect(cut.components(separatedBy: "id=\"note.s1\"").count == 2)
  }

  @Test func aReferenceOfAPieceInALinkStandsBehindTheLink() async {
    let page = await page(
      "  s1: {quote: two three, by: putin, mode: direct}", "[One two](https://example.org/) three.")
    #expect(page.contains("two</mark></a><a class=\"ref"))
  }

  @Test func twoStatementsThatOverlapAreBothMarkedWhereTheyOverlap() async throws {
    let page = await page(
      "  s1: {quote: a b c, by: putin, mode: direct}\n  s2: {quote: b c d, by: macron, mode: direct}", "x a b c d y")
    let text = try #require(page.firstRange(of: "<p>x ")).lowerBound
    let paragraph = page[text...].prefix { $0 != "\n" }
    #expect(plainWords(String(paragraph)) == "x a b c d y")
    for id in ["s1", "s2"] { #expect(paragraph.contains("id=\"\(id)\"")) }
    #expect(paragraph.components(separatedBy: "<mark").count == 4)
  }

  @Test func aStatementOverTwoParagraphsHasAPieceInEachAndBothOnItsOwnPage() async {
    let site = await site("  s1: {quote: “Not now. Later., by: putin, mode: direct}", "He: “Not now.\n\nLater.” So.")
    let article = site.page("articles/example/")
    #expect(article.contains("id=\"s1\">“Not now.</mark>"))
    #expect(article.contains("id=\"s1.1.2\">Later.</mark>"))
    #expect(site.page("s/example/s1/").contains("<p>“Not now.</p>\n<p>Later.</p>"))
  }

  @Test func aStatementOverTheCellsOfATableHasAPieceInEach() async {
    let text = "| Who | What |\n| - | :-: |\n| one two | *three* four |\n| five | [six]{by=macron #m} |"
    let page = await page("  s1: {quote: \"two\\nthree four\\nfive\", by: putin, mode: direct}", text)
    #expect(page.contains("<div class=\"table\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<th scope=\"col\">Who</th>"))
    #expect(page.contains("<td>one <mark class=\"st said sp-1\" id=\"s1\">two</mark>"))
    #expect(page.contains("<td class=\"center\"><mark class=\"st said sp-1\" id=\"s1.1.2\"><em>three</em> four</mark>"))
    #expect(page.contains("<td><mark class=\"st said sp-1\" id=\"s1.1.3\">five</mark>"))
    #expect(page.contains("id=\"m\">six</mark>"))
    #expect(page.components(separatedBy: "</table></div>").count == 2)
  }

  @Test func anErrorKeptAsPrintedIsSaidOnceBehindTheLastPiece() async {
    let page = await page("  s1: {quote: two three, by: putin, mode: direct, sic: true}", "*One two* three four.")
    #expect(page.components(separatedBy: "[sic]").count == 2)
    #expect(page.contains(" three <span class=\"ed\">[sic]</span></mark>"))
  }

  @Test func wordsThatTheAccountDoesNotHoldAreListedBehindIt() async {
    let site = await site("  s1: {quote: We will talk., prefix: “, suffix: ”, by: putin}", "Nothing of it here.")
    let page = site.page("articles/example/")
    #expect(page.contains("Also quoted in the article"))
    #expect(page.contains("We will talk."))
    #expect(site.page("s/example/s1/").contains("articles/example/#page.also"))
    #expect(site.files["data/statements.json"]?.contains("\"start\":null,\"end\":null") == true)
  }

  @Test func theMarksOfAnotherStatementStandInsideThePieces() async {
    let page = await page(
      "  s1: {quote: He said that they agreed, by: macron, mode: indirect}",
      "He said that [they agreed]{by=putin #s2} at last.")
    #expect(page.contains("<mark class=\"st split sp-"))
    #expect(page.contains("they agreed</mark>"))
  }

  /// A paragraph without its tags and references.
  private func plainWords(_ html: String) -> String {
    html.replacing(/<a class="ref.*?<\/a>/, with: "").replacing(/<[^>]*>/, with: "")
  }
}

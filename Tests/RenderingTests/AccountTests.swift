import Foundation
import Diagnostics
import TestSupport
import Testing

/// The account on an article's page: marks, references, margin notes.
@Suite struct AccountTests {
  private func account(_ body: String) async -> String {
    let site = await RenderedSite(FixtureArchive().with(article: body))
    #expect(!site.diagnostics.contains { $0.severity == .error })
    return site.page("articles/example/")
  }

  @Test func marksTheWordsOfADirectStatementAndLeadsToItsNote() async {
    let page = await account("He said: [“I don’t see why not.”]{by=putin #s1 said=2000-03}")
    #expect(page.contains("<mark class=\"st said sp-1\" id=\"s1\">“I don’t see why not.”</mark>"))
    #expect(page.contains("id=\"ref.s1\" href=\"#note.s1\""))
    #expect(page.contains("id=\"note.s1\""))
    #expect(page.contains("href=\"../../s/example/s1/\""))
  }

  @Test func saysWhoseTextFollowsOnlyWhereOneFollows() async {
    let notice = "What follows is this archive’s account"
    let none = "The archive shows nothing of the text of this article yet."
    let told = await account("He spoke.\n")
    #expect(told.contains(notice) && !told.contains(none))
    let empty = await account("")
    #expect(empty.contains(none) && !empty.contains(notice))
    #expect(!empty.contains("statement by statement"))
  }

  @Test func partsTheArchivesWordsFromTheSpeakersInAPartialStatement() async {
    let page = await account("He [saw “no winners” ahead]{by=putin #s1 said=2022-02-07}.")
    #expect(
      page.contains(
        "<mark class=\"st part sp-1\" id=\"s1\"><span class=\"own\">saw </span><span class=\"said\">“no winners”</span><span class=\"own\"> ahead</span></mark>"
      ))
  }

  @Test func setsNoUnderlineOnAnotherWhereAReportHoldsAReport() async {
    let page = await account(
      "[He said that [Russia should join]{by=putin #s2 said=2001}]{by=robertson #s1 said=2021-11}")
    #expect(
      page.contains(
        "<mark class=\"st split sp-1\" id=\"s1\"><span class=\"own\">He said that </span><mark class=\"st ind sp-2\" id=\"s2\">Russia should join</mark>"
      ))
  }

  @Test func givesEachSegmentAnAnchorAndTheStatementOneNote() async {
    let page = await account(
      "[“Dialogue is necessary,”]{by=macron #s1 said=2022-02-07} he said, [“that will help.”]{.cont}")
    #expect(page.contains("id=\"s1\""))
    #expect(page.contains("id=\"s1.2\""))
    #expect(page.components(separatedBy: "id=\"note.s1\"").count == 2)
  }

  @Test func setsAReferenceBehindALinkNotInIt() async {
    let page = await account("[He said [“yes”]{by=putin #s1 said=2000} there](https://example.org/)")
    #expect(page.contains("</mark> there</a><a class=\"ref"))
  }

  @Test func setsAReferenceBehindAMentionNotInIt() async {
    let page = await account("[The man who said [“yes”]{by=putin #s1 said=2000} there]{ref=putin}.")
    #expect(page.contains("</mark> there</a><a class=\"ref"))
  }

  @Test func keepsTheEditorsNotesApartFromTheSourcesNotes() async {
    let page = await account(
      "A.[^one] B.[^ed-date] [C]{note=\"As printed.\"}\n\n[^one]: Printed.\n\n[^ed-date]: Ours.\n")
    #expect(page.contains("<a class=\"fnref\" role=\"doc-noteref\" id=\"fnref.1\" href=\"#fn.1\""))
    #expect(page.contains("<a class=\"edref\" role=\"doc-noteref\" id=\"edref.a\" href=\"#ed.a\""))
    #expect(page.contains("href=\"#ed.b\""))
    #expect(page.contains("As printed."))
  }

  @Test func showsAnErrorThatIsKeptAsPrinted() async {
    let page = await account("[“its holes to our house”]{by=putin #s1 said=2021-12-23 .sic}")
    #expect(page.contains("“its holes to our house” <span class=\"ed\">[sic]</span></mark>"))
  }

  @Test func marksForeignWordsWithLanguageAndDirection() async {
    let page = await account("[“שלום”]{by=putin #s1 said=2000 text-lang=he}")
    #expect(page.contains("lang=\"he\" dir=\"rtl\""))
  }

  @Test func setsABlockQuotationWithItsLineAtTheSide() async {
    let page = await account("{by=putin #s1 said=2000}\n> One.\n>\n> Two.\n")
    #expect(page.contains("<blockquote class=\"said said-block sp-1\" id=\"s1\">"))
    #expect(page.contains("<p>Two.<a class=\"ref sp-1\""))
  }

  @Test func linksMentionsAndDatesToTheirPages() async {
    let page = await account("[The President]{ref=putin} in [March]{date=2000-03}: [“yes”]{by=putin #s1 said=2000-03}.")
    #expect(page.contains("<a class=\"mention\" href=\"../../speakers/putin/\">The President</a>"))
    #expect(page.contains("<a class=\"mention\" href=\"../../dates/2000/03/\">March</a>"))
  }

  @Test func leavesADateWithoutAPagePlain() async {
    let page = await account("In [1815]{date=1815}: [“yes”]{by=putin #s1 said=2000-03}.")
    #expect(page.contains("In 1815: "))
  }
}

/// Names of statements are anchors of their article's page.
@Suite struct AnchorTests {
  @Test func areNeverThoseOfThePageItself() async {
    let names = ["main", "account", "also", "cite", "notes", "ed-notes", "original", "related"]
    let spans = names.map { "[“x”]{by=putin #\($0) said=2000}" }.joined(separator: " ")
    let site = await RenderedSite(FixtureArchive().with(article: spans + "[^ed-a]\n\n[^ed-a]: A note."))
    let ids = PageLinks(site.page("articles/example/")).ids
    #expect(Set(ids).count == ids.count)
    for name in names { #expect(ids.contains(name)) }
  }
}

/// Words of another language than the site's say which it is, and which way it runs.
@Suite struct LanguageOfWordsTests {
  private func page(text: String, body: String) async -> RenderedSite {
    let head =
      "title: שלום\noutlet: gazette\nurl: unknown\npublished: 2022-02-08\ncaptured: unknown\nlanguage: he\n\(text)"
    return await RenderedSite(FixtureArchive().with(article: "---\n\(head)\n---\n\(body)\n"))
  }

  @Test func aDigestSaysItOfQuotedWords() async {
    let site = await page(
      text: "text: digest", body: "He said [“שלום”]{by=putin #s1 said=2000} and [no “שלום”]{by=putin #s2 said=2000}.")
    let page = site.page("articles/example/")
    #expect(page.contains("id=\"s1\" lang=\"he\" dir=\"rtl\">“שלום”"))
    #expect(page.contains("<span class=\"said\" lang=\"he\" dir=\"rtl\">“שלום”</span>"))
    #expect(page.contains("<p>He said"))
    #expect(site.page("s/example/s1/").contains("<blockquote lang=\"he\" dir=\"rtl\">"))
  }

  @Test func aFullTextSaysItOfEveryBlock() async {
    let site = await page(
      text: "text: full\nrights: given", body: "[“שלום”]{by=putin #s1 said=2000}\n\n- a\n\n> b")
    let page = site.page("articles/example/")
    for tag in ["<p", "<ul", "<blockquote"] { #expect(page.contains("\(tag) lang=\"he\" dir=\"rtl\">"), "\(tag)") }
    #expect(page.contains("id=\"s1\">“שלום”"))
  }
}

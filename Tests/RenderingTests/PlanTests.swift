import Diagnostics
import TestSupport
import Testing

/// Which pages a site has.
@Suite struct PlanTests {
  @Test func refusesAPageWithAnAddressOfDictumsOwn() async {
    let archive = FixtureArchive().with(article: "Text.").with(
      "---\ntitle: Speakers\n---\n", at: "content/pages/speakers.md")
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.map(\.code) == [.duplicateAddress])
    #expect(site.diagnostics.first?.place.file == "content/pages/speakers.md")
    #expect(site.files.isEmpty)
  }

  @Test func refusesAPageInTheFolderOfAssets() async {
    let archive = FixtureArchive().with(article: "Text.").with(
      "---\ntitle: Assets\n---\n", at: "content/pages/assets.md")
    #expect(await RenderedSite(archive).diagnostics.map(\.code) == [.duplicateAddress])
  }

  @Test func makesAPageForEveryDayMonthAndYearThatHoldsADate() async {
    let site = await RenderedSite(
      FixtureArchive().with(
        article: "[“a”]{by=putin #s1 said=2001-05-06} [“b”]{by=putin #s2 said=\"[2001-07..2002-02]\"}"))
    #expect(site.page("dates/2001/05/06/").contains("“a”"))
    #expect(site.page("dates/2001/05/").contains("“a”"))
    #expect(!site.page("dates/2001/").contains("“b”"))
    #expect(site.page("dates/").contains("“b”"))
  }

  @Test func listsStatementsWithoutADateApart() async {
    let site = await RenderedSite(FixtureArchive().with(article: "[“a”]{by=putin #s1}"))
    #expect(site.page("dates/undated/").contains("“a”"))
    #expect(site.page("speakers/putin/").contains("No date"))
  }

  @Test(arguments: [("en", "7 February 2000"), ("de-AT", "7. Februar 2000"), ("fr", "7 février 2000")])
  func writesDatesInTheLanguageOfTheArchive(tag: String, words: String) async {
    let site = await RenderedSite(
      FixtureArchive().with(article: "[“a”]{by=putin #s1 said=2000-02-07}"),
      configuration: RenderedSite.configuration.replacing("language: en", with: "language: \(tag)"))
    #expect(site.page("s/example/s1/").contains(">\(words)</time>"))
  }

  @Test func reportsAFaultInAnOwnTemplateAtItsPlace() async {
    let archive = FixtureArchive().with(article: "Text.").with("<p>\n{{titel}}</p>\n", at: "templates/page.mustache")
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.map(\.code) == [.templateUnknownKey])
    #expect(site.diagnostics.first?.place.start.line == 2)
    #expect(site.diagnostics.first?.help?.contains("Title") == true)
  }

  @Test func refusesAnOwnTemplateThatIsNoText() async {
    let archive = FixtureArchive().with(article: "Text.").with("<p>\n\u{F0001}</p>\n", at: "templates/page.mustache")
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.map(\.code) == [.refusedCharacter])
    #expect(site.diagnostics.first?.place.file == "templates/page.mustache")
    #expect(site.diagnostics.first?.place.start.line == 2)
  }

  @Test func takesAnOwnTemplateInPlaceOfTheBuiltInOne() async {
    let archive = FixtureArchive().with(article: "Text.")
      .with("own: {{heading}}", at: "templates/page.mustache")
      .with("---\ntitle: About\n---\n", at: "content/pages/about.md")
    #expect(await RenderedSite(archive).page("about/") == "own: About")
  }
}

import Diagnostics
import TestSupport
import Testing

/// A statement's page: words, facts, and how it reached the page.
@Suite struct StatementPageTests {
  private let told = """
    [“Putin said: [‘When are you going to invite us?’]{by=putin #s2 to=robertson said=1999/2003}”]{by=robertson #s1 said=2021-11}
    """

  @Test func tellsTheWayOfAStatementThatSomebodyRelayed() async {
    let page = await RenderedSite(FixtureArchive().with(article: told)).page("s/example/s2/")
    let order = ["Words of", "Vladimir Putin, to George Robertson", "Told by", "George Robertson", "Printed by"]
    var rest = page[(page.firstRange(of: "id=\"chain\"")?.lowerBound ?? page.startIndex)...]
    for text in order {
      let found = rest.firstRange(of: text)
      #expect(found != nil, "\(text) stands where it should")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test func namesWhatItHoldsAndWhatHoldsIt() async {
    let site = await RenderedSite(FixtureArchive().with(article: told))
    #expect(site.page("s/example/s1/").contains("Quoted within it"))
    #expect(site.page("s/example/s2/").contains("Told in"))
  }

  @Test func showsTheOfficeHeldOnThatDay() async {
    let site = await RenderedSite(FixtureArchive().with(article: "[“yes”]{by=putin #s1 said=2000-03}"))
    #expect(site.page("s/example/s1/").contains("acting President of Russia"))
  }

  @Test func hidesAStatementWithAProvisionalAddressFromSearchEngines() async {
    let site = await RenderedSite(FixtureArchive().with(article: "[“yes”]{by=putin said=2000-03}"))
    #expect(site.page("s/example/~1/").contains("noindex"))
  }

  @Test func escapesEverythingThatAnEditorWrites() async {
    let evil = "<script>alert(1)</script>\"'&"
    let archive = FixtureArchive().with(
      "---\nname: '\(evil.replacing("'", with: "''"))'\nkind: person\n---\n", at: "content/speakers/evil.md"
    ).with(article: "[“yes”]{by=evil #s1 said=2000 as=\"<b>x</b>\" cue=\"<i>\" note=\"<u>n</u>\"}")
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.filter { $0.severity == .error }.isEmpty)
    for (path, text) in site.files where path.hasSuffix(".html") {
      let markup = text.replacing("<script type=\"application/ld+json\">", with: "")
      #expect(!markup.contains("<script>"), "\(path)")
      #expect(!markup.contains("<u>"), "\(path)")
      #expect(!markup.contains("<b>x"), "\(path)")
    }
  }
}

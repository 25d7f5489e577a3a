import TestSupport
import Testing

@testable import Rendering

/// Links work under any path, from a folder, and from a disk.
@Suite struct LinkTests {
  private let body =
    "He said [“yes”]{by=putin #s1 said=2000-03-05}. See [method](../../method/) and [us](https://example.org/a?b=1)."

  @Test func areRelativeFromPagesOfAnyDepth() async {
    let site = await RenderedSite(FixtureArchive().with(article: body))
    #expect(site.page("").contains("href=\"speakers/putin/\""))
    #expect(site.page("speakers/").contains("href=\"../speakers/putin/\""))
    #expect(site.page("dates/2000/03/05/").contains("href=\"../../../../speakers/putin/\""))
    #expect(site.page("articles/example/").contains("<a href=\"../../method/\">method</a>"))
    #expect(site.page("articles/example/").contains("<a href=\"https://example.org/a?b=1\">us</a>"))
  }

  @Test func leadHomeFromEveryDepth() async {
    let site = await RenderedSite(FixtureArchive().with(article: body))
    #expect(site.page("").contains(" href=\"./\""))
    #expect(site.page("articles/example/").contains(" href=\"../../\""))
  }

  @Test func nameFilesWhereTheSiteIsReadFromADisk() async {
    let site = await RenderedSite(
      FixtureArchive().with(article: body), configuration: RenderedSite.configuration + "links: file\n")
    #expect(site.page("").contains("href=\"speakers/putin/index.html\""))
    #expect(site.page("").contains(" href=\"index.html\""))
    #expect(site.page("articles/example/").contains("<a href=\"../../method/index.html\">method</a>"))
  }

  @Test func areAbsoluteOnThePageForUnknownAddresses() async {
    let site = await RenderedSite(FixtureArchive().with(article: body))
    #expect(site.files["404.html"]?.contains("href=\"https://archive.example/speakers/\"") == true)
  }

  @Test func holdNoMarkerOnceAPageIsWritten() async {
    let site = await RenderedSite(FixtureArchive().with(article: body))
    #expect(!site.files.values.contains { $0.contains(Link.marker) })
  }
}

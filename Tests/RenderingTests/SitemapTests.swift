import BuiltInTheme
import Diagnostics
import FileTrees
import Foundation
import Rendering
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `sitemap.xml` and `robots.txt`: what crawlers read.
@Suite struct SitemapTests {
  private static let configuration = RenderedSite.configuration.replacing(
    "https://archive.example/", with: "https://archive.example/a&b's/")

  private func front(_ keys: String, mode: String = "digest") -> String {
    FixtureArchive.articleFrontMatter.replacing("text: digest\n", with: "text: \(mode)\n\(keys)")
  }

  private var archive: FixtureArchive {
    FixtureArchive()
      .with(
        article: front("added: 2025-01-02\nchanges: [{date: 2025-03-04, text: a}, {date: 2025-02-03, text: b}]\n")
          + "[“a”]{by=putin #s1 said=2001 about=talks formerly=older} [“b”]{by=macron said=2002}"
      )
      .with(front("added: 2025-06\n", mode: "excerpts") + "[“c”]{by=clinton #s1 said=1999}", at: other)
      .with(
        front("added: 2025-05-05\nwithdrawn: {date: 2025-06-06, reason: an error}\n") + "[“d”]{by=putin #s1}",
        at: "content/articles/gone.md"
      )
      .with(front("draft: true\n") + "[“e”]{by=putin #s1 said=2000}", at: "content/articles/plan.md")
  }

  private let other = FixtureArchive.otherPath

  private func map(_ site: RenderedSite, _ path: String = "sitemap.xml") throws -> SitemapXML {
    try SitemapXML(site.files[path] ?? "")
  }

  @Test func namesEachPageThatSearchEnginesMayIndexAndNoOther() async throws {
    let site = await RenderedSite(archive, configuration: Self.configuration)
    let expected = site.files.filter { path, html in
      path.hasSuffix("index.html") && !html.contains("<meta name=\"robots\" content=\"noindex")
        && html.contains("rel=\"canonical\" href=\"\(Self.escaped(Self.address(of: path)))\">")
    }.keys.map(Self.address)
    let entries = try map(site).entries
    #expect(entries.map(\.address).sorted() == expected.sorted())
    #expect(entries.count > 20)
    for hidden in [
      "articles/other/", "articles/plan/", "articles/gone/", "s/gone/s1/", "s/example/older/", "s/plan/s1/",
    ] {
      #expect(site.files[hidden + "index.html"] != nil, "\(hidden)")
      #expect(!expected.contains(Self.address(of: hidden + "index.html")), "\(hidden)")
    }
    #expect(entries.contains { $0.address == "https://archive.example/a&b's/s/other/s1/" })
  }

  private static func escaped(_ address: String) -> String {
    address.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
  }

  private static func address(of path: String) -> String {
    "https://archive.example/a&b's/" + path.dropLast("index.html".count)
  }

  @Test func datesAPageByTheArticlesThatItIsMadeFrom() async throws {
    let site = await RenderedSite(archive)
    let dates = Dictionary(
      try map(site).entries.map { ($0.address.replacing("https://archive.example/", with: ""), $0.date) },
      uniquingKeysWith: { first, _ in first })
    for page in ["articles/example/", "s/example/s1/", "topics/talks/", "speakers/macron/"] {
      #expect(dates[page] == "2025-03-04", "\(page)")
    }
    // “e” stands in an article without a date, “c” in one that came in a month.
    for page in ["", "speakers/putin/", "s/other/s1/", "speakers/clinton/", "dates/", "topics/ukraine/"] {
      #expect(dates[page] == .some(nil), "\(page)")
    }
  }

  @Test func countsWhatIsTakenAwayAsAChange() async throws {
    let taken = "added: 2025-01-02\nremoved: {s9: {date: 2025-07-07, reason: an error}}\n"
    let gone = "added: 2025-05-05\nwithdrawn: {date: 2025-08-08, reason: an error}\n"
    let site = await RenderedSite(
      FixtureArchive().with(article: front(taken) + "[“a”]{by=putin #s1 said=2001}")
        .with(front("added: 2025-01-01\n") + "Text.", at: other)
        .with(front(gone) + "[“d”]{by=putin #s1}", at: "content/articles/gone.md"))
    let dates = Dictionary(
      try map(site).entries.map { ($0.address.replacing("https://archive.example/", with: ""), $0.date) },
      uniquingKeysWith: { first, _ in first })
    #expect(dates["articles/example/"] == "2025-07-07")
    #expect(dates[""] == "2025-08-08")
  }

  @Test func isTheSameWhateverTheClockSays() async {
    let (one, other) = (await RenderedSite(archive), await RenderedSite(archive))
    #expect(one.files["sitemap.xml"] == other.files["sitemap.xml"])
  }

  @Test(arguments: [
    SitemapLimits(addresses: 7, bytes: 1_000_000), SitemapLimits(addresses: 50_000, bytes: 1_000),
  ])
  func isCutWhereAFileWouldHoldTooMuch(limits: SitemapLimits) throws {
    let theme = compileTheme(builtIn: builtInTheme, own: [])
    let plan = planSite(archive.linked().value, theme: theme.value, media: []).value
    let whole = try SitemapXML(String(decoding: plan.sitemapFiles()[0].whole.bytes, as: UTF8.self))
    let files = plan.sitemapFiles(limits: limits).map(\.whole)
    let index = try SitemapXML(String(decoding: files[0].bytes, as: UTF8.self))
    #expect(files.count > 3)
    #expect(files[0].path == "sitemap.xml")
    #expect(index.root == "sitemapindex")
    #expect(index.entries.map(\.address) == files.dropFirst().map { "https://fixture.example/\($0.path)" })
    #expect(files.dropFirst().map(\.path) == (1..<files.count).map { "sitemap-\($0).xml" })
    var entries: [SitemapXML.Entry] = []
    for file in files.dropFirst() {
      let part = try SitemapXML(String(decoding: file.bytes, as: UTF8.self))
      #expect(part.root == "urlset")
      #expect(part.entries.count <= limits.addresses && file.bytes.count <= limits.bytes)
      entries += part.entries
    }
    #expect(entries == whole.entries)
  }

  @Test func robotsMayReadEverythingAndAreToldWhereTheSitemapIs() async {
    let site = await RenderedSite(archive, configuration: Self.configuration)
    #expect(
      site.files["robots.txt"]
        == "User-agent: *\nAllow: /\n\nSitemap: https://archive.example/a&b's/sitemap.xml\n")
  }
}

/// A sitemap, read as XML.
private final class SitemapXML: NSObject, XMLParserDelegate {
  struct Entry: Equatable {
    var address = ""
    var date: String?
  }

  struct NotWellFormed: Error {}

  private(set) var root = ""
  private(set) var entries: [Entry] = []
  private var text = ""

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.shouldProcessNamespaces = true
    parser.delegate = self
    guard parser.parse() else { throw NotWellFormed() }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    #expect(namespaceURI == "http://www.sitemaps.org/schemas/sitemap/0.9")
    if root.isEmpty { root = name }
    if name == "url" || name == "sitemap" { entries.append(Entry()) }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "loc" { entries[entries.count - 1].address = text }
    if name == "lastmod" { entries[entries.count - 1].date = text }
  }
}

import TestSupport
import Testing

/// What happened, was said and was printed at a time.
@Suite struct DatePageTests {
  private let archive = FixtureArchive()
    .with(
      article: """
        [“a”]{by=putin #s1 said=2001-05-06} [“b”]{by=clinton #s2 said=2001-05-09} [“c”]{by=putin #s3 said=2001-08}
        [“d”]{by=putin #s4 said=2003} [“e”]{by=putin #s5}
        """
    )
    .with("---\nlabel: A meeting\ndate: 2001-05-06\n---\n", at: "content/events/a-meeting.md")
    .with(
      FixtureArchive.articleFrontMatter.replacing("published: 2022-02-08", with: "published: 2001-05-10") + "Text.",
      at: FixtureArchive.otherPath)

  private func site() async -> RenderedSite {
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.isEmpty)
    return site
  }

  @Test func holdsThreePartsInOrder() async {
    let page = await site().page("dates/2001/05/")
    let parts = [
      "<h2 id=\"happened\">", "A meeting</a>", "<h2 id=\"said\">", "“a”", "“b”", "<h2 id=\"printed\">",
      "<a class=\"big\" href=\"../../../articles/other/\"",
    ]
    let places = parts.compactMap { page.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 7)
    #expect(places == places.sorted())
    #expect(!page.contains("“c”"))
  }

  @Test func tellsHowMuchEachPartHolds() async {
    let site = await site()
    let month = site.page("dates/2001/05/")
    for text in ["<a href=\"#happened\">1 event</a>", "<a href=\"#said\">2 statements</a>", "#printed\">1 article</a>"]
    {
      #expect(month.contains(text), "\(text)")
    }
    let day = site.page("dates/2001/05/09/")
    #expect(day.contains("<li>no event</li>") && day.contains("1 statement</a>") && day.contains("<li>no article</li>"))
    #expect(!day.contains("id=\"happened\"") && !day.contains("id=\"printed\""))
  }

  @Test(arguments: [
    ("dates/2001/05/", "../../../dates/2000/03/", "../../../dates/2001/08/"),
    ("dates/2001/08/", "../../../dates/2001/05/", "../../../dates/2021/11/"),
    ("dates/2001/05/09/", "../../../../dates/2001/05/06/", "../../../../dates/2001/05/10/"),
    ("dates/2003/", "../../dates/2001/", "../../dates/2021/"),
  ])
  func leadsToTheTimesOfTheSameKindBeforeAndAfter(address: String, before: String, after: String) async {
    let page = await site().page(address)
    #expect(page.contains("rel=\"prev\" href=\"\(before)\""), "\(address)")
    #expect(page.contains("rel=\"next\" href=\"\(after)\""), "\(address)")
  }

  @Test func leadsToItsPartsAndToWhatItIsPartOf() async {
    let site = await site()
    #expect(site.page("dates/2001/").contains("<a href=\"../../dates/2001/08/\">August 2001 <small>1</small></a>"))
    #expect(site.page("dates/2001/05/").contains("<a href=\"../../../dates/2001/05/10/\">10 May 2001</a>"))
    #expect(site.page("dates/2001/05/06/").contains("<li><a href=\"../../../../dates/2001/05/\">May 2001</a></li>"))
  }

  @Test func tellsEveryYearInBrief() async {
    let page = await site().page("dates/")
    let years = page.split(separator: "<section class=\"year\"").dropFirst().map(String.init)
    let year = years.first { $0.contains("id=\"y2001\"") } ?? ""
    for text in [
      "<a href=\"../dates/2001/\">2001</a>", "../events/a-meeting/\">A meeting</a>", "3 statements: ",
      "Vladimir Putin</a> 2</span>", "Bill Clinton</a> 1</span>",
      "../articles/other/\" lang=\"en\" dir=\"auto\">An example</a>",
    ] { #expect(year.contains(text), "\(text)") }
    #expect(years.contains { $0.contains("id=\"y2003\"") && !$0.contains("<dt>Printed</dt>") })
  }

  @Test func countsOnlyWhereAYearHoldsVeryMuch() async {
    var archive = archive
    for number in 10..<23 {
      archive = archive.with("---\nlabel: E\(number)\ndate: 2001-07\n---\n", at: "content/events/e\(number).md")
    }
    let page = await RenderedSite(archive).page("dates/")
    #expect(page.contains("<dt>Happened</dt><dd>14 events</dd>"))
    #expect(!page.contains("E10"))
  }

  @Test func keepsWhatHasNoDateApart() async {
    let page = await site().page("dates/undated/")
    #expect(page.contains("“e”") && page.contains("Conversation of Putin and Clinton"))
    #expect(page.contains("<a href=\"#said\">1 statement</a>"))
    #expect(!page.contains("class=\"turn\""))
  }
}

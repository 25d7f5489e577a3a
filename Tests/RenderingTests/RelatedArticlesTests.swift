import TestSupport
import Testing

/// What an article's page says of the articles around it.
@Suite struct RelatedArticlesTests {
  private let site = FixtureArchive()
    .with(
      article:
        "[“a”]{by=putin #s1 about=\"talks ukraine\" at=frost-interview recounts=first-meeting} [“b”]{by=clinton #s2}"
    )
    .with(
      FixtureArchive.articleFrontMatter.replacing("title: An example", with: "title: Another")
        .replacing("published: 2022-02-08", with: "published: 2022-03")
          + """
          [“c”]{by=putin #s1 about="talks ukraine" at=frost-interview recounts=first-meeting} [“d”]{by=clinton #s2}
          """, at: FixtureArchive.otherPath)

  @Test func saysInWordsWhatBothShare() async {
    let page = await RenderedSite(site).page("articles/example/")
    let part = page.split(separator: "Related articles</h2>").last.map(String.init) ?? ""
    #expect(part.contains("<a class=\"big\" href=\"../../articles/other/\" lang=\"en\" dir=\"auto\">Another</a>"))
    #expect(part.contains("In both: <span class=\"shares\"><span>the topic <a href=\"../../topics/"))
    #expect(part.contains("the speaker <a href=\"../../speakers/"))
    #expect(part.contains("<span>and 2 more</span>"))
  }

  @Test func leadsToTheArticlesPrintedBeforeAndAfter() async {
    let site = await RenderedSite(site)
    #expect(site.page("articles/example/").contains("<a rel=\"next\" href=\"../../articles/other/\">"))
    #expect(!site.page("articles/example/").contains("rel=\"prev\""))
    #expect(site.page("articles/other/").contains("<a rel=\"prev\" href=\"../../articles/example/\">"))
    #expect(!site.page("articles/other/").contains("rel=\"next\""))
  }

  @Test func isSilentWhereNothingIsShared() async {
    let page = await RenderedSite(FixtureArchive().with(article: "[“a”]{by=putin #s1}")).page("articles/example/")
    #expect(!page.contains("Related articles"))
  }
}

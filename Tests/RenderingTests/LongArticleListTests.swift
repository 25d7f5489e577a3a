import Diagnostics
import TestSupport
import Testing

/// Lists of more than 200 articles are split by when they were printed; the pages of dates are the parts of the list of
/// all.
@Suite struct LongArticleListTests {
  private static let printed: [(date: String, count: Int)] = [
    ("\"1999/2003\"", 2), ("2020", 3), ("2021-05", 4), ("2022", 5), ("2022-02-07", 120), ("2022-03-01", 90),
    ("unknown", 6),
  ]

  /// Articles of one outlet about one topic, printed on some days, so many of each.
  private static func archive(_ printed: [(date: String, count: Int)]) -> FixtureArchive {
    var archive = FixtureArchive()
      .with("---\nname: The Gazette\nformerly: [courant]\n---\n", at: "content/outlets/gazette.md")
    archive.files[FixtureArchive.otherPath] = nil
    var number = 0
    for (date, count) in printed {
      for _ in 0..<count {
        number += 1
        let front = FixtureArchive.articleFrontMatter.replacing("2022-02-08", with: date)
          .replacing("text: digest", with: "text: digest\ntopics: [talks]")
        archive = archive.with(front + "Text.\n", at: "content/articles/a\(number).md")
      }
    }
    return archive
  }

  private static let long = Task { await RenderedSite(archive(printed)) }

  /// How many articles a page lists.
  private func count(_ page: String) -> Int { page.matches(of: /<a class="big" href="[^"]*articles\/a\d+\/"/).count }

  @Test func areWholeUpToTheLimit() async {
    let site = await RenderedSite(Self.archive([("2021", 100), ("2022-02", 100)]))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    for list in ["articles/", "outlets/gazette/"] { #expect(count(site.page(list)) == 200, "\(list)") }
    #expect(site.page("articles/").contains("In the order in which they were printed."))
    #expect(site.page("topics/talks/").matches(of: /articles\/a\d+\//).count == 200)
    #expect(!site.files.keys.contains { $0.hasPrefix("outlets/gazette/2") })
  }

  @Test func ofAllLeadToThePagesOfDates() async {
    let site = await Self.long.value
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let page = site.page("articles/")
    #expect(count(page) == 0)
    for (row, number) in [
      ("../dates/2020/#printed\">2020", 3),
      ("../dates/2021/#printed\">2021", 4), ("../dates/2022/#printed\">2022", 215),
      ("../dates/#long\">Longer than a year", 2), ("../dates/undated/#printed\">No date", 6),
    ] { #expect(page.contains("<a href=\"\(row)</a></th><td>\(number)</td>"), "\(row)") }
    #expect(page.contains("<p class=\"kicker\">230 articles</p>"))
  }

  @Test func standOnTheSmallestPageThatHoldsTheirDate() async {
    let site = await Self.long.value
    for (page, number) in [
      ("dates/", 2), ("dates/2020/", 3), ("dates/2021/", 4), ("dates/2021/05/", 4), ("dates/2022/", 5),
      ("dates/2022/02/", 120), ("dates/2022/03/", 90), ("dates/undated/", 6),
    ] { #expect(count(site.page(page)) == number, "\(page)") }
    let words = "what was printed in one of these times stands on its page"
    #expect(site.page("dates/2022/").contains("There is too much for one page: \(words)"))
    #expect(site.page("dates/2022/").contains("<li><a href=\"#printed\">215 articles</a></li>"))
    #expect(!site.page("dates/2021/").contains("There is too much for one page"))
  }

  @Test func leadToNoAnchorThatIsNotThere() async {
    let site = await RenderedSite(Self.archive([("2022-02-07", 120), ("2022-03-01", 90)]))
    #expect(site.page("articles/").contains("<a href=\"../dates/2022/\">2022</a></th><td>210</td>"))
    #expect(!site.page("dates/2022/").contains("#printed"))
    #expect(site.page("dates/2022/").contains("<li>210 articles</li>"))
  }

  @Test(arguments: ["outlets/gazette/", "topics/talks/articles/"])
  func areSplitWhereverTheyStand(list: String) async {
    let site = await Self.long.value
    for (part, number) in [
      ("", 0), ("longer/", 2), ("2020/", 3), ("2021/", 4), ("2022/", 5), ("2022/02/", 120), ("2022/03/", 90),
      ("undated/", 6),
    ] { #expect(count(site.page(list + part)) == number, "\(part)") }
    for (part, number) in [("2020", 3), ("2022", 215), ("longer", 2), ("undated", 6)] {
      #expect(site.page(list).contains("\(list)\(part)/\">"), "\(part)")
      #expect(site.page(list).contains("</a></th><td>\(number)</td>"), "\(part)")
    }
    #expect(site.page(list + "2022/").contains("\(list)2022/02/\">February 2022</a></th><td>120</td>"))
    #expect(site.page(list + "2022/").contains("<p class=\"kicker\">215 articles</p>"))
    #expect(site.page(list + "2022/").contains("rel=\"next\""))
  }

  @Test func keepTheFactsOfTheWhole() async {
    let site = await Self.long.value
    #expect(site.page("outlets/gazette/").contains("<dd>230 articles of this archive, with 0 statements</dd>"))
    #expect(site.page("outlets/gazette/2022/02/").contains("<h1>Articles of The Gazette, February 2022</h1>"))
    #expect(site.page("topics/talks/").contains("topics/talks/articles/\">230 articles, by date</a>"))
    #expect(!site.page("topics/talks/").contains("articles/a1/"))
  }

  @Test func moveWithWhatTheyBelongTo() async {
    let page = await Self.long.value.page("outlets/courant/2022/02/")
    #expect(page.contains("content=\"0; url=../../../../outlets/gazette/2022/02/\""))
  }
}

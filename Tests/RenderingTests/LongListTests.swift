import Diagnostics
import TestSupport
import Testing

/// Lists of more than 200 statements are split by year, a year of more than 200 by month, and a
/// month of more than 200 by day.
@Suite struct LongListTests {
  private static let facts = "by=putin to=frost about=talks at=stone-interviews recounts=first-meeting via=tass"

  /// An article printed on some day with statements of some dates, so many of each; nil for no date.
  private static func article(_ said: [(date: String?, count: Int)], printed: String) -> String {
    var number = 0
    let lines = said.flatMap { date, count in
      (0..<count).map { _ in
        number += 1
        let date = date.map { " said=\($0)" } ?? ""
        return "[“Words \(number).”]{\(facts) #s\(number)\(date)}\n"
      }
    }
    return FixtureArchive.articleFrontMatter.replacing("2022-02-08", with: printed) + lines.joined()
  }

  /// The events have no dates, so that statements without one have none.
  private static func archive(_ articles: [String: String], formerly: String = "") -> FixtureArchive {
    var archive = FixtureArchive()
      .with("---\nname: Vladimir Putin\nkind: person\n\(formerly)---\n", at: "content/speakers/putin.md")
      .with("---\nlabel: Talks\n\(formerly)---\n", at: "content/topics/talks.md")
      .with("---\nlabel: Interviews\ndate: unknown\n---\n", at: "content/events/stone-interviews.md")
      .with("---\nlabel: First meeting\ndate: unknown\n---\n", at: "content/events/first-meeting.md")
    for (slug, text) in articles { archive = archive.with(text, at: "content/articles/\(slug).md") }
    return archive
  }

  private static let dates: [(date: String?, count: Int)] = [
    ("1999/2003", 2), ("2020", 3), ("2021-05", 4), ("2021-06-01", 5), ("2022", 6), ("\"2022-02/2022-03\"", 7),
    ("2022-02", 90), ("2022-02-07", 95), ("2022-03-01", 12), (nil, 8),
  ]
  private static let long = Task {
    await RenderedSite(
      archive(["example": article(dates, printed: "2023-04-01")], formerly: "formerly: [earlier, first]\n"))
  }
  private static let undated = Task {
    await RenderedSite(
      archive([
        "a": article([(nil, 3)], printed: "2021"), "b": article([(nil, 2)], printed: "unknown"),
        "c": article([(nil, 201)], printed: "2022-01-05"), "d": article([(nil, 1)], printed: "2022-03"),
      ]))
  }

  private static let fullMonth = Task {
    await RenderedSite(
      archive([
        "a": article(
          [("2022-02-07", 150), ("2022-02-08", 60), ("2022-02", 3), ("\"2022-02-07/2022-02-09\"", 2), ("2022-03", 1)],
          printed: "2022-04-01"),
        "b": article([(nil, 120)], printed: "2022-01-05"), "c": article([(nil, 90)], printed: "2022-01-06"),
      ]))
  }

  /// The names of the statements that a page lists.
  private func listed(_ page: String) -> [String] {
    page.split(separator: "<a class=\"no\" href=\"").dropFirst().compactMap { part in
      part.split(separator: "\">Statement ").dropFirst().first.map { String($0.prefix { $0 != "<" }) }
    }
  }

  private func count(_ page: String) -> Int { listed(page).count }

  @Test func areWholeUpToTheLimit() async {
    let site = await RenderedSite(
      Self.archive(["example": Self.article([("2021", 100), ("2022", 100)], printed: "2023")]))
    #expect(count(site.page("statements/")) == 200)
    #expect(site.page("statements/").contains("id=\"y2021\""))
    #expect(!site.files.keys.contains("statements/2021/index.html"))
  }

  @Test func holdEachStatementOnceOnTheSmallestPageThatHoldsItsDate() async {
    let site = await Self.long.value
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let expected = [
      "statements/": 0, "statements/longer/": 2, "statements/2020/": 3, "statements/2021/": 9, "statements/2022/": 13,
      "statements/2022/02/": 185, "statements/2022/03/": 12, "statements/undated/": 8,
    ]
    let pages = site.files.keys.filter { $0.hasPrefix("statements/") }
    #expect(pages.sorted() == expected.keys.map { $0 + "index.html" }.sorted())
    for (address, number) in expected { #expect(count(site.page(address)) == number, "\(address)") }
    #expect(Set(expected.keys.flatMap { listed(site.page($0)) }).count == 232)
  }

  @Test func splitAMonthOfTooManyByDay() async {
    let site = await Self.fullMonth.value
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    for list in ["statements/", "speakers/putin/", "speakers/frost/addressed/"] {
      let expected = [
        "2022/": 0, "2022/02/": 5, "2022/02/07/": 150, "2022/02/08/": 60, "2022/03/": 1, "undated/": 0,
        "undated/2022/01/": 0, "undated/2022/01/05/": 120, "undated/2022/01/06/": 90,
      ]
      for (part, number) in expected { #expect(count(site.page(list + part)) == number, "\(list)\(part)") }
    }
    let month = site.page("statements/2022/02/")
    #expect(month.contains("<tr id=\"d7\"><th scope=\"row\">"))
    #expect(month.contains("<a href=\"../../../statements/2022/02/07/\">7 February 2022</a></th><td>150</td>"))
    #expect(month.contains("Statements that none of these holds"))
    let day = site.page("statements/2022/02/07/")
    #expect(day.contains("<h1>Statements, 7 February 2022</h1>"))
    #expect(day.contains("<li><a href=\"../../../../statements/2022/02/\">February 2022</a></li>"))
    #expect(day.contains("<a rel=\"next\" href=\"../../../../statements/2022/02/08/\">"))
    #expect(
      site.page("dates/undated/2022/01/05/").contains("<h1>Without a date, printed on 5 January 2022</h1>"))
  }

  @Test(arguments: [
    "speakers/putin/", "speakers/frost/addressed/", "topics/talks/", "events/stone-interviews/",
    "events/first-meeting/told/", "outlets/tass/relayed/",
  ])
  func areSplitWhereverTheyStand(list: String) async {
    let site = await Self.long.value
    #expect(count(site.page(list)) == 0)
    #expect(count(site.page(list + "longer/")) == 2)
    #expect(count(site.page(list + "2021/")) == 9)
    #expect(count(site.page(list + "2022/02/")) == 185)
    #expect(count(site.page(list + "undated/")) == 8)
    for (part, number) in [("2020", 3), ("2021", 9), ("2022", 210), ("longer", 2), ("undated", 8)] {
      #expect(site.page(list).contains("\(list)\(part)/\">"), "\(part)")
      #expect(site.page(list).contains("</a></th><td>\(number)</td>"), "\(part)")
    }
    #expect(site.page(list + "2022/").contains("\(list)2022/02/\">February 2022</a></th><td>185</td>"))
  }

  @Test func leaveALinkToAListThatStandsBesideAnother() async {
    let site = await Self.long.value
    #expect(site.page("speakers/frost/").contains("../../speakers/frost/addressed/\">232 statements, by date</a>"))
    #expect(count(site.page("speakers/frost/")) == 0)
    #expect(site.page("outlets/tass/").contains("../../outlets/tass/relayed/\">"))
    #expect(count(site.page("outlets/tass/")) == 0)
    #expect(site.page("events/first-meeting/").contains("../../events/first-meeting/told/\">"))
    #expect(count(site.page("events/first-meeting/")) == 0)
    #expect(count(site.page("s/example/s1/")) == 0)
    #expect(site.page("s/example/s1/").contains("href=\"../../../accounts/first-meeting/\">The accounts side by side"))
  }

  @Test func keepTheFactsAndSumsOfTheWhole() async {
    let page = await Self.long.value.page("speakers/putin/")
    #expect(page.contains("232 statements in 1 article"))
    #expect(page.contains("232 direct"))
  }

  @Test func keepTheAnchorsOfTheirYears() async {
    for list in ["speakers/putin/", "topics/talks/", "statements/"] {
      let page = await Self.long.value.page(list)
      for anchor in ["y2020", "y2021", "y2022", "undated"] {
        #expect(page.contains("id=\"\(anchor)\""), "\(list) \(anchor)")
      }
    }
  }

  @Test func leadFromPartToPartAndBack() async {
    let site = await Self.long.value
    let month = site.page("speakers/putin/2022/02/")
    #expect(month.contains("<title>Vladimir Putin, February 2022 · On the Record</title>"))
    #expect(month.contains("<h1>Vladimir Putin, February 2022</h1>"))
    for link in [
      "<li><a href=\"../../../../speakers/\">Speakers</a></li>",
      "<li><a href=\"../../../../speakers/putin/\">Vladimir Putin</a></li>",
      "<li><a href=\"../../../../speakers/putin/2022/\">2022</a></li>", "<li aria-current=\"page\">February 2022</li>",
      "<a rel=\"next\" href=\"../../../../speakers/putin/2022/03/\">",
    ] { #expect(month.contains(link), "\(link)") }
    #expect(!month.contains("rel=\"prev\""))
    let year = site.page("speakers/putin/2022/")
    #expect(year.contains("<a rel=\"prev\" href=\"../../../speakers/putin/2021/\">"))
    #expect(year.contains("<a rel=\"next\" href=\"../../../speakers/putin/longer/\">"))
    #expect(site.page("speakers/putin/longer/").contains("<h1>Vladimir Putin, longer than a year</h1>"))
    #expect(site.page("speakers/putin/").contains("/longer/\">Longer than a year</a>"))
    #expect(!site.page("speakers/putin/2020/").contains("rel=\"prev\""))
    let told = site.page("events/first-meeting/told/2021/")
    #expect(told.contains("<a href=\"../../../../events/first-meeting/told/\">"))
  }

  @Test func leadNowhereWhereNoPageIs() async {
    for site in [await Self.long.value, await Self.undated.value, await Self.fullMonth.value] {
      for (path, page) in site.files where path.hasSuffix(".html") && path != "404.html" {
        for target in PageLinks(page).targets where target.hasPrefix(".") && !target.contains("#") {
          var parts = path.split(separator: "/").dropLast().map(String.init)
          for step in target.split(separator: "/") {
            if step == ".." { parts.removeLast() } else if step != "." { parts.append(String(step)) }
          }
          let file = parts.joined(separator: "/")
          #expect(site.files[file] != nil || site.files[file.isEmpty ? "index.html" : file + "/index.html"] != nil)
        }
      }
    }
  }

  @Test func goByTheDateOfPrintingWhereNoDateIsStated() async {
    let site = await Self.undated.value
    let expected = ["": 2, "2021/": 3, "2022/": 0, "2022/01/": 0, "2022/01/05/": 201, "2022/03/": 1]
    for list in ["dates/undated/", "speakers/putin/undated/", "statements/undated/"] {
      for (part, number) in expected { #expect(count(site.page(list + part)) == number, "\(list)\(part)") }
    }
    #expect(count(site.page("speakers/putin/")) == 0)
    #expect(site.page("speakers/putin/undated/2021/").contains("<h1>Vladimir Putin, no date, printed in 2021</h1>"))
    #expect(site.page("dates/undated/2022/01/").contains("<h1>Without a date, printed in January 2022</h1>"))
    #expect(site.page("dates/undated/").contains("dates/undated/2021/\">printed in 2021 <small>3</small>"))
    #expect(
      site.page("speakers/putin/undated/2022/01/").contains("<a href=\"../../../../../speakers/putin/undated/2022/\">"))
  }

  @Test func areNotRepeatedOnThePagesOfLongTimes() async {
    let site = await Self.long.value
    #expect(count(site.page("dates/2022/")) == 13)
    #expect(site.page("dates/2022/").contains("There is too much for one page"))
    #expect(count(site.page("dates/2022/02/")) == 185)
    #expect(count(site.page("dates/2021/")) == 9)
    #expect(!site.page("dates/2021/").contains("There is too much for one page"))
  }

  @Test func moveWithWhatTheyBelongTo() async {
    let site = await Self.long.value
    for (former, present) in [
      ("speakers/earlier/2022/02/", "../../../../speakers/putin/2022/02/"),
      ("topics/first/undated/", "../../../topics/talks/undated/"),
      ("speakers/first/", "../../speakers/putin/"),
    ] { #expect(site.page(former).contains("content=\"0; url=\(present)\""), "\(former)") }
  }
}

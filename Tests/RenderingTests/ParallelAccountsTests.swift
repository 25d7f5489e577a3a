import Diagnostics
import TestSupport
import Testing

/// Accounts of one event, side by side, and the editor's points about them.
@Suite struct ParallelAccountsTests {
  private let two = """
    He said [“We met.”]{by=putin #s1 to=stone at=stone-interviews recounts=first-meeting} and [“We ate.”]{by=putin #s2
    to=stone at=stone-interviews recounts=first-meeting}. [“We did not.”]{by=robertson #s3 said=2021 recounts=first-meeting}
    """

  private func archive(_ body: String, points: String = "") -> FixtureArchive {
    FixtureArchive().with(article: body).with(
      "---\nlabel: First meeting\ndate: 1999/2003\n\(points)---\n", at: "content/events/first-meeting.md")
  }

  private func column(_ letter: String, in page: String) -> String {
    let parts = page.split(separator: ">Account \(letter)</p>")
    return parts.count > 1 ? String(parts[1].prefix(while: { $0 != "\u{0}" }).split(separator: "</section>")[0]) : ""
  }

  @Test func standInAColumnForEachVoiceAndOccasion() async {
    let page = await RenderedSite(archive(two)).page("accounts/first-meeting/")
    #expect(page.contains("2 accounts, 3 statements"))
    #expect(column("A", in: page).contains("“We met.”") && column("A", in: page).contains("“We ate.”"))
    #expect(!column("A", in: page).contains("“We did not.”"))
    #expect(column("B", in: page).contains("“We did not.”"))
    #expect(!page.contains("Account C"))
  }

  @Test func tellWhoWhenAndThroughWhomWithLinksToStatementAndArticle() async {
    let column = column("B", in: await RenderedSite(archive(two)).page("accounts/first-meeting/"))
    for text in [
      "George Robertson", "2021", "Printed by", "The Gazette", "href=\"../../s/example/s3/\"",
      "href=\"../../articles/example/#s3\"",
    ] { #expect(column.contains(text), "\(text)") }
  }

  @Test func keepUnnamedVoicesApart() async {
    let body = """
      [a]{by=unknown #s1 said=2001 recounts=first-meeting} [b]{by=unknown #s2 said=2001 recounts=first-meeting}
      """
    #expect(await RenderedSite(archive(body)).page("accounts/first-meeting/").contains("2 accounts, 2 statements"))
  }

  @Test func haveNoPageWhereOneStatementAloneTellsOfAnEvent() async {
    let site = await RenderedSite(archive("[“We met.”]{by=putin #s1 said=2001 recounts=first-meeting}"))
    #expect(site.files["accounts/first-meeting/index.html"] == nil)
    #expect(site.page("accounts/").contains("No event of this archive"))
    #expect(!site.page("s/example/s1/").contains("accounts/first-meeting"))
  }

  @Test func areLinkedFromEverywhereTheyConcern() async {
    let site = await RenderedSite(archive(two))
    for address in [
      "accounts/", "events/first-meeting/", "s/example/s1/", "articles/example/", "speakers/putin/", "statements/",
    ] { #expect(site.page(address).contains("accounts/first-meeting/\""), "\(address)") }
  }

  @Test func areSetBesideEachOtherPointByPoint() async {
    let points = """
      points:
        - label: That they ate
          accounts: {example/s2: they did}
          relation: only
        - label: That they met
          accounts: {example/s1: "yes <b>", example/s3: "no"}
          relation: differs

      """
    let page = await RenderedSite(archive(two, points: points)).page("accounts/first-meeting/")
    #expect(page.contains("only in A"))
    #expect(page.contains("not mentioned"))
    #expect(page.contains("yes &lt;b&gt; <a class=\"no\" href=\"../../s/example/s1/\">s1</a>"))
    #expect(page.contains("<th role=\"rowheader\" scope=\"row\">That they met</th>"))
  }

  @Test func refusePointsOnStatementsThatTellOfSomethingElse() {
    let points = """
      points:
        - label: A
          accounts: {example/s9: a, example/s4: b}

      """
    let body = two + " [“Else.”]{by=putin #s4 said=2001}"
    let problems = archive(body, points: points).linked().diagnostics
    #expect(problems.map(\.code) == [.unknownStatement, .notAnAccount])
    #expect(problems.map(\.place.file) == Array(repeating: "content/events/first-meeting.md", count: 2))
    #expect(problems.map(\.place.start.line) == [6, 6])
  }
}

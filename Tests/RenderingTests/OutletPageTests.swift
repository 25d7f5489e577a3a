import Foundation
import TestSupport
import Testing

/// Who printed what, and what came through whom.
@Suite struct OutletPageTests {
  private let archive = FixtureArchive()
    .with(
      article: """
        [“Yes.”]{by=putin #s1 said=2000 at=frost-interview}, [“No.”]{by=putin #s2 said=2001 via=tass} and
        [he might]{by=clinton #s3 said=2002} say, as [the agency]{ref=outlet:tass} has it.
        """
    )
    .with(
      """
      ---
      name: TASS
      kind: news agency
      country: Russia
      url: https://tass.example/
      note: Cited only
      custom: {founded: "1904", owner: the state}
      ---
      An agency of [Putin]{ref=putin}’s country.
      """, at: "content/outlets/tass.md")

  private func site() async -> RenderedSite {
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.isEmpty)
    return site
  }

  @Test func listsWhatAnOutletPrintedAndWhomItQuotes() async {
    let page = await site().page("outlets/gazette/")
    #expect(page.contains("2 articles of this archive, with 3 statements"))
    #expect(page.contains("href=\"../../articles/example/\""))
    let rows = page.split(separator: "<tr class=").dropFirst().map(String.init)
    #expect(rows.count == 2)
    #expect(rows[0].contains("Vladimir Putin</a></th><td>2</td><td>0</td>"))
    #expect(rows[1].contains("Bill Clinton</a></th><td>0</td><td>1</td>"))
  }

  @Test func listsWhatAnotherOutletPrintedByWayOfIt() async {
    let page = await site().page("outlets/tass/")
    #expect(page.contains("Passed on by it <small>1 statement</small>"))
    #expect(page.contains("“No.”") && !page.contains("“Yes.”"))
    #expect(page.contains("0 articles of this archive<"))
    #expect(!page.contains("Whom it quotes"))
  }

  @Test func tellsWhatItIsInTheArchivesWords() async {
    let page = await site().page("outlets/tass/")
    for text in [
      "<dd>news agency</dd>", "<dd>Russia</dd>", "href=\"https://tass.example/\"", "<dd>Cited only</dd>",
      "<a class=\"mention\" href=\"../../speakers/putin/\">Putin</a>",
    ] { #expect(page.contains(text), "\(text)") }
    let founded = page.firstRange(of: "<dt>founded</dt><dd>1904</dd>")
    let owner = page.firstRange(of: "<dt>owner</dt><dd>the state</dd>")
    #expect(founded != nil && owner != nil)
    if let founded, let owner { #expect(founded.lowerBound < owner.lowerBound) }
  }

  @Test(arguments: [
    "articles/", "articles/example/", "s/example/s1/", "statements/", "speakers/putin/", "dates/2000/", "",
  ])
  func isLinkedWhereverItsNameStands(address: String) async {
    let page = await site().page(address)
    #expect(page.contains("outlets/gazette/\">The Gazette</a>"), "\(address)")
  }

  @Test func isLinkedWhereItIsMentionedAndWhereItRelayed() async {
    let site = await site()
    #expect(site.page("articles/example/").contains("outlets/tass/\">the agency</a>"))
    #expect(site.page("s/example/s2/").contains("<span>Reported by</span> <a href=\"../../../outlets/tass/\">TASS</a>"))
  }

  @Test func leavesTheChainsLinksToOccasionAndArticle() async {
    let page = await site().page("s/example/s1/")
    #expect(page.contains("<small><a href=\"../../../events/frost-interview/\">Interview by David Frost</a></small>"))
    #expect(page.contains("<small><a href=\"../../../articles/example/#s1\">An example</a></small>"))
  }

  @Test func setsThoseWithoutArticlesApart() async {
    let page = await site().page("outlets/")
    let parts = page.split(separator: "Named by others")
    #expect(parts.count == 2)
    #expect(parts[0].contains("The Gazette") && !parts[0].contains("TASS"))
    #expect(parts[1].contains("1 statement passed on to others"))
    #expect(parts[1].contains("nothing printed or passed on"))
  }

  @Test func namesNoPageForAnOutletThatTheSourceDoesNotName() async {
    let unnamed = archive.with(
      article: FixtureArchive.articleFrontMatter.replacing("outlet: gazette", with: "outlet: unknown")
        + "[“Yes.”]{by=putin #s1 said=2000}")
    let site = await RenderedSite(unnamed)
    #expect(site.page("articles/").contains("<span>outlet not named</span>"))
    #expect(site.page("s/example/s1/").contains("<span>Printed by</span> outlet not named"))
  }

  @Test func hasItsAddressInTheData() async throws {
    let data = Data((await site().files["data/outlets.json"] ?? "").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let outlets = try #require(object["outlets"] as? [[String: Any]])
    let tass = try #require(outlets.first { $0["id"] as? String == "tass" })
    #expect(tass["url"] as? String == "outlets/tass/")
    #expect(tass["note"] as? String == "Cited only")
    #expect(tass["articles"] as? Int == 0)
    #expect(tass["relayed"] as? Int == 1)
    #expect(tass["custom"] as? [String: String] == ["founded": "1904", "owner": "the state"])
  }
}

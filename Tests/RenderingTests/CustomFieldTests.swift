import Foundation
import TestSupport
import Testing

/// Fields of the archive's own, shown and exported as they stand.
@Suite struct CustomFieldTests {
  private static let custom = "custom: {zeta: \"no\", Alpha: a <b>, mid: 1984}\n"

  private let archive = FixtureArchive()
    .with(
      article: FixtureArchive.articleFrontMatter.replacing("text: digest\n", with: "text: digest\n\(custom)") + "Text."
    )
    .with("---\nname: Putin\nkind: person\n\(custom)---\n", at: "content/speakers/putin.md")
    .with("---\nlabel: Talks\n\(custom)---\n", at: "content/topics/talks.md")
    .with("---\nlabel: First meeting\ndate: 1999\n\(custom)---\n", at: "content/events/first-meeting.md")
    .with("---\nname: TASS\n\(custom)---\n", at: "content/outlets/tass.md")

  @Test(arguments: [
    "articles/example/", "speakers/putin/", "topics/talks/", "events/first-meeting/", "outlets/tass/",
  ])
  func standOnThePageInTheOrderOfTheFile(address: String) async {
    let site = await RenderedSite(archive)
    #expect(site.diagnostics.isEmpty)
    let fields = "<dt>zeta</dt><dd>no</dd>\n<dt>Alpha</dt><dd>a &lt;b&gt;</dd>\n<dt>mid</dt><dd>1984</dd>"
    #expect(site.page(address).contains(fields))
  }

  @Test(arguments: [
    ("articles", "example"), ("speakers", "putin"), ("topics", "talks"), ("events", "first-meeting"),
    ("outlets", "tass"),
  ])
  func standInTheDataInTheOrderOfTheFile(file: String, id: String) async {
    let text = await RenderedSite(archive).files["data/\(file).json"] ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("{\"id\":\"\(id)\"") }
    #expect(line?.contains("\"custom\":{\"zeta\":\"no\",\"Alpha\":\"a \\u003cb>\",\"mid\":\"1984\"}") == true)
  }
}

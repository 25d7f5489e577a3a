import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

/// Pictures of articles and in texts.
@Suite struct PictureTests {
  private static let gif = Array("GIF89a".utf8) + [0x2C, 0x01, 0x96, 0x00, 0xF7]
  private let media = ["map.gif": gif, "faces/two men.gif": gif, "plan.svg": Array("<svg/>".utf8)]

  private func front(_ images: String) -> String {
    FixtureArchive.articleFrontMatter.replacing("text: digest\n", with: "text: digest\nimages:\n\(images)")
  }

  private let two = """
      - file: faces/two men.gif
        alt: |
          Two men
          at a "table"
        caption: In the Kremlin
        credit: Pool <photo>
      - {file: plan.svg, alt: A plan}

    """

  private func site(_ archive: FixtureArchive) async -> RenderedSite {
    await RenderedSite(
      SourceTree(
        configuration: SourceFile(path: "dictum.yml", bytes: Array(RenderedSite.configuration.utf8)),
        content: archive.files.filter { $0.key.hasPrefix("content/") }.map {
          SourceFile(path: $0, bytes: Array($1.utf8))
        }, templates: [], media: media.map { SourceFile(path: "content/media/\($0)", bytes: $1) }))
  }

  @Test func standAboveTheAccountWithCaptionAndCredit() async {
    let site = await site(FixtureArchive().with(article: front(two) + "Text."))
    #expect(site.diagnostics.isEmpty)
    let page = site.page("articles/example/")
    #expect(
      page.contains(
        "<img src=\"../../media/faces/two%20men.gif\" alt=\"Two men at a &quot;table&quot;\" width=\"300\" "
          + "height=\"150\" loading=\"lazy\">"))
    #expect(page.contains("<figcaption>In the Kremlin <span class=\"why\">Pool &lt;photo&gt;</span></figcaption>"))
    #expect(page.contains("<img src=\"../../media/plan.svg\" alt=\"A plan\" loading=\"lazy\">"))
    #expect(page.split(separator: "<figcaption").count == 2)
    #expect(site.files["media/faces/two men.gif"] != nil)
  }

  @Test func areNamedInTheHeadOfThePage() async {
    let site = await site(FixtureArchive().with(article: front(two) + "Text."))
    let page = site.page("articles/example/")
    for text in [
      "<meta property=\"og:image\" content=\"https://archive.example/media/faces/two%20men.gif\">",
      "<meta property=\"og:image:width\" content=\"300\">", "<meta property=\"og:image:height\" content=\"150\">",
      "<meta property=\"og:image:alt\" content=\"Two men at a &quot;table&quot;\">",
      "<meta name=\"twitter:card\" content=\"summary_large_image\">",
      "\"image\":[\"https://archive.example/media/faces/two%20men.gif\",\"https://archive.example/media/plan.svg\"]",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!site.page("articles/other/").contains("og:image"))
    #expect(!site.page("articles/other/").contains("class=\"pictures\""))
  }

  @Test(arguments: [
    "map.gif", "media/map.gif", "/media/map.gif", "../media/map.gif", "./map.gif", "../../media/map%2Egif",
  ])
  func inTextsAreFoundUnderMedia(address: String) async {
    let archive = FixtureArchive().with(article: "See ![the *map*](\(address) \"A map\").")
      .with("---\ntitle: About\n---\n![the map](\(address))\n", at: "content/pages/about.md")
      .with("---\nlabel: Talks\n---\n![the map](\(address))\n", at: "content/topics/talks.md")
    let site = await site(archive)
    #expect(site.diagnostics.isEmpty)
    #expect(
      site.page("articles/example/").contains(
        "<img src=\"../../media/map.gif\" alt=\"the map\" title=\"A map\" width=\"300\" height=\"150\" loading=\"lazy\" />"
      ))
    #expect(site.page("about/").contains("src=\"../media/map.gif\""))
    #expect(site.page("topics/talks/").contains("src=\"../../media/map.gif\""))
    #expect(site.page("topics/").contains("src=\"../media/map.gif\""))
  }

  @Test func withoutAFileAreErrorsAtTheirPlace() async {
    let archive = FixtureArchive()
      .with(article: front("  - {file: mpa.gif, alt: A map}\n") + "A ![map](map.gif) and\n![a map](maps.gif).")
      .with("---\ntitle: About\n---\n![map][1]\n\n[1]: gone/far/away.png\n", at: "content/pages/about.md")
    let problems = await site(archive).diagnostics
    #expect(problems.map(\.code) == [.unknownPicture, .unknownPicture, .unknownPicture])
    #expect(problems.map(\.place.start.line) == [10, 13, 6])
    #expect(problems.map(\.place.start.column) == [12, 10, 6])
    #expect(
      problems.map(\.help) == ["did you mean ‘map.gif’?", "did you mean ‘map.gif’?", "put the file there"])
  }

  @Test func ofOtherSitesAreWarnedOf() async {
    let site = await site(FixtureArchive().with(article: "A ![map](https://maps.example/a.png)."))
    #expect(site.diagnostics.map(\.code) == [.outsidePicture])
    #expect(site.diagnostics.map(\.severity) == [.warning])
    #expect(site.page("articles/example/").contains("src=\"https://maps.example/a.png\" alt=\"map\" />"))
  }

  @Test func inTheTextOfAWithdrawnArticleAreNotCopiedUnlessShownElsewhere() async {
    let withdrawn = FixtureArchive.articleFrontMatter.replacing(
      "text: digest\n", with: "text: digest\nwithdrawn: {date: 2026, reason: at request}\n")
    let archive = FixtureArchive().with(article: withdrawn + "![a](map.gif) ![b](../media/plan.svg)")
      .with("---\ntitle: About\n---\n![the map](map.gif)\n", at: "content/pages/about.md")
    let site = await site(archive)
    #expect(site.diagnostics.isEmpty)
    #expect(site.files["media/map.gif"] != nil)
    #expect(site.files["media/plan.svg"] == nil)
  }

  @Test func standInTheData() async throws {
    let site = await site(FixtureArchive().with(article: front(two) + "Text."))
    let data = Data((site.files["data/articles.json"] ?? "").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let articles = try #require(object["articles"] as? [[String: Any]])
    let images = try #require(articles.first?["images"] as? [[String: Any]])
    #expect(images.map { $0["url"] as? String } == ["media/faces/two%20men.gif", "media/plan.svg"])
    #expect(images[0]["alt"] as? String == "Two men at a \"table\"")
    #expect(images[0]["credit"] as? String == "Pool <photo>")
    #expect(images[1]["caption"] is NSNull)
  }
}

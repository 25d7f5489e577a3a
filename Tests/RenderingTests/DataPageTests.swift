import Foundation
import TestSupport
import Testing

/// The page that tells what is in the files of data.
@Suite struct DataPageTests {
  private let front = FixtureArchive.articleFrontMatter.replacing(
    "text: digest\n", with: "text: digest\nadded: 2025-01-10\n")

  private func site() async -> RenderedSite {
    await RenderedSite(
      FixtureArchive().with(article: front + "[“Yes.”]{by=putin #s1 said=1999} [“No.”]{by=putin #s2 said=2001}"),
      configuration: RenderedSite.configuration + "licence: CC-BY-4.0\neditor: The editors\n")
  }

  private let names = ["statements", "articles", "speakers", "topics", "events", "outlets", "tombstones"]

  @Test func leadsToEveryFileAndNamesItsContractAsTheFileItselfDoes() async throws {
    let site = await site()
    let page = site.page("data/")
    for name in names {
      #expect(page.contains("href=\"../data/\(name).json\" type=\"application/json\""), "\(name)")
      let data = Data((site.files["data/\(name).json"] ?? "").utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let format = try #require(object["format"] as? String)
      #expect(page.contains("<code>\(format)</code>"), "\(format)")
    }
    #expect(site.files.keys.count { $0.hasPrefix("data/") && $0.hasSuffix(".json") } == names.count)
  }

  @Test func countsWhatTheFilesHoldAndTellsTheLatestDate() async {
    let page = await site().page("data/")
    for text in [
      "2 statements", "2 articles", "9 speakers", "3 outlets", "0 tombstones", "10 January 2025", "CC-BY-4.0",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func describesTheArchiveAsADatasetWithItsDownloads() async throws {
    let page = await site().page("data/")
    let text = try #require(page.split(separator: "<script type=\"application/ld+json\">").dropFirst().first)
    let json = try #require(text.split(separator: "</script>").first)
    let dataset = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(dataset["@type"] as? String == "Dataset")
    #expect(dataset["temporalCoverage"] as? String == "1999/2001")
    #expect(dataset["dateModified"] as? String == "2025-01-10")
    #expect(dataset["license"] as? String == "https://spdx.org/licenses/CC-BY-4.0.html")
    let files = try #require(dataset["distribution"] as? [[String: Any]])
    #expect(files.map { $0["@type"] as? String } == Array(repeating: "DataDownload", count: names.count))
    #expect(files.compactMap { $0["contentUrl"] as? String } == names.map { "https://archive.example/data/\($0).json" })
    #expect(files.first?["schemaVersion"] as? String == "dictum-statements/1")
  }

  @Test func isTheOnlyPageBesideTheHomePageThatChangesWithTheSizeOfTheArchive() async {
    let before = await site()
    let more = await RenderedSite(
      FixtureArchive().with(article: front + "[“Yes.”]{by=putin #s1 said=1999} [“No.”]{by=putin #s2 said=2001}")
        .with("---\nname: A further body\nkind: body\n---\n", at: "content/speakers/zz.md"),
      configuration: RenderedSite.configuration + "licence: CC-BY-4.0\neditor: The editors\n")
    let changed = before.files.filter { more.files[$0.key] != $0.value }.keys.sorted()
    // The sitemap names the new page.
    #expect(changed == ["data/index.html", "data/speakers.json", "sitemap.xml", "speakers/index.html"])
  }
}

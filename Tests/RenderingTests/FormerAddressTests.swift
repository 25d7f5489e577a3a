import Diagnostics
import Foundation
import TestSupport
import Testing

/// Addresses under former names lead on to the present ones.
@Suite struct FormerAddressTests {
  private static func front(_ key: String = "") -> String {
    FixtureArchive.articleFrontMatter.replacingOccurrences(of: "text: digest\n", with: "text: digest\n\(key)")
  }

  private let renamed = FixtureArchive()
    .with(
      article: front("aliases: [first-name, second-name]\n")
        + "[“Yes.”]{by=putin #s1 said=2000-03 formerly=\"old older\"} [“No.”]{by=putin #s2 said=2000-03}"
    )
    .with("---\nname: Vladimir Putin\nkind: person\nformerly: vladimir\n---\n", at: "content/speakers/putin.md")
    .with("---\nlabel: Talks\nformerly: negotiations\n---\n", at: "content/topics/talks.md")
    .with("---\nlabel: First meeting\ndate: 1999\nformerly: meeting\n---\n", at: "content/events/first-meeting.md")
    .with("---\nname: TASS\nformerly: itar-tass\n---\n", at: "content/outlets/tass.md")
    .with("---\ntitle: About & more\nformerly: [info, us]\n---\n", at: "content/pages/about.md")

  private func target(_ page: String) -> String? {
    let parts = page.split(separator: "<meta http-equiv=\"refresh\" content=\"0; url=")
    return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
  }

  @Test(arguments: [
    ("articles/first-name/", "../../articles/example/"), ("articles/second-name/", "../../articles/example/"),
    ("s/example/old/", "../../../s/example/s1/"), ("s/example/older/", "../../../s/example/s1/"),
    ("s/first-name/s1/", "../../../s/example/s1/"), ("s/first-name/older/", "../../../s/example/s1/"),
    ("s/second-name/s2/", "../../../s/example/s2/"), ("speakers/vladimir/", "../../speakers/putin/"),
    ("topics/negotiations/", "../../topics/talks/"), ("events/meeting/", "../../events/first-meeting/"),
    ("outlets/itar-tass/", "../../outlets/tass/"), ("info/", "../about/"), ("us/", "../about/"),
  ])
  func leadToThePresentOneAtOnce(former: String, present: String) async {
    let site = await RenderedSite(renamed)
    #expect(site.diagnostics == [])
    let page = site.page(former)
    #expect(target(page) == present)
    #expect(page.contains("<a href=\"\(present)\">"))
    let path = present.replacingOccurrences(of: "../", with: "")
    #expect(page.contains("<link rel=\"canonical\" href=\"https://archive.example/\(path)\">"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(site.files[path + "index.html"] != nil)
  }

  @Test func nameWhatStandsThere() async {
    let site = await RenderedSite(renamed)
    #expect(site.page("info/").contains("<title>About &amp; more · On the Record</title>"))
    #expect(site.page("s/example/old/").contains("<title>Vladimir Putin"))
  }

  @Test func leadToTheAccountsOfAnEventWhereItHasAny() async {
    let two =
      FixtureArchive.articleFrontMatter + """
        [“Yes.”]{by=putin #s1 said=2000 recounts=first-meeting} [“No.”]{by=clinton #s2 said=2000 recounts=first-meeting}
        """
    #expect(target(await RenderedSite(renamed).page("accounts/meeting/")) == "../../events/first-meeting/")
    let site = await RenderedSite(renamed.with(article: two))
    #expect(target(site.page("accounts/meeting/")) == "../../accounts/first-meeting/")
  }

  @Test func leadToFilesWhereTheSiteIsReadFromADisk() async {
    let site = await RenderedSite(renamed, configuration: RenderedSite.configuration + "links: file\n")
    #expect(target(site.page("s/first-name/old/")) == "../../../s/example/s1/index.html")
  }

  @Test func areLinkedFromNowhere() async {
    let site = await RenderedSite(renamed)
    for (path, page) in site.files where path.hasSuffix(".html") {
      for name in ["first-name", "vladimir", "negotiations", "events/meeting", "info/"] {
        #expect(!page.contains("href=\"\(name)") && !page.contains("/\(name)"), "\(path) \(name)")
      }
    }
  }

  @Test func areShownByATemplateThatAnArchiveMayReplace() async {
    let site = await RenderedSite(renamed.with("gone to {{href}}", at: "templates/redirect.mustache"))
    #expect(site.page("info/") == "gone to ../about/")
  }

  @Test func refuseAnAddressOfDictumsOwn() async {
    let site = await RenderedSite(
      renamed.with("---\ntitle: About\nformerly: speakers\n---\n", at: "content/pages/about.md"))
    #expect(site.diagnostics.map(\.code) == [.duplicateAddress])
    #expect(site.diagnostics.first?.help == "take the former name out")
  }

  @Test(arguments: [
    ("articles", ["example": ["first-name", "second-name"], "other": []]), ("speakers", ["putin": ["vladimir"]]),
    ("topics", ["talks": ["negotiations"]]), ("events", ["first-meeting": ["meeting"]]),
    ("outlets", ["tass": ["itar-tass"]]),
    (
      "statements",
      [
        "example/s1": [
          "example/old", "example/older", "first-name/s1", "first-name/old", "first-name/older", "second-name/s1",
          "second-name/old", "second-name/older",
        ], "example/s2": ["first-name/s2", "second-name/s2"],
      ]
    ),
  ])
  func standInTheData(file: String, expected: [String: [String]]) async throws {
    let site = await RenderedSite(renamed)
    let data = Data((site.files["data/\(file).json"] ?? "").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(object[file] as? [[String: Any]])
    for (id, names) in expected {
      #expect(items.first { $0["id"] as? String == id }?["formerly"] as? [String] == names, "\(id)")
    }
  }
}

import ArchiveModel
import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

/// What is withdrawn is shown nowhere; its addresses tell that it is, and why.
@Suite struct TombstoneTests {
  /// An article with a word of its own, `zq…`, in every field; only its headline, outlet and date are without.
  private func article(_ withdrawn: String) -> String {
    """
    ---
    title: An example
    outlet: gazette
    url: https://zqurl.example/talks
    published: {date: 2022-02-08, basis: inferred, evidence: zqevidence}
    captured: 2025-01-09
    language: en
    text: full
    rights: zqrights
    archived: https://zqarchived.example/talks
    byline: zqbyline
    topics: talks
    capture: {file: zqcapture.txt, sha256: \(String(repeating: "0e", count: 32))}
    statements:
      named: {by: putin, said: 2000, cue: zqcue, note: zqnamednote}
      quoted: {quote: zqquote in the text, by: putin, said: 2000}
    defaults: {said: 2001, evidence: zqdefault, basis: inferred}
    changes: [{date: 2025-02-02, text: zqchange}]
    aliases: [first-name]
    summary: zqsummary
    images: [{file: zqimage.jpg, alt: zqalt, caption: zqcaption, credit: zqcredit}]
    custom: {zqfield: zqvalue}
    removed: {gone: {date: 2025-03-03, reason: not in the source}}
    \(withdrawn)---
    # zqheading

    ```zqinfo
    zqcode
    ```

    | zqhead |
    | --- |
    | zqcell [zqparaphrase]{by=putin #s5 said=2003 passage="zqfirst … zqlast" basis=inferred evidence=zqreason} |

    {by=putin #s6 said=2003 to=macron at=frost-interview}
    > zqblock

    ![zqpicturealt](zqimage.jpg "zqpicturetitle") [zqlink](https://zqlink.example/ "zqlinktitle")[^ed-zqid]

    [^ed-zqid]: zqeditorial

    The zqaccount of [zqmention]{ref=talks} and [“zqwords”]{by=putin #s1 as=zqcapacity formerly=older note=zqnote}, zqquote in
    the text, [“Named zqnamed.”]{#named}, [zqunnamed]{by=unknown as=zqvoice}, [“Asked
    zqouter [‘zqinner’]{by=clinton #s3 said=1999 recounts=first-meeting}”]{by=robertson #s2 said=2002}.[^one]

    [^one]: A zqnotetext with [“zqnoted”]{by=putin #s4 said=2003}.
    """
  }

  private let words = [
    "zqurl", "zqevidence", "zqrights", "zqarchived", "zqbyline", "zqcapture", "zqcue", "zqnamednote", "zqquote",
    "zqdefault", "zqchange", "zqsummary", "zqfield", "zqvalue", "zqheading", "zqaccount", "zqmention", "zqwords",
    "zqcapacity", "zqnote", "zqnamed", "zqunnamed", "zqvoice", "zqouter", "zqinner", "zqnotetext", "zqnoted",
    "zqimage", "zqalt", "zqcaption", "zqcredit", "zqinfo", "zqcode", "zqhead", "zqcell", "zqparaphrase", "zqfirst",
    "zqlast", "zqreason", "zqblock", "zqpicturealt", "zqpicturetitle", "zqlink", "zqlinktitle", "zqeditorial",
  ]

  private static let picture = SourceFile(path: "content/media/zqimage.jpg", bytes: [1])

  private func site(_ withdrawn: String, media: [SourceFile] = [picture]) async -> RenderedSite {
    let archive = FixtureArchive().with(article: article(withdrawn))
    return await RenderedSite(
      SourceTree(
        configuration: SourceFile(path: "dictum.yml", bytes: Array(RenderedSite.configuration.utf8)),
        content: archive.files.filter { $0.key.hasPrefix("content/") }.map {
          SourceFile(path: $0, bytes: Array($1.utf8))
        }, templates: [], media: media))
  }

  private let withdrawal = "withdrawn: {date: 2026-11-25, reason: at the request of <the> outlet}\n"

  @Test func leavesNoWordOfAnArticleInAnyFile() async {
    let living = await site("")
    #expect(!living.diagnostics.hasErrors)
    for word in words { #expect(living.files.values.contains { $0.contains(word) }, "\(word) was never shown") }
    let site = await site(withdrawal)
    #expect(site.diagnostics == [])
    for (path, text) in site.files {
      #expect(!text.contains("zq"), "\(path): \(text.split(separator: "zq").dropFirst().map { $0.prefix(12) })")
    }
  }

  @Test(arguments: [
    "articles/example/", "articles/first-name/", "s/example/s1/", "s/example/older/", "s/first-name/s1/",
    "s/first-name/older/", "s/example/s2/", "s/example/s3/", "s/example/s4/", "s/example/named/", "s/example/quoted/",
  ])
  func tellsAtEveryAddressWhatWasWithdrawnAndWhy(address: String) async {
    let page = await site(withdrawal).page(address)
    for text in [
      "no longer shown", "at the request of &lt;the&gt; outlet", "25 November 2026", "An example", "The Gazette",
      "8 February 2022", "<meta name=\"robots\" content=\"noindex",
    ] { #expect(page.contains(text), "\(text)") }
  }

  @Test func namesTheLastAddressAsTheCanonicalOne() async {
    let site = await site(withdrawal)
    #expect(
      site.page("s/first-name/older/").contains(
        "<link rel=\"canonical\" href=\"https://archive.example/s/example/s1/\">"))
    #expect(site.page("s/example/s1/").contains("<a href=\"../../../articles/example/\""))
  }

  @Test func keepsTheReasonOfAStatementThatHadBeenRemovedBefore() async {
    #expect(await site(withdrawal).page("s/example/gone/").contains("not in the source"))
  }

  @Test func leavesNoPageForAStatementThatHadNoLastingName() async {
    #expect(await site("").files.keys.contains { $0.hasPrefix("s/example/~") })
    #expect(await site(withdrawal).files.keys.filter { $0.contains("~") }.isEmpty)
  }

  @Test func takesAnArticleOutOfEveryCountAndList() async {
    let site = await site(withdrawal)
    #expect(site.page("articles/").contains("1 article<"))
    #expect(site.page("statements/").contains("0 statements"))
    for path in ["", "articles/", "speakers/putin/", "topics/talks/", "events/first-meeting/", "dates/"] {
      #expect(!site.page(path).contains("An example</a>") || site.page(path).contains("articles/other/"), "\(path)")
      #expect(!site.page(path).contains("articles/example"), "\(path)")
    }
    #expect(site.files["dates/2002/index.html"] == nil)
    #expect(site.page("speakers/putin/").contains("0 statements"))
  }

  @Test func listsAddressesInTheData() async throws {
    let site = await site(withdrawal)
    let data = Data((site.files["data/tombstones.json"] ?? "").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(object["tombstones"] as? [[String: Any]])
    #expect(items.count == 10)
    let first = try #require(items.first)
    #expect(Set(first.keys) == ["kind", "id", "formerly", "url", "date", "reason"])
    #expect(first["kind"] as? String == "article")
    #expect(first["formerly"] as? [String] == ["first-name"])
    #expect(first["reason"] as? String == "at the request of <the> outlet")
    let statement = try #require(items.first { $0["id"] as? String == "example/s1" })
    #expect(statement["formerly"] as? [String] == ["example/older", "first-name/s1", "first-name/older"])
    #expect(statement["url"] as? String == "s/example/s1/")
    #expect(items.first { $0["id"] as? String == "example/gone" }?["date"] as? String == "2025-03-03")
    for item in items {
      #expect((item["url"] as? String).map { site.files[$0 + "index.html"] != nil } == true)
    }
  }

  @Test func copiesNoPictureThatOnlyWithdrawnArticlesShow() async {
    let media = ["zqimage.jpg", "map.png"].map { SourceFile(path: "content/media/\($0)", bytes: [1]) }
    #expect(await site("", media: media).files["media/zqimage.jpg"] != nil)
    let site = await site(withdrawal, media: media)
    #expect(site.files["media/zqimage.jpg"] == nil)
    #expect(site.files["media/map.png"] != nil)
  }

  @Test func buildsAnArchiveOfWhichEverythingIsWithdrawn() async {
    var archive = FixtureArchive().with(article: article(withdrawal))
    archive.files[FixtureArchive.otherPath] = nil
    let site = await RenderedSite(archive)
    #expect(site.diagnostics == [])
    #expect(site.page("").contains("On the Record"))
  }

  @Test func keepsTheTombstoneOfADraft() async {
    let archive = FixtureArchive().with(article: article(withdrawal + "draft: true\n"))
    #expect(archive.linked().value.archive.tombstones.count == 10)
  }
}

/// A statement under `removed`.
@Suite struct RemovedStatementTests {
  private let front = FixtureArchive.articleFrontMatter.replacing(
    "text: digest\n",
    with: "text: digest\naliases: [earlier]\nremoved: {s2: {date: 2026-11-25, reason: the words were another’s}}\n")

  @Test func hasATombstoneAtEachOfItsAddresses() async {
    let site = await RenderedSite(FixtureArchive().with(article: front + "[“Yes.”]{by=putin #s1 said=2000}"))
    #expect(site.diagnostics == [])
    for address in ["s/example/s2/", "s/earlier/s2/"] {
      let page = site.page(address)
      #expect(page.contains("the words were another’s"))
      #expect(page.contains("<a href=\"../../../articles/example/\""))
      #expect(page.contains("noindex"))
    }
    #expect(site.page("s/example/s1/").contains("“Yes.”"))
    #expect(site.page("articles/example/").contains("1 statement"))
  }

  @Test func mayNotBeMarkedAnyMore() {
    let marked = FixtureArchive().with(article: front + "[“Yes.”]{by=putin #s2 said=2000}").linked()
    #expect(marked.diagnostics.map(\.code) == [.removedName])
    let former = FixtureArchive().with(article: front + "[“Yes.”]{by=putin #s1 said=2000 formerly=s2}").linked()
    #expect(former.diagnostics.map(\.code) == [.removedName])
    let entry = front.replacing("---\n", with: "", maxReplacements: 1).replacing(
      "removed:", with: "statements: {s2: {quote: Yes, by: putin, said: 2000}}\nremoved:")
    #expect(
      FixtureArchive().with(article: "---\n" + entry + "He said Yes.").linked().diagnostics.map(\.code)
        == [.removedName])
  }
}

/// References to what readers do not see.
@Suite struct HiddenStatementTests {
  private static let points = """
    ---
    label: First meeting
    date: 1999
    points:
      - {label: zqgone, accounts: {other/s1: zqone}, relation: only}
      - {label: That they met, accounts: {other/s1: zqtwo, example/s1: yes, example/s2: no}, relation: differs}
    ---

    """

  private func archive(_ key: String) -> FixtureArchive {
    FixtureArchive()
      .with(
        article: "[“a”]{by=putin #s1 said=2000 recounts=first-meeting same=other/s1} "
          + "[“b”]{by=clinton #s2 said=2000 recounts=first-meeting}"
      )
      .with(
        FixtureArchive.articleFrontMatter.replacing("text: digest\n", with: "text: digest\n\(key)")
          + "[“zqwords”]{by=putin #s1 said=2001 recounts=first-meeting same=example/s2}",
        at: FixtureArchive.otherPath
      )
      .with(Self.points, at: "content/events/first-meeting.md")
  }

  @Test(arguments: ["withdrawn: {date: 2026, reason: an error}\n", "draft: true\n"])
  func areWarnedOfAndLeftOut(key: String) throws {
    let linked = archive(key).linked()
    #expect(linked.diagnostics.map(\.code) == Array(repeating: .hiddenStatement, count: 3))
    #expect(!linked.hasErrors)
    #expect(
      linked.diagnostics.map(\.place.file) == ["content/articles/example.md"]
        + Array(repeating: "content/events/first-meeting.md", count: 2))
    let points = try #require(linked.value.pointsOfEvent.first { !$0.isEmpty })
    #expect(points.map(\.label) == ["That they met"])
    #expect(points[0].accounts.map(\.words) == ["yes", "no"])
    #expect(points[0].relation == nil)
  }

  @Test func leaveNoWordBehind() async {
    let site = await RenderedSite(archive("withdrawn: {date: 2026, reason: an error}\n"))
    #expect(site.page("accounts/first-meeting/").contains("That they met"))
    #expect(!site.files.values.contains { $0.contains("zq") })
  }

  @Test func leaveNothingOnAPageThatEmbedsThem() async {
    let page = "---\ntitle: Essay\n---\nBefore. [zqwords]{show=other/s1 note=zqnote} Behind.\n"
    let site = await RenderedSite(
      archive("withdrawn: {date: 2026, reason: an error}\n").with(page, at: "content/pages/essay.md"))
    #expect(site.diagnostics.contains { $0.code == .hiddenStatement && $0.place.file == "content/pages/essay.md" })
    #expect(site.page("essay/").contains("Before.") && site.page("essay/").contains("Behind."))
    #expect(!site.files.values.contains { $0.contains("zq") })
  }

  @Test func standWhereDraftsAreShown() async {
    let site = await RenderedSite(archive("draft: true\n"))
    #expect(site.diagnostics == [])
    #expect(site.page("accounts/first-meeting/").contains("zqtwo"))
    #expect(site.page("articles/other/").contains("<strong>Draft</strong>"))
    for page in ["articles/other/", "s/other/s1/"] { #expect(site.page(page).contains("noindex"), "\(page)") }
    #expect(!site.page("articles/example/").contains("noindex"))
  }
}

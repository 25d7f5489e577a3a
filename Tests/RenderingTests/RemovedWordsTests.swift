import Diagnostics
import TestSupport
import Testing

/// What refers to a statement that was removed holds no word of it.
@Suite struct RemovedWordsTests {
  private static let removed = FixtureArchive.articleFrontMatter.replacing(
    "text: digest\n",
    with: "text: digest\nremoved: {s2: {date: 2026-11-25, reason: the words were another’s}}\n")

  private static let event = """
    ---
    label: First meeting
    date: 1999
    points:
      - {label: zqgone, accounts: {example/s2: zqone}, relation: only}
      - {label: That they met, accounts: {example/s1: yes, example/s2: zqtwo, other/s1: no}, relation: differs}
    ---

    """

  private var archive: FixtureArchive {
    FixtureArchive()
      .with(article: Self.removed + "[“a”]{by=putin #s1 said=2000 recounts=first-meeting}")
      .with(
        FixtureArchive.articleFrontMatter + "[“b”]{by=clinton #s1 said=2000 recounts=first-meeting same=example/s2}",
        at: FixtureArchive.otherPath
      )
      .with(Self.event, at: "content/events/first-meeting.md")
      .with(
        "---\ntitle: Essay\n---\nBefore. [zqshown]{show=example/s2 note=zqnote} Behind.\n", at: "content/pages/essay.md"
      )
  }

  @Test func isWarnedOfAndLeftOut() async {
    let site = await RenderedSite(archive)
    #expect(!site.diagnostics.hasErrors)
    #expect(site.diagnostics.map(\.code) == Array(repeating: .hiddenStatement, count: 4))
    #expect(site.page("accounts/first-meeting/").contains("That they met"))
    #expect(site.page("essay/").contains("Before.") && site.page("essay/").contains("Behind."))
    for (path, text) in site.files { #expect(!text.contains("zq"), "\(path)") }
  }
}

import Diagnostics
import TestSupport
import Testing

@testable import Preview

/// What an editor is told, and when.
@Suite struct ProblemTests {
  private static let fault = "He said: [“Yes.”]{by=nobody said=2022}\n"

  @Test func beforeThereIsASiteEveryAddressWaitsForIt() async {
    let response = await PreviewedArchive().get("/articles/example/")
    #expect(response.status == .unavailable)
    #expect(response.text.contains("The site is being made"))
    #expect(response.text.contains("/_dictum/live.js"))
  }

  @Test func problemsOfTheVeryFirstBuildAreShownUntilASaveWithoutThem() async {
    var archive = PreviewedArchive(Self.fault)
    await archive.save()
    let response = await archive.get("/")
    #expect(response.status == .unavailable)
    #expect(response.text.contains("There is no site yet"))
    #expect(response.text.contains("no speaker ‘nobody’"))
    await archive.write("Text.\n")
    #expect(await archive.get("/").status == .ok)
  }

  @Test func withAnErrorTheLastGoodSiteStaysAndEachPageSaysWhatIsWrong() async {
    var archive = PreviewedArchive("Good words.\n")
    await archive.save()
    await archive.write("Bad words.\n\n" + Self.fault)
    let page = await archive.get("/articles/example/").text
    #expect(page.contains("Good words."))
    #expect(!page.contains("Bad words."))
    #expect(page.contains("<h2 id=\"_dictum.title\">1 error"))
    #expect(page.contains("<code>content/articles/example.md:12:22</code>"))
    #expect(page.contains("<pre><code>He said: [“Yes.”]{by=<mark>nobody</mark> said=2022}</code></pre>"))
    #expect(await archive.get("/").text.contains("_dictum.title"))
  }

  @Test func theNextGoodSaveTakesTheOverlayAway() async throws {
    var archive = PreviewedArchive()
    await archive.save()
    let tag = try #require(await archive.get("/")["ETag"])
    await archive.write(Self.fault)
    #expect(await archive.get("/", ["If-None-Match": tag]).status == .ok)
    await archive.write("Text.\n")
    let page = await archive.get("/articles/example/").text
    #expect(!page.contains("_dictum.title"))
    #expect(await archive.get("/", ["If-None-Match": tag]).status == .notModified)
  }

  @Test func warningsAreAHintAndKeepNothingBack() async {
    var archive = PreviewedArchive()
    await archive.save()
    await archive.write("New words. <b>\n")
    let page = await archive.get("/articles/example/").text
    #expect(page.contains("New words."))
    #expect(page.contains("<p class=\"hint\"><a href=\"/_dictum/\">1 warning</a></p>"))
    #expect(!page.contains("_dictum.title"))
  }

  @Test func theEditorsPageListsEveryProblemByFileWithTheWayToItsPage() async {
    var archive = PreviewedArchive()
    await archive.save()
    archive.files["content/speakers/putin.md"] = "---\nnmae: X\n---\n"
    await archive.write("New words. <b>\n\n" + Self.fault)
    let page = await archive.get("/_dictum/").text
    #expect(page.contains("<h2><code>content/articles/example.md</code>"))
    #expect(page.contains("<a href=\"/articles/example/\">see the page</a>"))
    #expect(page.contains("<h2><code>content/speakers/putin.md</code>"))
    #expect(page.contains("line 12, column 22"))
    #expect(page.contains("The site is shown as it was before."))
    #expect(!page.contains("_dictum.title"))
  }

  @Test func ofOneFileErrorsStandBeforeTheWarningsAboveThem() async throws {
    var archive = PreviewedArchive()
    await archive.save()
    await archive.write("New words. <b>\n\n" + Self.fault)
    for path in ["/_dictum/", "/articles/example/"] {
      let page = await archive.get(path).text
      let error = try #require(page.firstRange(of: "<b>error</b>"), "\(path)")
      let warning = try #require(page.firstRange(of: "<b>warning</b>"), "\(path)")
      #expect(error.lowerBound < warning.lowerBound, "\(path)")
    }
  }

  @Test func theEditorsPageSaysWhenAllIsWell() async {
    let archive = PreviewedArchive()
    await archive.save()
    let page = await archive.get("/_dictum/").text
    #expect(page.contains("<h1>No problems</h1>"))
    #expect(page.contains("2 articles, 0 statements"))
  }

  @Test func whatContentSaysIsTextInTheOverlay() async {
    var archive = PreviewedArchive()
    await archive.save()
    await archive.write("[“<script>x</script>”]{by=\"<img src=x>\"}\n")
    let page = await archive.get("/").text
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script>x"))
    #expect(!page.contains("<img src=x>"))
  }

  @Test func anArchiveThatCannotBeReadIsToldOfOverTheSite() async {
    let archive = PreviewedArchive()
    await archive.save()
    await archive.preview.show(obstacle: "content/a.md: cannot read: <denied>")
    let page = await archive.get("/articles/example/").text
    #expect(page.contains("The archive cannot be read"))
    #expect(page.contains("cannot read: &lt;denied&gt;"))
    await archive.save()
    #expect(await !archive.get("/").text.contains("cannot be read"))
  }

  @Test func ofALongLineOnlyWhatStandsAroundTheFaultIsShown() throws {
    let text = SourceText(
      path: "a.md",
      bytes: Array((String(repeating: "a ", count: 3_000) + "fault" + String(repeating: " b", count: 3_000)).utf8))
    let line = try #require(MarkedLine(text.place(6_000..<6_005)))
    #expect(line.fault == "fault")
    #expect(line.before.hasPrefix("… ") && line.before.hasSuffix("a a "))
    #expect(line.after.hasPrefix(" b b") && line.after.hasSuffix(" …"))
    #expect(line.before.count < 100 && line.after.count < 100)
  }

  @Test func aProblemOfAWholeFileHasNoLine() {
    #expect(MarkedLine(SourceRange(wholeOf: "content/a.md")) == nil)
  }
}

import ArchiveModel
import Diagnostics
import FileTrees
import TestSupport
import Testing
import Verification

/// How much of a captured source the page of its article reproduces.
@Suite struct ShareTests {
  /// Twenty words.
  private static let capture = """
    One two three four five six seven eight nine ten.

    Eleven, twelve “thirteen fourteen fifteen sixteen” seventeen eighteen nine-
    teen twenty.
    """

  private func archive(_ mode: String, _ body: String, keys: String = "", capture: String = capture) -> FixtureArchive {
    let front = FixtureArchive.articleFrontMatter.replacing("text: digest\n", with: "text: \(mode)\n\(keys)")
    let digest = Digest(of: Array(capture.utf8)).hexadecimal
    return FixtureArchive()
      .with(
        article: front.replacing("\n---\n", with: "\ncapture: {file: example.txt, sha256: \(digest)}\n---\n") + body
      )
      .with(capture, at: "captures/example.txt")
  }

  private func share(_ mode: String, _ body: String, keys: String = "", capture: String = capture) -> ReproducedShare? {
    let linked = archive(mode, body, keys: keys, capture: capture).linked()
    return linked.value.archive.articles.first { $0.slug == "example" }?.share
  }

  @Test func ofADigestIsWhatItQuotes() {
    let body = "They counted: [“three four five six seven”]{by=putin #s1 said=2000}, and more of it."
    #expect(share("digest", body) == ReproducedShare(words: 5, of: 20))
  }

  @Test func ofADigestIsAlsoWhatItsAccountCopies() {
    #expect(share("digest", "He said one, TWO – three four: five and then six.") == ReproducedShare(words: 5, of: 20))
  }

  @Test func ofADigestIsAlsoWhatIsListedBehindIt() {
    let keys = "statements: {s1: {quote: \"six seven eight nine ten\", by: putin, said: 2000}}\n"
    #expect(share("digest", "An account.", keys: keys) == ReproducedShare(words: 5, of: 20))
  }

  @Test func ofExcerptsIsThePassagesThatAreShown() {
    let body =
      "One two three four five six seven eight nine ten.\n\n"
      + "Eleven, twelve [“thirteen fourteen fifteen sixteen”]{by=putin #s1 said=2000} seventeen eighteen nineteen twenty."
    #expect(share("excerpts", body) == ReproducedShare(words: 10, of: 20))
    #expect(share("full", body, keys: "rights: ours\n") == ReproducedShare(words: 20, of: 20))
  }

  @Test func ofMetadataIsTheStatements() {
    let body =
      "One two three four five six [“seven eight nine ten”]{by=putin #s1 said=2000}.\n\n"
      + "[Eleven twelve thirteen fourteen fifteen]{by=putin #s2 said=2000} sixteen seventeen eighteen nineteen twenty."
    #expect(share("metadata", body) == ReproducedShare(words: 5, of: 20))
  }

  @Test func countsTheNotesThatAreShown() {
    let body = "Text.[^a]\n\n[^a]: one two three four five\n"
    #expect(share("digest", body) == ReproducedShare(words: 5, of: 20))
    #expect(share("excerpts", body) == ReproducedShare(words: 0, of: 20))
  }

  @Test func countsNoRunOfFewerThanFiveWords() {
    #expect(share("digest", "one two three four, and six seven eight nine") == ReproducedShare(words: 0, of: 20))
  }

  @Test func countsNoRunOverTwoPassages() {
    #expect(share("digest", "one two three\n\nfour five six") == ReproducedShare(words: 0, of: 20))
  }

  @Test func countsAWordOfTheSourceOnceAndEachPlaceWhereItStands() {
    let twice = "one two three four five. one two three four five."
    #expect(share("digest", "one two three four five", capture: twice) == ReproducedShare(words: 10, of: 10))
    #expect(share("digest", twice) == ReproducedShare(words: 5, of: 20))
  }

  @Test func readsOnOverMarksOfTheLanguage() {
    let body = "one *two* [three]{.sic} [four](https://example.org/)[^ed-a] `five`\n\n[^ed-a]: A note.\n"
    #expect(share("digest", body) == ReproducedShare(words: 5, of: 20))
  }

  @Test func isNotKnownWithoutTheCapture() {
    let linked = FixtureArchive().with(article: "one two three four five").linked()
    #expect(linked.value.archive.articles.allSatisfy { $0.share == nil })
  }

  @Test func roundsToTheNearestHundredth() {
    #expect(ReproducedShare(words: 1, of: 200).percent == 1)
    #expect(ReproducedShare(words: 1, of: 201).percent == 0)
    #expect(ReproducedShare(words: 2, of: 3).percent == 67)
    #expect(ReproducedShare(words: 0, of: 0).percent == 0)
  }

  private func words(_ count: Int) -> String { (1...count).map { "w\($0)" }.joined(separator: " ") }

  @Test func isWarnedOfAboveTheLimitAndNotAtIt() {
    #expect(archive("digest", words(50), capture: words(100)).linked().diagnostics == [])
    let diagnostics = archive("digest", words(51), capture: words(100)).linked().diagnostics
    #expect(diagnostics.map(\.code) == [.shareAboveLimit])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.place.start.line == 9)
    #expect(diagnostics.first?.message.contains("51 %") == true)
  }

  @Test func isHeldAgainstTheLimitOfTheArchive() {
    let archive = archive("digest", words(11), capture: words(100)).with(
      "format: 1\ntitle: A fixture\nurl: https://fixture.example/\nlimits: {share: 10}\n", at: "dictum.yml")
    let diagnostics = archive.linked().diagnostics
    #expect(diagnostics.map(\.code) == [.shareAboveLimit])
    #expect(diagnostics.first?.message.contains("the limit is 10 %") == true)
  }

  @Test func isNoProblemOfATextThatMayBeShownInFull() {
    #expect(archive("full", words(100), keys: "rights: granted\n", capture: words(100)).linked().diagnostics == [])
  }

  @Test func isNoProblemOfAShortSource() {
    #expect(archive("digest", words(99), capture: words(99)).linked().diagnostics == [])
  }
}

import Diagnostics
import FileTrees
import TestSupport
import Testing

@testable import Documents

/// `limits` of the configuration: what they may be, and what comes of a text that meets one.
@Suite struct LimitsTests {
  private func read(_ limits: String) -> Checked<Configuration> {
    let yaml = "format: 1\ntitle: A\nurl: https://a.example/\n\(limits)"
    return parseConfiguration(SourceFile(path: "dictum.yml", bytes: Array(yaml.utf8)))
  }

  @Test func areThoseOfTheManualWhereNoneAreGiven() {
    let limits = read("").value.limits
    #expect(limits.sizes.text == 2_000_000)
    #expect(limits.sizes.media == 100_000_000)
    #expect(limits.nesting == 100)
    #expect(limits.share == 50)
  }

  @Test func areTakenFromTheConfiguration() {
    let read = read("limits: {file_size: 500 kB, media_size: 1GB, nesting: 12, share: 0}\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.limits.sizes.text == 500_000)
    #expect(read.value.limits.sizes.media == 1_000_000_000)
    #expect(read.value.limits.nesting == 12)
    #expect(read.value.limits.share == 0)
  }

  @Test(arguments: [
    "file_size: «0 MB»", "file_size: «4»", "file_size: «4 mb»", "file_size: «many»", "file_size: «51 MB»",
    "media_size: «5 GB»", "nesting: «3»", "nesting: «101»", "share: «101»",
  ]) func thatAreOutOfBoundsAreRefusedAtTheirPlace(_ marked: String) throws {
    let source = MarkedSource("format: 1\ntitle: A\nurl: https://a.example/\nlimits:\n  \(marked)\n")
    let problems = parseConfiguration(SourceFile(path: "dictum.yml", bytes: Array(source.text.utf8))).diagnostics
    #expect(problems.map(\.code) == [.badValue])
    #expect(problems.map(\.place.start) == [source.place("1", in: "dictum.yml").start])
    #expect(problems.first?.help != nil)
  }

  @Test func anUnknownOneIsTakenForTheNearest() {
    let problems = read("limits: {filesize: 4 MB}\n").diagnostics
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.help == "did you mean ‘file_size’?")
  }

  @Test(arguments: [
    (">>>>> deep", 5), ("[[[[[a]{.sic}]{.sic}]{.sic}]{.sic}]{.sic}", 5), ("- - - - - deep", 5),
    ("*a **b *c **d *e* d** c* b** a*", 5),
  ]) func ofNestingAreMetByQuotesSpansListsAndEmphases(_ text: String, _ depth: Int) {
    func codes(_ nesting: Int) -> [DiagnosticCode] {
      var limits = Limits()
      limits.nesting = nesting
      let file = SourceFile(
        path: "content/articles/example.md", bytes: Array((FixtureArchive.articleFrontMatter + text + "\n").utf8))
      return parseDocument(file, limits: limits).diagnostics.map(\.code)
    }
    #expect(codes(depth - 1) == [.nestingTooDeep])
    #expect(codes(depth) == [])
  }

  @Test func sizesAreSaidAsPeopleSayThem() {
    #expect(sizeInWords(999) == "999 bytes")
    #expect(sizeInWords(2_000_000) == "2 MB")
    #expect(sizeInWords(52_649_999) == "52.6 MB")
    #expect(sizeInWords(1_000) == "1 kB")
  }
}

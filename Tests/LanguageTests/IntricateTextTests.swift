import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// Texts that libcmark would take minutes over are refused before it sees them, at their place; none that somebody wrote is.
@Suite(.timeLimit(.minutes(20))) struct IntricateTextTests {
  private func problems(_ text: String) -> [Diagnostic] {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    return parseBody(0..<source.bytes.count, of: source, named: [], in: .articles, mayBeListed: false).diagnostics
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: ["![[]()", "![`]`[]()", "![\\][]()", "[a](b) !["]) func picturesThatMayAllBeOpen(_ piece: String) {
    let found = problems("Words.\n\n" + repeated(piece, 20_000))
    #expect(found.map(\.code) == [.intricateText])
    #expect(found.map(\.place.start.line) == [3])
  }

  @Test func blankLinesBehindDeepLists() {
    let found = problems("Words.\n\n" + repeated("- ", 90) + "x" + repeated("\n", 200_000))
    #expect(found.map(\.code) == [.intricateText])
    #expect(found.map(\.place.start.line) == [3])
    let quoted = problems("> " + repeated("1. ", 90) + "x\n" + repeated(">\n", 200_000))
    #expect(quoted.map(\.code) == [.intricateText])
  }

  @Test(arguments: ["> ", ">", "- ", "1) ", "> * "]) func marksThatAreTooDeepForWhatFollows(_ mark: String) {
    let found = problems("Words.\n\n" + repeated(mark, 30_000) + repeated("a*", 10_000))
    #expect(found.map(\.code) == [.nestingTooDeep])
    #expect(found.map(\.place.start.line) == [3])
  }

  @Test func moreSegmentsOfStatementsThanATextMayMark() {
    let found = problems("Words.\n\n" + repeated("[a]{by=a} b [c]{.cont}\n", 5_001))
    #expect(found.filter { $0.code != .ambiguousContinuation }.map(\.code) == [.intricateText])
    #expect(found.map(\.place.start.line).max() == 5_003)
    #expect(problems(repeated("[a]{by=a} b [c]{.cont}\n", 5_000)).isEmpty)
  }

  @Test func longBreaksAndManyPicturesAndBlankLinesAreNone() {
    #expect(problems(repeated("* ", 40_000) + "\n\nWords.\n" + repeated("\n", 20_000)).isEmpty)
    #expect(problems(repeated("![a](https://a.example/) ", 2_000)).allSatisfy { $0.code != .intricateText })
    #expect(problems("- a\n  - b\n    - c\n" + repeated("\n", 100_000) + "d\n").isEmpty)
  }
}

import Diagnostics
import FileTrees
import TestSupport
import Testing

@testable import Documents

/// One mistake made over and over does not bury the others.
@Suite struct RepetitionTests {
  private func problems(_ text: String) -> [Diagnostic] {
    let bytes = Array((FixtureArchive.articleFrontMatter + text).utf8)
    return parseDocument(SourceFile(path: "content/articles/example.md", bytes: bytes)).diagnostics.sorted()
  }

  @Test func ofAThousandProblemsOfAKindAHundredAreShownAndTheRestIsCounted() {
    let found = problems(String(repeating: "a]{by=ada}\n", count: 1_000) + "\n[b]{nope=1}\n")
    let closers = found.filter { $0.code == .spanSyntax }
    #expect(closers.count == 101)
    #expect(closers.last?.message == "900 more problems of this kind begin here")
    #expect(closers.last.map { $0.place.start.line - closers[0].place.start.line } == 100)
    #expect(found.contains { $0.code == .unknownAttribute })
  }

  @Test func aHundredAreAllShown() {
    let found = problems(String(repeating: "a]{by=ada}\n", count: 100))
    #expect(found.map(\.code) == Array(repeating: .spanSyntax, count: 100))
    #expect(Set(found.map(\.message)).count == 1)
  }
}

import Diagnostics
import Documents
import FileTrees
import Testing

/// Marks that miss their words by a space or a bracket are told; braces that authors write for other reasons are not.
@Suite struct StrayAttributes {
  private func problems(_ text: String) -> [Diagnostic] {
    parseDocument(SourceFile(path: "content/pages/a.md", bytes: Array("---\ntitle: A\n---\n\(text)\n".utf8)))
      .diagnostics
  }

  @Test(
    arguments: [
      "[words] «{ref=a}»", "[words]\n«{ref=a}» text", "words«{ref=a}»", "a word «{.sic}» here", "[words«{date=2022}»",
      "[one [two«{ref=a}»", "[words](«ref=a»)", "*[words]* «{ref=a}»", "| a |\n| --- |\n| [words] «{ref=a}» |",
      "[a]{ref=b} «{note=\"A note.\"}»",
    ])
  func areToldAtTheirPlace(_ marked: String) throws {
    let text = marked.replacing("«", with: "").replacing("»", with: "")
    let problem = try #require(problems(text).first { $0.code == .strayAttributes })
    let before = try #require(marked.split(separator: "«", omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(problem.place.start.line == lines.count + 3)
    #expect(problem.place.start.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
    #expect(problem.severity == .warning)
  }

  @Test(
    arguments: [
      "[words]{ref=a}", "see \\{ref=a}", "`{ref=a}`", "{curly}", "a set {x, y}", "{x=1 y=2}", "{#id}", "{.unknown}",
      "[a](https://example.org/?ref=a)", "[a](page.md)", "[a](<ref = a>)", "    {ref=a}", "```\n[a] {ref=a}\n```",
      "{ref=a", "{ref = a}", "![ref=a](media/a.png)",
    ])
  func areNotSeenInOtherBraces(_ text: String) {
    #expect(!problems(text).contains { $0.code == .strayAttributes })
  }

  @Test(arguments: [
    ("[a]{note=“two words”}", "straight"), ("[a]{ref=b and text", "write }"),
    ("[a]{note=two words}", "quotation marks"),
  ])
  func thatCannotBeReadHaveTheirCure(_ text: String, _ cure: String) {
    let problem = problems(text).first { $0.code == .spanSyntax }
    #expect(problem?.help?.contains(cure) == true)
  }

  @Test func aLastBracketWithoutAFirstIsOneProblem() {
    #expect(problems("words]{ref=a}").map(\.code) == [.spanSyntax])
  }
}

import ArchiveModel
import Diagnostics
import Documents
import FileTrees
import TestSupport
import Testing

@testable import Verification

/// Statements that only the captured source holds.
@Suite struct ListedTests {
  private static let head = """
    title: A
    outlet: gazette
    url: unknown
    published: 2022-02-08
    captured: unknown
    language: en
    text: digest
    """

  private func linked(_ entries: [String], capture: String?, body: String = "Nothing.") -> Checked<LinkedArchive> {
    let digest = Digest(of: Array((capture ?? "").utf8)).hexadecimal
    let statements = entries.enumerated().map { "  s\($0 + 1): {\($1), by: putin, said: 2022-02-07}\n" }.joined()
    let text =
      "---\n\(Self.head)\ncapture: {file: example.txt, sha256: \(digest)}\nstatements:\n\(statements)---\n\(body)\n"
    var archive = FixtureArchive().with(article: text)
    if let capture { archive = archive.with(capture, at: "captures/example.txt") }
    return archive.linked()
  }

  private func statements(_ checked: Checked<LinkedArchive>) -> [String] {
    checked.value.statements.map { "\($0.name) \($0.mode.rawValue) \($0.grade.rawValue)" }
  }

  @Test func haveTheFormThatTheSourceShows() {
    let source = "He said: “yes we can do that” and left. She spoke of a war and of “peace” in time."
    let found = linked(
      [
        "quote: yes we can do that", "quote: She spoke of a war", "quote: “yes we can do that”",
        "quote: a war and of “peace”",
      ],
      capture: source)
    #expect(found.diagnostics.isEmpty)
    #expect(statements(found) == ["s1 direct exact", "s3 direct exact", "s2 indirect located", "s4 partial exact"])
  }

  @Test func areAnErrorWhereTheSourceDoesNotHoldThem() {
    let found = linked(
      ["quote: the president refused to come to Berlin", "quote: totally absent words here"],
      capture: "He said the president agreed to come to Paris.")
    #expect(found.diagnostics.map(\.code) == [.quoteDiffers, .quoteNotInCapture])
  }

  @Test func areFoundOnceBetweenPrefixAndSuffix() {
    let source = "First: “Alpha beta gamma.” Then “Epsilon” and again “Alpha beta gamma.” End."
    #expect(linked(["quote: “Alpha beta gamma.”"], capture: source).diagnostics.map(\.code) == [.quoteNotUnique])
    let nowhere = linked(["quote: “Alpha beta gamma.”, prefix: \"nowhere \""], capture: source)
    #expect(nowhere.diagnostics.map(\.code) == [.quoteNotInCapture])
    let second = linked(["quote: “Alpha beta gamma.”, prefix: \"and again \", suffix: \" End\""], capture: source)
    #expect(second.diagnostics.isEmpty)
    #expect(second.value.statements[0].grades[0].offset == 53)
  }

  @Test func mayLeaveWordsOut() {
    let found = linked(["quote: “We were ready … so we left.”"], capture: "“We were ready and they came, so we left.”")
    #expect(statements(found) == ["s1 direct elided"])
  }

  @Test func areListedWithoutACapture() {
    let found = linked(["quote: anything that nobody can check"], capture: nil)
    #expect(found.diagnostics.isEmpty)
    #expect(statements(found) == ["s1 indirect no-capture"])
  }

  @Test func areNotMadeOfWordsThatTheTextHoldsInAnotherPlace() {
    let body = "The president agreed to come to Paris."
    let found = linked(["quote: president agreed to come, suffix: \" to Rome\""], capture: nil, body: body)
    #expect(found.diagnostics.map(\.code) == [.quoteNotFound])
  }
}

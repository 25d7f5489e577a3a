import ArchiveModel
import Diagnostics
import Documents
import Importing
import TestSupport
import Testing

/// Spans that no marks of the language can express.
@Suite struct CrossingTests {
  private func statements(_ imported: Imported) -> [String: MarkedWords] {
    let linked = imported.archive.linked()
    #expect(linked.diagnostics == [])
    var found: [String: MarkedWords] = [:]
    for statement in linked.value.statements where linked.value.archive.articles[statement.article].slug == "a" {
      found[statement.name] = MarkedWords(
        segments: statement.marked.segments.map(\.text),
        parent: statement.parent.map { linked.value.statements[$0].name })
    }
    return found
  }

  private struct MarkedWords: Equatable {
    let segments: [String]
    let parent: String?
  }

  @Test func theSecondOfTwoThatCrossIsFoundByItsWords() {
    let imported = Imported(record([("one two three", said(0..<7, "x", "a") + "," + said(4..<13, "y", "b"))]))
    #expect(imported.body() == "[one two]{by=x #a mode=direct} three")
    #expect(
      imported.file("articles/a.md").contains(
        "statements:\n  b:\n    quote: \"two three\"\n    by: y\n    mode: direct\n---"))
    #expect(
      statements(imported) == [
        "a": MarkedWords(segments: ["one two"], parent: nil), "b": MarkedWords(segments: ["two three"], parent: nil),
      ])
    #expect(imported.checked.value.standOffCount == 1)
  }

  @Test func whatAdjoinsWordsThatStandMoreThanOnceIsGivenToo() {
    let text = "no yes no yes no yes no"
    let imported = Imported(record([(text, said(4..<9, "x", "a") + "," + said(7..<13, "y", "b")), (text, "")]))
    #expect(statements(imported)["b"] == MarkedWords(segments: ["no yes"], parent: nil))
    #expect(imported.file("articles/a.md").contains("    prefix: "))
  }

  @Test func twoOverTheSameWordsAreNotNested() {
    let imported = Imported(record([("one two", said(0..<7, "x", "a") + "," + said(0..<7, "y", "b"))]))
    #expect(statements(imported)["b"]?.parent == nil)
    #expect(imported.body() == "[one two]{by=x #a mode=direct}")
  }

  @Test func oneWithinAnotherIsNestedInIt() {
    let imported = Imported(record([("one two three", said(4..<7, "y", "b") + "," + said(0..<13, "x", "a"))]))
    #expect(imported.body() == "[one [two]{by=y #b mode=direct} three]{by=x #a mode=direct}")
    #expect(statements(imported)["b"]?.parent == "a")
  }

  @Test func onePartWithinAnotherStatementTakesTheWholeOutOfTheText() {
    let imported = Imported(
      record([
        ("one two three", said(0..<13, "x", "a") + "," + said(4..<7, "y", "b")),
        ("four", said(0..<4, "y", "b", part: 1)),
      ]))
    #expect(imported.body() == "[one two three]{by=x #a mode=direct}\n\nfour")
    #expect(imported.file("articles/a.md").contains("    quote: [two, four]\n"))
    #expect(statements(imported)["b"] == MarkedWords(segments: ["two", "four"], parent: nil))
  }

  @Test func oneInTwoThatOverlapIsNestedInNeither() {
    let imported = Imported(
      record([("one two three", said(0..<9, "x", "a") + "," + said(2..<13, "y", "b") + "," + said(4..<7, "z", "c"))]))
    let found = statements(imported)
    #expect(found["c"] == MarkedWords(segments: ["two"], parent: "a"))
    let apart = Imported(
      record([
        (
          "one two three",
          said(0..<3, "x", "k") + "," + said(1..<9, "x", "a") + "," + said(2..<13, "y", "b") + ","
            + said(4..<7, "z", "c")
        )
      ]))
    #expect(statements(apart)["c"] == MarkedWords(segments: ["two"], parent: nil))
    #expect(apart.file("articles/a.md").contains("    within: none\n"))
  }

  @Test func aStatementThatCrossesAMentionIsFoundByItsWords() {
    let mention = "{\"start\":0,\"end\":5,\"kind\":\"date\",\"date\":\"2020\"}"
    let imported = Imported(record([("in 20 years", mention + "," + said(3..<11, "x", "a"))]))
    #expect(imported.body() == "[in 20]{date=2020} years")
    #expect(statements(imported)["a"]?.segments == ["20 years"])
  }

  @Test func aMentionInAMentionIsLeftOutWithAWarning() {
    let date = "{\"start\":3,\"end\":5,\"kind\":\"date\",\"date\":\"2020\"}"
    let topic = "{\"start\":0,\"end\":11,\"kind\":\"topic\"}"
    let imported = Imported(record([("in 20 years", date + "," + topic)]))
    #expect(imported.body() == "[in 20 years]{ref=topic:in-20-years}")
    #expect(imported.checked.diagnostics.map(\.severity) == [.warning])
    #expect(imported.checked.diagnostics.map(\.code) == [.importedSpan])
  }

  @Test func aMentionMayHoldAStatement() {
    let speaker = "{\"start\":0,\"end\":11,\"kind\":\"speaker\",\"speaker_id\":\"z\"}"
    let imported = Imported(record([("in 20 years", speaker + "," + said(3..<5, "x", "a"))]))
    #expect(imported.body() == "[in [20]{by=x #a mode=direct} years]{ref=speaker:z}")
    #expect(statements(imported)["a"]?.segments == ["20"])
  }

  @Test func theHighestNumberOfAStatementIsKept() {
    let imported = Imported(record([("one two", said(0..<3, "x", "s7") + "," + said(4..<7, "y", "other"))]))
    #expect(imported.file("articles/a.md").contains("\npinned: 7\n"))
    #expect(statements(imported).keys.sorted() == ["other", "s7"])
  }
}

import Foundation
import Testing

/// `dictum pin`: names that last.
@Suite struct PinTests {
  private func bench(_ body: String, pinned: Int? = nil, ends: String = "\n") throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let front =
      "---\ntitle: A\noutlet: unknown\nurl: unknown\npublished: 2024-03-12\ncaptured: unknown\nlanguage: en\ntext: digest\n"
    let text = front + (pinned.map { "pinned: \($0)\n" } ?? "") + "---\n" + body
    try bench.write(text.replacingOccurrences(of: "\n", with: ends), to: "content/articles/a.md")
    return bench
  }

  @Test func theFirstTellsOfTheInventedArticle() throws {
    let bench = try Workbench()
    #expect(try bench.dictum("new", "archive", ".").status == 0)
    #expect(try bench.dictum("pin").errors.hasPrefix("note: content/articles/harbour-vote.md is the invented article"))
    #expect(try bench.dictum("pin").errors == "")
  }

  @Test func namesEveryUnnamedStatementWithTheNextFreeNumber() throws {
    let bench = try bench(
      "[“a”]{by=ada-brook said=2024} [“b”]{by=ada-brook #s7 said=2024}\n\n{by=ada-brook said=2024}\n> c\n")
    #expect(try bench.dictum("pin").output.hasPrefix("2 statements named, 0 speakers marked, "))
    let text = try bench.text("content/articles/a.md")
    #expect(text.contains("[“a”]{#s8 by=ada-brook said=2024}"))
    #expect(text.contains("{#s9 by=ada-brook said=2024}\n> c"))
    #expect(text.contains("\npinned: 9\n---\n"))
    #expect(try bench.dictum("check", "--strict").status == 0)
  }

  @Test func givesNoNumberTwiceEvenWhereItsStatementIsGone() throws {
    let bench = try bench("[“a”]{by=ada-brook said=2024}\n", pinned: 12)
    _ = try bench.dictum("pin")
    let text = try bench.text("content/articles/a.md")
    #expect(text.contains("{#s13 by=ada-brook"))
    #expect(text.contains("\npinned: 13\n"))
  }

  @Test func givesNoNumberOfAStatementThatWasRemovedOrRenamed() throws {
    let bench = try bench("[“a”]{by=ada-brook said=2024 #why formerly=s4} [“b”]{by=ada-brook said=2024}\n")
    let text = try bench.text("content/articles/a.md")
    let removed = "removed: {s6: {date: 2024-04-01, reason: a slip}}\n---\n[“a”]"
    try bench.write(text.replacingOccurrences(of: "---\n[“a”]", with: removed), to: "content/articles/a.md")
    _ = try bench.dictum("pin")
    #expect(try bench.text("content/articles/a.md").contains("[“b”]{#s7 by=ada-brook"))
  }

  @Test func changesNothingTheSecondTime() throws {
    let bench = try bench("[“a”]{by=ada-brook said=2024}\n")
    _ = try bench.dictum("pin")
    let before = try bench.tree("content")
    #expect(try bench.dictum("pin").status == 0)
    #expect(try bench.tree("content") == before)
  }

  @Test func keepsTheLineEndsOfAFile() throws {
    let bench = try bench("[“a”]{by=ada-brook said=2024}\n", ends: "\r\n")
    _ = try bench.dictum("pin")
    let text = try bench.text("content/articles/a.md")
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    #expect(text.contains("{#s1 by=ada-brook"))
  }

  @Test func writesLettersAndAHueForANewSpeaker() throws {
    let bench = try bench("[“a”]{by=cora-dean said=2024}\n")
    try bench.write("---\nname: Cora Dean\nkind: person\n---\n", to: "content/speakers/cora-dean.md")
    _ = try bench.dictum("pin")
    #expect(
      try bench.text("content/speakers/cora-dean.md")
        == "---\nname: Cora Dean\nkind: person\nletters: CD\nhue: 2\n---\n")
  }

  @Test func writesNothingWhereTheContentHasErrors() throws {
    let bench = try bench("[“a”]{by=nobody said=2024}\n")
    let before = try bench.tree("content")
    #expect(try bench.dictum("pin").status == 1)
    #expect(try bench.tree("content") == before)
  }
}

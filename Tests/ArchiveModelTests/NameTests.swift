import Diagnostics
import TestSupport
import Testing

/// Names that files and statements bear or bore: an address leads to one place.
@Suite struct NameTests {
  private func problems(_ files: [String: String], article: String = "Text.") -> [Diagnostic] {
    var archive = FixtureArchive().with(article: article)
    for (path, text) in files { archive = archive.with("---\n\(text)\n---\n", at: "content/\(path).md") }
    return archive.linked().diagnostics
  }

  @Test(arguments: [
    ("speakers/frost", "name: David Frost\nkind: person\nformerly: stone", "speakers/stone"),
    ("topics/talks", "label: Talks\nformerly: ukraine", "topics/ukraine"),
    ("events/one-decision", "label: Talks\ndate: 2021\nformerly: [a, first-meeting]", "events/first-meeting"),
    ("outlets/tass", "name: TASS\nformerly: courier", "outlets/courier"),
  ])
  func mayNotBeThoseOfOthersOfTheirKind(path: String, text: String, other: String) throws {
    let found = problems([path: text])
    #expect(found.map(\.code) == [.formerName])
    let problem = try #require(found.first)
    #expect(problem.place.file == "content/\(path).md")
    #expect(problem.place.start.line == text.split(separator: "\n").count + 1)
    #expect(problem.notes.map(\.place.file) == ["content/\(other).md"])
  }

  @Test func mayBeThoseOfOtherKinds() {
    #expect(problems(["speakers/frost": "name: David Frost\nkind: person\nformerly: talks"]) == [])
  }

  @Test func mayNotBeFormerNamesOfTwo() throws {
    let found = problems([
      "topics/talks": "label: Talks\nformerly: chat", "topics/ukraine": "label: Ukraine\nformerly: chat",
    ])
    #expect(found.map(\.code) == [.formerName])
    #expect(found.map(\.place.file) == ["content/topics/ukraine.md"])
    #expect(found.first?.notes.map(\.place.file) == ["content/topics/talks.md"])
  }

  @Test func areNoFormerNamesWhereTheyArePresentOnes() {
    #expect(problems(["topics/talks": "label: Talks\nformerly: talks"]).map(\.code) == [.formerName])
    #expect(problems([:], article: "[“a”]{by=putin #s1 formerly=s1}").map(\.code) == [.formerName])
  }

  @Test func ofStatementsLeadToOneOfThemEach() {
    #expect(problems([:], article: "[“a”]{by=putin #s1} [“b”]{by=putin #s2 formerly=s1}").map(\.code) == [.formerName])
    let both = "[“a”]{by=putin #s1 formerly=s3} [“b”]{by=putin #s2 formerly=s3}"
    #expect(problems([:], article: both).map(\.code) == [.formerName])
  }

  @Test func thatReferencesStillUseAreToldWithThePresentOnes() {
    let frost = "name: David Frost\nkind: person\nformerly: david"
    let found = problems(["speakers/frost": frost], article: "[“a”]{by=david #s1} [x]{ref=speaker:david}")
    #expect(found.map(\.code) == [.unknownEntity, .unknownEntity])
    #expect(found.map(\.help) == ["write ‘frost’", "write ‘speaker:frost’"])
  }

  @Test func ofStatementsThatReferencesStillUseAreToldWithThePresentOnes() {
    let article =
      FixtureArchive.articleFrontMatter.replacing("text: digest", with: "text: digest\naliases: earlier")
      + "[“a”]{by=putin #s1 formerly=one} [“b”]{by=putin #s2 same=\"example/one earlier/s1 earlier/one\"}"
    let found = problems([:], article: article)
    #expect(found.map(\.code) == Array(repeating: .unknownStatement, count: 3))
    #expect(found.allSatisfy { $0.help == "write ‘example/s1’" })
  }
}

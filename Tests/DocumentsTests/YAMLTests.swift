import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct YAML {
  private func parse(_ yaml: String) -> Checked<YAMLNode?> {
    let text = SourceText(path: "a.md", bytes: Array(yaml.utf8))
    return parseYAML(text, in: 0..<text.bytes.count)
  }

  private func scalars(_ yaml: String) -> [String: String] {
    guard case .mapping(let entries)? = parse(yaml).value?.content else { return [:] }
    return Dictionary(entries.compactMap { entry in entry.value.scalar.map { (entry.key, $0) } }) { first, _ in first }
  }

  @Test func keepsEveryScalarAsItIsWritten() {
    let read = scalars("a: no\nb: 010\nc: 12:30:00\nd: 2024-02-30\ne: 1e10\nf: ~\ng: true\nh:\n")
    #expect(
      read == [
        "a": "no", "b": "010", "c": "12:30:00", "d": "2024-02-30", "e": "1e10", "f": "~", "g": "true", "h": "",
      ])
  }

  @Test(arguments: [
    ("a: &x 1", "&x 1", "an anchor"), ("a: [&x 1]", "&x 1", "an anchor"), ("a: *x", "*x", "an alias"),
    ("a: !!str 1", "!!str 1", "a tag"), ("a: !t {}", "!t {", "a tag"),
  ])
  func refusesWhatCanHideContent(yaml: String, place: String, feature: String) throws {
    let problem = try #require(parse(yaml).diagnostics.first)
    #expect(problem.code == .yamlFeature)
    #expect(problem.message.hasPrefix(feature))
    let start = try #require(yaml.firstRange(of: place)?.lowerBound)
    #expect(problem.place.start.column == yaml.distance(from: yaml.startIndex, to: start) + 1)
  }

  @Test func refusesListsAsKeysAndSecondDocuments() {
    #expect(parse("? [a]\n: b\n").diagnostics.map(\.code) == [.yamlFeature])
    #expect(parse("a: b\n...\n---\nc: d\n").diagnostics.map(\.code) == [.yamlFeature])
  }

  @Test func refusesValuesNestedTooDeep() {
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(parse("a: \(deep)").diagnostics.map(\.code) == [.yamlFeature])
  }

  @Test func pointsAtBothKeysWhereOneIsGivenTwice() throws {
    let source = MarkedSource("«a»: 1\nb: {c: 1, c: 2}\n«a»: 2\n")
    let found = parse(source.text).diagnostics
    #expect(found.map(\.code) == [.duplicateKey, .duplicateKey])
    #expect(found.last?.place == source.place("2", in: "a.md"))
    #expect(found.last?.notes.first?.place == source.place("1", in: "a.md"))
  }

  @Test(arguments: ["\"x \\U000F0000 y\"", "\"\\0\"", "\"\\x00\"", "\"\\U000FFFFF\""])
  func refusesHiddenCharactersWrittenAsEscapes(value: String) throws {
    let found = parse("ab: \(value)").diagnostics
    #expect(found.map(\.code) == [.refusedCharacter])
    #expect(found.first?.place.start == SourcePosition(line: 1, column: 5))
  }

  @Test func givesThePlaceOfTheWordsWithinQuotationMarks() {
    let source = MarkedSource("a: \"«quoted»\"\nb: '«single»'\nc: «plain»\nd: «\"es\\\"caped\"»\n")
    guard case .mapping(let entries)? = parse(source.text).value?.content else { return }
    #expect(entries.map(\.value.range) == ["1", "2", "3", "4"].map { source[$0] })
  }

  @Test func countsScalarsOfEveryPlaneInPlaces() {
    let source = MarkedSource("é👍: {ü: «x», «ü»: 1}")
    #expect(parse(source.text).diagnostics.map(\.place) == [source.place("2", in: "a.md")])
  }

  @Test func saysNothingOfMissingKeysWhereTheFrontMatterCannotBeRead() {
    let bytes = Array("---\ntitle: `code`\n---\n[a]{#b} [c]{by=d\n".utf8)
    let document = parseDocument(SourceFile(path: "content/articles/a.md", bytes: bytes))
    #expect(document.diagnostics.map(\.code) == [.yamlSyntax, .spanSyntax])
  }
}

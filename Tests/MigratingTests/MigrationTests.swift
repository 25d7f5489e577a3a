import Diagnostics
import Documents
import FileTrees
import Testing

@testable import Migrating

/// Archives of older formats, brought up.
@Suite struct MigrationTests {
  private func migrated(_ configuration: String) -> (text: String?, migration: Migration?) {
    let file = SourceFile(path: "dictum.yml", bytes: Array(configuration.utf8))
    let migration = migrate(SourceTree(configuration: file, content: [], templates: [])).value
    return (migration?.files.first.map { String(decoding: $0.bytes, as: UTF8.self) }, migration)
  }

  @Test func thereIsAStepFromEachFormatToTheNext() {
    #expect(MigrationStep.all.map(\.from) == Array(0..<ArchiveFormat.current))
  }

  /// Everything else keeps its bytes.
  @Test(arguments: [
    ("title: A\nurl: https://a.example/\n", "format: 1\ntitle: A\nurl: https://a.example/\n"),
    (
      "# Our archive\n\n---\n  # a title\n  \"title\":   A # here\n",
      "# Our archive\n\n---\n  # a title\n  format: 1\n  \"title\":   A # here\n"
    ),
    ("{title: A, url: b}", "{format: 1, title: A, url: b}"), ("{}", "{format: 1}"), ("", "format: 1\n"),
    ("# nothing yet", "# nothing yet\nformat: 1\n"), ("title: A\nformat: 0 # old\n", "title: A\nformat: 1 # old\n"),
    ("title: A\nformat: \"0\"\n", "title: A\nformat: \"1\"\n"),
    ("\u{FEFF}title: A\r\nurl: b\r\n", "\u{FEFF}format: 1\r\ntitle: A\r\nurl: b\r\n"),
  ])
  func format1StatesItsFormatAndChangesNothingElse(_ before: String, _ after: String) throws {
    #expect(migrated(before).text == after)
    let again = try #require(migrated(after).migration)
    #expect(again.changes == [])
    #expect(again.files == [])
    #expect(again.from == 1)
  }

  @Test func aNewerFormatIsLeftAloneWithAnError() {
    let file = SourceFile(path: "dictum.yml", bytes: Array("format: 99\n".utf8))
    let result = migrate(SourceTree(configuration: file, content: [], templates: []))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == [.archiveFormat])
    #expect(result.diagnostics.map(\.help) == ["use a newer Dictum"])
  }

  @Test func aFormatThatIsNoNumberIsAnError() {
    let file = SourceFile(path: "dictum.yml", bytes: Array("format: one\n".utf8))
    #expect(
      migrate(SourceTree(configuration: file, content: [], templates: [])).diagnostics.map(\.code) == [.wrongType])
  }

  /// Steps are done in order, each on what the one before it made, and the file that states the format comes last.
  @Test func stepsFollowOneAnother() {
    func replacing(_ old: String, _ new: String, from: Int) -> MigrationStep {
      MigrationStep(from: from) { tree in
        (tree.content + [tree.configuration].compactMap(\.self)).compactMap { file in
          let text = SourceText(path: file.path, bytes: file.bytes)
          guard String(decoding: file.bytes, as: UTF8.self) == old else { return nil }
          let range = 0..<file.bytes.count
          return MigrationChange(
            edit: SourceEdit(path: file.path, range: range, replacement: new), place: text.place(range), words: old)
        }
      }
    }
    let tree = SourceTree(
      configuration: SourceFile(path: "dictum.yml", bytes: Array("a".utf8)),
      content: [SourceFile(path: "content/x.md", bytes: Array("a".utf8)), SourceFile(path: "content/y.md", bytes: [])],
      templates: [])
    let steps = [replacing("a", "b", from: 0), replacing("b", "c", from: 1), replacing("c", "d", from: 2)]
    let whole = migrate(tree, from: 0, by: steps)
    #expect(whole.files.map(\.path) == ["content/x.md", "dictum.yml"])
    #expect(whole.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["d", "d"])
    #expect(whole.changes.map(\.words) == ["a", "a", "b", "b", "c", "c"])
    #expect(migrate(tree, from: 1, by: steps).files == [])
  }
}

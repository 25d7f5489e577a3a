import Diagnostics
import FileTrees
import TestSupport
import Testing

@testable import Documents

/// Files that cannot be read as a whole: one error at the place of the fault, and nothing that only follows from it.
@Suite struct UnreadableFiles {
  private func problems(article text: String) -> [Diagnostic] {
    parseDocument(SourceFile(path: "content/articles/a.md", bytes: Array(text.utf8))).diagnostics
  }

  private func problems(configuration text: String) -> [Diagnostic] {
    parseConfiguration(SourceFile(path: "dictum.yml", bytes: Array(text.utf8))).diagnostics
  }

  @Test func areThoseThatWereNotMerged() {
    for text in [
      "---\ntitle: A\n---\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n",
      "---\ntitle: A\n<<<<<<< HEAD\nlanguage: en\n=======\nlanguage: de\n>>>>>>> other\n---\n",
    ] { #expect(problems(article: text).map(\.code) == [.conflictMarker]) }
    let configuration = problems(configuration: "title: A\n<<<<<<< a\nurl: b\n=======\n>>>>>>> c\n")
    #expect(configuration.map(\.code) == [.conflictMarker])
    #expect(configuration.map(\.place.start.line) == [2])
  }

  @Test func areNotThoseInWhichOneSignStands() {
    for text in [
      "<<<<<<< HEAD\n", ">>>>>>> other\n", ">>>>>>> b\n<<<<<<< a\n", " <<<<<<< a\n>>>>>>> b\n", "<<<<<<<\n>>>>>>>\n",
    ] {
      #expect(!problems(article: "---\ntitle: A\n---\n\(text)").contains { $0.code == .conflictMarker }, "\(text)")
    }
  }

  @Test func areConfigurationsThatAreNoYAML() {
    #expect(
      problems(configuration: "title: A\neditor: [Somebody\nurl: https://a.example/\n").map(\.code) == [.yamlSyntax])
    #expect(problems(configuration: "").contains { $0.code == .missingKey })
  }

  @Test func getTheCureForTabs() {
    for text in ["---\ntopics:\n\t- a\n---\n", "---\ntitle: A\n\tlanguage: en\n---\n"] {
      let cures = problems(article: text).filter { $0.code == .yamlSyntax }.compactMap(\.help)
      #expect(cures.count == 1)
      #expect(cures.allSatisfy { $0.hasPrefix("write spaces in place of the tab") }, "\(cures)")
    }
  }

  @Test func areToldOfBlankLinesOnlyBeforeTheFence() {
    #expect(problems(article: "\n---\ntitle: A\n---\n").first?.help?.hasPrefix("take out the blank lines") == true)
    #expect(problems(article: "\nText.\n").first?.help?.hasPrefix("write ‘---’ as the first line") == true)
  }
}

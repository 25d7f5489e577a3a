import ArchiveModel
import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// The manual of the annotation language and that of the problems are their own tests: every example is run.
///
/// With `RECORD_SNAPSHOTS=1` in the environment, expected blocks that differ are written anew; the test that
/// does it fails, so that nobody commits them unseen.
@Suite struct Manual {
  private static let files = ["docs/language.md", "docs/diagnostics.md", "docs/verification.md"]

  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let example: ExampleFile.Example
    var testDescription: String { "\(path) \(example)" }
  }

  static let cases: [Case] = files.flatMap { path in
    manual(path).examples.map { Case(path: path, example: $0) }
  }

  @Test func isThereWithItsExamples() {
    for path in Self.files { #expect(manual(path).examples.count >= 8, "\(path)") }
  }

  @Test(arguments: cases) func becomesWhatTheManualSays(_ item: Case) throws {
    let outcome = Outcome(of: item.example)
    let differing = item.example.expected.filter { outcome.text($0.kind) != $0.text }
    for block in differing {
      Issue.record(
        "\(item.testDescription), \(block.kind)\nexpected:\n\(block.text)found:\n\(outcome.text(block.kind))")
    }
    if !item.example.expected.contains(where: { $0.kind == "problems" }) {
      #expect(outcome.text("problems") == "", "\(item.testDescription)")
    }
    #expect(!item.example.expected.isEmpty, "\(item.testDescription) expects nothing")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"))
  func writesExpectedBlocksAnewAndFails() throws {
    for path in Self.files {
      let file = manual(path)
      var texts: [ExampleFile.Block: String] = [:]
      for example in file.examples {
        let outcome = Outcome(of: example)
        for block in example.expected where outcome.text(block.kind) != block.text {
          texts[block] = outcome.text(block.kind)
        }
      }
      try file.replacing(texts).write(to: root.appending(path: path), atomically: true, encoding: .utf8)
      #expect(texts.isEmpty, "\(texts.count) blocks of \(path) were written anew: read them, then run the tests again")
    }
  }
}

/// What became of an example, block by block.
struct Outcome {
  private let texts: [String: String]
  let codes: Set<DiagnosticCode>

  init(of example: ExampleFile.Example) {
    var archive = FixtureArchive()
    if !example.inputs.contains(where: { $0.kind == "article" }) { archive = archive.with(article: "Text.\n") }
    for input in example.inputs {
      archive =
        input.kind == "article" ? archive.with(article: input.text) : archive.with(input.text, at: input.argument)
    }
    let linked = archive.linked()
    let isAboutNames = example.expected.contains { $0.argument == "all" }
    let problems = linked.diagnostics.filter { $0.code != .unnamedStatement || isAboutNames }
    codes = Set(problems.map(\.code))
    let body = linked.value.archive.articles.first { $0.slug == "example" }?.body
    texts = [
      "statements": dumpStatements(linked.value, of: "example"), "text": body.map(dumpText) ?? "",
      "mentions": dumpMentions(linked.value, of: "example"), "notes": body.map(dumpNotes) ?? "",
      "problems": problems.map(TerminalPrinter(isColoured: false).print).joined(),
    ]
  }

  /// The outcome as a block of that kind tells it.
  func text(_ kind: String) -> String { texts[kind] ?? "" }
}

let root = SharedMaterial.packageFolder

func manual(_ path: String) -> ExampleFile {
  do {
    return ExampleFile(try String(contentsOf: root.appending(path: path), encoding: .utf8))
  } catch {
    return ExampleFile("")
  }
}

import CCmark
import Diagnostics
import Foundation
import FileTrees
import TestSupport
import Testing

@testable import Documents
@testable import Rendering

/// Our reader and our writer against the examples of CommonMark's specification.
@Suite struct CommonMarkConformance {
  private struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  /// A file of examples, and those in which Dictum differs: the version of CommonMark that libcmark follows is 0.30, and
  /// what is later is read as libcmark reads it.
  struct ExampleSet: Sendable, CustomTestStringConvertible {
    let file: String
    let differing: [Int]
    var testDescription: String { file }
  }

  private static let sets = [
    ExampleSet(file: "spec-0.30.json", differing: []),
    ExampleSet(file: "spec-0.31.2.json", differing: [354, 625, 626]),
    ExampleSet(file: "cmark-0.31.2-regression.json", differing: [17, 18, 19, 20, 21, 23]),
  ]

  @Test(arguments: sets) func everyExampleIsEqualWithoutAdditionsAndWithRawHTML(set: ExampleSet) throws {
    let examples = try SharedMaterial.rows("conformance/commonmark/\(set.file)", of: Example.self)
    var differing: [Int] = []
    for example in examples {
      let html = try rendered(example.markdown, .plain)
      #expect(html == libcmark(example.markdown), "example \(example.example): not as libcmark writes it")
      if html != example.html { differing.append(example.example) }
    }
    if examples.isEmpty { return }
    #expect(differing == set.differing)
    SharedMaterial.report(
      "CommonMark, \(set.file), plain: \(examples.count - differing.count) of \(examples.count) equal; "
        + "different: \(differing)")
  }

  /// An archive's own dialect differs only where a text holds what the dialect gives another meaning.
  @Test func everyExampleIsEqualInAnArchiveUnlessItDrawsAMessage() throws {
    let examples = try SharedMaterial.rows("conformance/commonmark/spec-0.30.json", of: Example.self)
    var apart: [DiagnosticCode: Int] = [:]
    var equal = 0
    for example in examples {
      let codes = Set(parse(example.markdown, .annotated).diagnostics.map(\.code))
      for code in codes { apart[code, default: 0] += 1 }
      guard codes.isEmpty else { continue }
      let html = try rendered(example.markdown, .annotated)
      #expect(html == example.html, "example \(example.example)")
      equal += html == example.html ? 1 : 0
    }
    if examples.isEmpty { return }
    #expect(equal > 570)
    #expect(apart.keys.allSatisfy { [.rawHTML, .linkScheme, .refusedCharacter].contains($0) })
    let counts = apart.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
    SharedMaterial.report(
      "CommonMark, spec-0.30.json, in an archive: \(equal) of \(examples.count) equal; with a message: "
        + counts.joined(separator: ", "))
  }

  @Test func plainTextHoldsWhatAdditionsAreWrittenWith() throws {
    let markdown = "[a]{by=putin} b[^n]\n\n[^n]: c d\n\n| x |\n| - |\n| y |\n\n<!-- c -->\n\n{by=putin}\n> q\n"
    #expect(
      try rendered(markdown, .plain) == """
        <p>[a]{by=putin} b[^n]</p>
        <p>[^n]: c d</p>
        <p>| x |
        | - |
        | y |</p>
        <!-- c -->
        <p>{by=putin}</p>
        <blockquote>
        <p>q</p>
        </blockquote>

        """)
    #expect(parse(markdown, .plain).diagnostics.isEmpty)
  }

  private func parse(_ markdown: String, _ dialect: MarkdownDialect) -> Checked<MarkedText> {
    let text = SourceText(path: "content/pages/p.md", bytes: Array(markdown.utf8))
    return parseBody(
      0..<text.bytes.count, of: text, named: [], in: .pages, mayBeListed: false, dialect: dialect)
  }

  private func rendered(_ markdown: String, _ dialect: MarkdownDialect) throws -> String {
    let html = commonMarkHTML(parse(markdown, dialect).value.blocks, dialect)
    return try #require(String(validating: html, as: UTF8.self))
  }

  /// What libcmark's own writer makes of a text.
  private func libcmark(_ markdown: String) -> String {
    let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_UNSAFE)
    defer { free(html) }
    return html.map { String(cString: $0) } ?? ""
  }
}

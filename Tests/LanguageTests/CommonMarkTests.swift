import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

/// What may be said of any text: that HTML is shown, where a link leads, that a character is refused.
private let codesOfPlainText: Set<DiagnosticCode> = [.rawHTML, .linkScheme, .refusedCharacter]

private func parse(_ markdown: String) -> Checked<MarkedText> {
  let text = SourceText(path: "a.md", bytes: Array(markdown.utf8))
  return parseBody(0..<text.bytes.count, of: text, named: [], in: .articles, mayBeListed: false)
}

private func plain(_ markdown: String) -> [Block] {
  var reader = CommonMarkReader(singles: [:], .annotated)
  return reader.read(Array(markdown.utf8))
}

/// No example of the specification is taken for an addition, those with raw HTML included.
@Suite struct CommonMarkBlocksConformance {
  private struct Example: Decodable {
    let example: Int
    let markdown: String
  }

  @Test func everyExampleHasTheBlocksOfCommonMark() throws {
    let examples = try SharedMaterial.rows("conformance/commonmark/spec-0.30.json", of: Example.self)
    var (equal, refused) = (0, 0)
    for example in examples {
      let parsed = parse(example.markdown)
      let codes = Set(parsed.diagnostics.map(\.code))
      #expect(codes.isSubset(of: codesOfPlainText), "example \(example.example) is taken for an addition")
      if codes.contains(.refusedCharacter) {
        refused += 1
        continue
      }
      let isEqual = parsed.value.blocks == plain(example.markdown)
      #expect(isEqual, "example \(example.example)")
      equal += isEqual ? 1 : 0
    }
    if examples.isEmpty { return }
    SharedMaterial.report(
      "CommonMark, spec-0.30.json, blocks in an archive: \(equal) of \(examples.count) equal, \(refused) refused")
  }
}

/// A text that uses none of the additions is CommonMark and nothing else.
@Suite struct PlainCommonMark {
  private static let pieces = [
    "a", "b ", " c", "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "[x]", "[x](y)", "![i](j)", "<b>",
    "<!-- c -->",
    "<http://a.b>", "\\", "\\[", "&amp;", "&#91;", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "# ", "---", "```",
    "~~~",
    "\"", "“q”", "!", "[x]: /u\n", "  \n", "===", "+ ", "<", ">", "é", "[y][x]", "{", "}", "^", ":", "|",
  ]

  @Test(arguments: 0..<8) func randomTextReadsAsCommonMark(seed: Int) {
    var random = SmallRandom(state: UInt64(seed) &* 0x9E37_79B9 &+ 1)
    for _ in 0..<250 {
      let count = 1 + Int(random.next() % 24)
      let text = (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
      guard !text.contains("]{"), !text.contains("){"), !text.contains("[^"),
        !text.contains("{") || !text.contains(">")
      else { continue }
      let parsed = parse(text)
      #expect(parsed.value.blocks == plain(text), "\(text.debugDescription)")
      #expect(parsed.diagnostics.allSatisfy { codesOfPlainText.contains($0.code) }, "\(text.debugDescription)")
    }
  }

  /// Whatever is written, reading ends, and every problem lies within the text.
  @Test(arguments: 0..<8) func anyTextIsReadToTheEnd(seed: Int) {
    let additions = [
      "]{by=putin}", "]{.cont}", "]{ref=nato}", "]{note=\"x\"}", "]{", "}", "{by=putin}\n", "[^a]", "[^a]:",
      "\n[^a]: n\n", "\r\n",
      "]{by=putin\n", "]{#s1}", "{.cont}", "](u){.sic}", "][x]{.sic}",
    ]
    var random = SmallRandom(state: UInt64(seed) &* 0x51_7C_C1 &+ 7)
    let pieces = Self.pieces + additions + additions
    for _ in 0..<250 {
      let count = 1 + Int(random.next() % 40)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
        .replacing("\r\n", with: "\n")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for problem in parse(text).diagnostics {
        #expect(problem.place.start.line <= lines.count, "\(text.debugDescription): \(problem)")
        let line = lines[min(problem.place.start.line, lines.count) - 1]
        #expect(problem.place.start.column <= line.unicodeScalars.count + 1, "\(text.debugDescription): \(problem)")
        #expect(problem.place.end >= problem.place.start, "\(text.debugDescription): \(problem)")
      }
    }
  }
}

import Diagnostics
import ArchiveModel
import Documents
import FileTrees
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// A document without additions renders byte for byte as libcmark renders it.
@Suite struct CommonMarkTests {
  private struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  @Test func rendersEveryExampleOfTheSpecificationThatHoldsNoRawHTML() throws {
    guard let path = Project.shared("conformance/commonmark/spec-0.30.json") else {
      return Project.skip("commonmark/spec-0.30.json")
    }
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(filePath: path)))
    var (equal, apart) = (0, 0)
    for example in examples {
      guard let html = rendered(example.markdown) else {
        apart += 1
        continue
      }
      equal += html == example.html ? 1 : 0
      #expect(html == example.html, "example \(example.example)")
    }
    print(
      "CommonMark 0.30: \(equal) of \(examples.count) equal, \(apart) with raw HTML, notes or refused schemes left out")
    #expect(equal > 550)
  }

  /// The text of a page; nil where the text draws a message, as raw HTML does.
  private func rendered(_ markdown: String) -> String? {
    let file = SourceFile(path: "content/pages/p.md", bytes: Array("---\ntitle: P\n---\n\(markdown)".utf8))
    let document = parseDocument(file)
    guard let body = document.value?.body, document.diagnostics.isEmpty else { return nil }
    var renderer = MarkupRenderer(AsWritten())
    renderer.write(body.blocks)
    return String(decoding: renderer.html.bytes, as: UTF8.self)
  }
}

/// Addresses as they are written, and no additions.
private struct AsWritten: AnnotationMarkup {
  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {}
  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>) {}
  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>) {}
  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {}
  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>) {}
  func address(of url: String) -> String { url }
}

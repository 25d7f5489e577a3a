import CCmark
import Diagnostics
import FileTrees
import Foundation

@testable import Documents
@testable import Rendering

/// The body of an article: spans, notes, tables, statements.
func fuzzSpans(_ bytes: [UInt8]) {
  let decoded = decodeSource(SourceFile(path: "a.md", bytes: bytes))
  guard let text = decoded.value else { return }
  let whole = 0..<text.bytes.count
  let annotated = parseBody(whole, of: text, named: [], in: .articles, mayBeListed: false)
  expectPlaces(of: annotated.diagnostics, within: text)
  expectSegments(of: annotated.value)
  if annotated.diagnostics.contains(where: { $0.code == .nestingTooDeep }) { return }
  expectCommonMark(text, annotated)
}

/// The words of each segment are where it says that they are.
private func expectSegments(of body: MarkedText) {
  for statement in body.statements {
    expect(!statement.segments.isEmpty, "a statement without a segment")
    expect(statement.parent.map { $0 < body.statements.count } ?? true, "a parent that does not exist")
    for case let (segment, range?) in statement.segments.map({ ($0, $0.range) }) {
      expect(segment.text.unicodeScalars.count == range.count, "‘\(segment.text)’ stands at \(range)")
    }
  }
}

/// A text without additions has the blocks of plain CommonMark; and whatever it holds, the plain dialect has the HTML
/// of libcmark's own writer, byte for byte but for titles that are empty.
private func expectCommonMark(_ text: SourceText, _ annotated: Checked<MarkedText>) {
  let signs: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "|")]
  let hasAdditions = text.bytes.contains(where: signs.contains) || text.text(0..<text.bytes.count).contains("[^")
  if !hasAdditions, !annotated.diagnostics.contains(where: { $0.code == .refusedCharacter }) {
    var reader = CommonMarkReader(singles: [:], .annotated)
    expect(annotated.value.blocks == reader.read(text.bytes), "not the blocks of CommonMark")
  }
  let plain = parseBody(
    0..<text.bytes.count, of: text, named: [], in: .pages, mayBeListed: false, dialect: .plain)
  if plain.diagnostics.contains(where: { $0.code == .nestingTooDeep }) { return }
  expect(plain.diagnostics.isEmpty, "\(plain.diagnostics) in plain CommonMark")
  let (ours, theirs) = (commonMarkHTML(plain.value.blocks, .plain), libcmark(text.bytes))
  expect(withoutEmptyTitles(ours) == withoutEmptyTitles(theirs), "not the HTML of CommonMark")
}

/// libcmark writes `title=""` where an empty title is written, and does not tell it apart from none.
private func withoutEmptyTitles(_ html: [UInt8]) -> [UInt8] {
  Array(html.split(separator: Array(" title=\"\"".utf8)).joined())
}

private func libcmark(_ bytes: [UInt8]) -> [UInt8] {
  let html = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_UNSAFE) }
  }
  defer { free(html) }
  return html.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
}

import Diagnostics
import FileTrees
import Testing

@testable import Documents

@Suite struct SourceDecoding {
  private func decode(_ bytes: [UInt8]) -> Checked<SourceText?> {
    decodeSource(SourceFile(path: "content/articles/a.md", bytes: bytes))
  }

  private func problem(_ bytes: [UInt8]) -> (code: DiagnosticCode, line: Int, column: Int)? {
    decode(bytes).diagnostics.first.map { ($0.code, $0.place.start.line, $0.place.start.column) }
  }

  @Test func makesEveryLineEndALineFeed() {
    #expect(decode(Array("a\r\nb\rc\n\r\rd".utf8)).value?.bytes == Array("a\nb\nc\n\n\nd".utf8))
    #expect(decode(Array("a\r".utf8)).value?.bytes == Array("a\n".utf8))
  }

  @Test func doesNotCountAByteOrderMark() {
    let text = decode([0xEF, 0xBB, 0xBF] + Array("abc".utf8)).value
    #expect(text?.bytes == Array("abc".utf8))
    #expect(text?.position(of: 1) == SourcePosition(line: 1, column: 2))
  }

  @Test func keepsAByteOrderMarkThatStandsLater() {
    #expect(decode(Array("a\u{FEFF}b".utf8)).value?.bytes == Array("a\u{FEFF}b".utf8))
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func saysWhereTextStopsBeingUTF8(bad: [UInt8]) throws {
    let found = try #require(problem(Array("é\r\nab ".utf8) + bad))
    #expect(found == (.notUTF8, 2, 4))
    #expect(decode(bad).value == nil)
  }

  @Test func guessesUTF16FromItsByteOrderMark() {
    #expect(decode([0xFF, 0xFE, 0x61, 0x00]).diagnostics.first?.help == "it looks like UTF-16; save the file as UTF-8")
  }

  @Test func refusesNULAndTheMarksOfSpansAtTheirPlace() throws {
    #expect(try #require(problem(Array("a\n👍b\0".utf8))) == (.refusedCharacter, 2, 3))
    for scalar in ["\u{F0000}", "\u{F0001}", "\u{FFFFF}"] {
      #expect(try #require(problem(Array("ab\(scalar)".utf8))) == (.refusedCharacter, 1, 3))
    }
  }

  @Test func takesTheCharactersAroundThem() {
    #expect(decode(Array("\u{1}\u{EFFFD}\u{100000}\u{10FFFD}".utf8)).diagnostics.isEmpty)
  }

  @Test(arguments: ["&#xF0001;", "&#Xf0001;", "&#983041;", "&#0;", "&#x0;", "&#x0000000F0001;", "&#1048575;"])
  func refusesThemAsCharacterReferences(reference: String) throws {
    let text = SourceText(path: "a.md", bytes: Array("é \(reference) b".utf8))
    let found = refusedReferences(in: 0..<text.bytes.count, of: text)
    #expect(found.map(\.code) == [.refusedCharacter])
    #expect(found.first?.place.start == SourcePosition(line: 1, column: 3))
    #expect(found.first?.place.end == SourcePosition(line: 1, column: 3 + reference.count))
  }

  @Test(arguments: ["&#65;", "&#xEFFFF;", "&#x100000;", "&amp;#0;", "&#;", "&#x;", "&#0", "&#99999999999999;", "&#"])
  func takesOtherCharacterReferences(reference: String) {
    let text = SourceText(path: "a.md", bytes: Array(reference.utf8))
    #expect(refusedReferences(in: 0..<text.bytes.count, of: text).isEmpty)
  }

  @Test func readsNothingOfABodyThatHoldsSuchAReference() {
    let file = SourceFile(path: "content/pages/p.md", bytes: Array("---\ntitle: A\n---\n[&#xF0000;&#xF8000;[\n".utf8))
    let document = parseDocument(file)
    #expect(document.diagnostics.map(\.code) == [.refusedCharacter, .refusedCharacter])
    #expect(document.value?.body.blocks.isEmpty == true)
  }
}

import FileTrees
import Testing

@Suite struct SourceEditTests {
  private func edited(_ text: [UInt8], _ edits: [SourceEdit]) -> [UInt8] {
    applying(edits, to: SourceFile(path: "a.md", bytes: text)).bytes
  }

  @Test func areMadeAtTheirPlacesInAnyOrder() {
    let edits = [
      SourceEdit(path: "a.md", range: 4..<5, replacement: "E"),
      SourceEdit(path: "a.md", range: 0..<1, replacement: "AA"),
    ]
    #expect(edited(Array("abcde".utf8), edits) == Array("AAbcdE".utf8))
  }

  @Test func keepLineEndsAndTheByteOrderMark() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\nb\r\nc".utf8)
    let edits = [SourceEdit(path: "a.md", range: 4..<4, replacement: "x\n")]
    #expect(edited(bytes, edits) == [0xEF, 0xBB, 0xBF] + Array("a\r\nb\r\nx\r\nc".utf8))
  }
}

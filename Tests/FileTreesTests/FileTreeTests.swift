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

@Suite struct WritePlanTests {
  private func file(_ path: String, _ text: String) -> OutputFile { OutputFile(path: path, bytes: Array(text.utf8)) }

  @Test func writesOnlyWhatChangedAndRemovesOnlyWhatABuildPutThere() {
    let before = Manifest(of: [file("a.html", "1"), file("b.html", "1"), file("c.html", "1")])
    let plan = WritePlan([file("a.html", "1"), file("b.html", "2"), file("d.html", "1")], after: before)
    #expect(plan.written.map(\.path) == ["b.html", "d.html"])
    #expect(plan.kept == ["a.html"])
    #expect(plan.removed == ["c.html"])
  }

  @Test func writesPagesBehindWhatTheyNeed() {
    let plan = WritePlan([file("index.html", "1"), file("assets/a.css", "1")], after: Manifest(parsing: ""))
    #expect(plan.written.map(\.path) == ["assets/a.css", "index.html"])
  }

  @Test func aManifestReadsWhatItWrote() {
    let manifest = Manifest(of: [file("a b.html", "1"), file("ü.html", "2")])
    #expect(Manifest(parsing: manifest.text) == manifest)
  }

  @Test func digestsAreThoseOfTheStandard() {
    let digest = Digest(of: Array("abc".utf8)).hexadecimal
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}

import Diagnostics
import FileTrees
import TestSupport
import Testing

@testable import Documents

/// Blocks are stored apart from the rest, so that a document can be had without them.
@Suite struct StoredBlocksOfDocuments {
  private func stored(_ file: SourceFile) throws -> (Checked<Document?>, StoredDocument) {
    let parsed = parseDocument(file)
    return (parsed, try #require(StoredDocument(bytes: StoredDocument(parsed).bytes)))
  }

  @Test func areLeftOutOfAnOutlineWhichHasEverythingElse() throws {
    for file in try SampleFiles.ofTheArchive() {
      let (parsed, stored) = try stored(file)
      let outline = try #require(stored.outline(of: file))
      let document = try #require(parsed.value)
      var bare = document.body
      bare.blocks = []
      for index in bare.notes.indices { bare.notes[index].blocks = [] }
      let found = try #require(outline.value)
      #expect(Anatomy(found.body).firstDifference(from: Anatomy(bare)) == nil)
      #expect(Anatomy(found.content).firstDifference(from: Anatomy(document.content)) == nil)
      #expect(outline.diagnostics == parsed.diagnostics)
    }
  }

  @Test func areRestoredLaterFromTheirBytesAlone() throws {
    for file in try SampleFiles.ofTheArchive() {
      let (parsed, stored) = try stored(file)
      let kept = StoredBlocks(bytes: Array(stored.blocks.bytes)[...])
      let outline = try #require(stored.outline(of: file)?.value)
      let whole = try #require(kept.filling(outline.body))
      #expect(whole.blocks == parsed.value?.body.blocks)
      #expect(whole.notes.map(\.blocks) == parsed.value?.body.notes.map(\.blocks))
    }
  }

  @Test func areNothingInATextWithFewerSpansOrNotes() throws {
    let file = try #require(SampleFiles.full.first)
    let (parsed, stored) = try stored(file)
    var text = try #require(parsed.value).body
    #expect(stored.blocks.filling(text) != nil)
    text.notes.removeLast()
    #expect(stored.blocks.filling(text) == nil)
    #expect(stored.blocks.filling(MarkedText()) == nil)
  }

  /// Bytes that come out of a larger file do not begin at 0.
  @Test func andOutlinesMayStandAnywhereInOtherBytes() throws {
    for file in SampleFiles.full {
      let parsed = parseDocument(file)
      let bytes = StoredDocument(parsed).bytes
      let among: [UInt8] = [7, 7, 7] + bytes + [9]
      let stored = try #require(StoredDocument(bytes: among[3..<among.count - 1]))
      let restored = try #require(stored.document(of: file))
      #expect(Anatomy(restored).firstDifference(from: Anatomy(parsed)) == nil)
    }
  }
}

import Diagnostics
import FileTrees
import TestSupport
import Testing

@testable import Documents

/// Bytes that were damaged are refused or read as something else, but never bring the program down.
@Suite(.timeLimit(.minutes(20))) struct DamagedStores {
  private static func samples() throws -> [(file: SourceFile, bytes: [UInt8])] {
    try (SampleFiles.full + SampleFiles.ofTheArchive().suffix(30)).map { file in
      (file, Array(StoredDocument(parseDocument(file)).bytes))
    }
  }

  private func restored(_ bytes: some Sequence<UInt8>, _ file: SourceFile) -> Checked<Document?>? {
    StoredDocument(bytes: Array(bytes)[...])?.document(of: file)
  }

  @Test func areRefusedWhereverTheyEndTooEarly() throws {
    for (file, bytes) in try Self.samples() {
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
        #expect(restored(bytes.prefix(length), file) == nil, "\(file.path), \(length) of \(bytes.count)")
      }
    }
  }

  @Test func areRefusedWhereMoreFollows() throws {
    for (file, bytes) in try Self.samples() { #expect(restored(bytes + [0], file) == nil, "\(file.path)") }
  }

  @Test func areRefusedInAnotherFormat() throws {
    for (file, bytes) in try Self.samples() {
      #expect(restored([bytes[0] &+ 1] + bytes.dropFirst(), file) == nil)
    }
  }

  @Test func areRefusedForATextOfAnotherLength() throws {
    for (file, bytes) in try Self.samples() where parseDocument(file).value != nil {
      #expect(restored(bytes, SourceFile(path: file.path, bytes: file.bytes + Array("!".utf8))) == nil)
    }
  }

  @Test(arguments: 1...10) func withBitsTurnedOverAreReadOrRefused(seed: UInt64) throws {
    var random = SmallRandom(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let samples = try Self.samples()
    var refused = 0
    for _ in 0..<300 {
      guard let (file, whole) = samples.randomElement(using: &random) else { return }
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[bytes.indices.randomElement(using: &random) ?? 0] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      if let document = restored(bytes, file) { expectSafe(document) } else { refused += 1 }
    }
    #expect((30..<300).contains(refused))
  }

  @Test(arguments: 1...10) func withOtherBytesInsteadAreReadOrRefused(seed: UInt64) throws {
    var random = SmallRandom(state: seed &* 0xD134_2543_DE82_EF95)
    let samples = try Self.samples()
    for _ in 0..<300 {
      guard let (file, whole) = samples.randomElement(using: &random) else { return }
      var bytes = whole
      let start = bytes.indices.randomElement(using: &random) ?? 0
      let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
      bytes.replaceSubrange(start..<end, with: (start..<end).map { _ in UInt8.random(in: 0...255, using: &random) })
      if let document = restored(bytes, file) { expectSafe(document) }
    }
  }

  /// Whatever a place, a span or a parent names is there.
  private func expectSafe(_ document: Checked<Document?>) {
    guard let document = document.value else { return }
    let body = document.body
    for statement in body.statements {
      #expect(statement.firstSpan < SpanID(body.spans.count))
      #expect(statement.parent.map(body.statements.indices.contains) ?? true)
    }
    for span in body.spans { _ = document.source.place(span.range) }
    for note in body.notes { _ = document.source.text.text(note.idRange) }
    for mention in body.mentions { _ = body.span(mention.span) }
  }

  /// A length that claims more than there is takes no memory, and depth takes no stack.
  @Test(arguments: hostile)
  func ofHostileBytesAreRefused(_ bytes: [UInt8]) throws {
    #expect(StoredBlocks(bytes: bytes[...]).filling(MarkedText()) == nil)
    let file = try #require(SampleFiles.full.first)
    for format: UInt8 in 0...3 {
      let length = bytes.count
      #expect(restored([format] + bytes, file) == nil)
      #expect(restored([format, UInt8(length & 0x7F) | 0x80, UInt8(length >> 7 & 0x7F)] + bytes, file) == nil)
    }
  }

  private static let hostile: [[UInt8]] = [
    [UInt8](repeating: 0xFF, count: 8) + [0x7F], [UInt8](repeating: 0xFF, count: 9) + [0x01],
    [UInt8](repeating: 0xFF, count: 100_000), [UInt8](repeating: 1, count: 100_000),
    nested([5, 1], within: [1]), nested([6, 1], within: [1, 0, 1]), nested([5, 1], within: [1, 0, 1]), [], [1], [2, 2],
  ]

  private static func nested(_ bytes: [UInt8], within first: [UInt8]) -> [UInt8] {
    first + [[UInt8]](repeating: bytes, count: 50_000).flatMap(\.self)
  }
}

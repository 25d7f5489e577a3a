import Diagnostics
import Documents
import FileTrees
import TestSupport
import Testing

/// What is restored is what was stored, in every part; parts are found by reflection, so one that is not stored fails here.
@Suite struct StoredDocuments {
  /// What parsing makes of a file, once by itself and once by way of the store.
  private func expectRestored(_ file: SourceFile) throws {
    let parsed = parseDocument(file)
    let stored = try #require(StoredDocument(bytes: StoredDocument(parsed).bytes), "\(file.path)")
    let restored = try #require(stored.document(of: file), "\(String(decoding: file.bytes, as: UTF8.self))")
    let difference = Anatomy(restored).firstDifference(from: Anatomy(parsed))
    #expect(difference == nil, "\(file.path)")
    let aside = try #require(stored.documentLaidAside(of: file))
    #expect(Anatomy(aside).firstDifference(from: Anatomy(parsed.laidAside)) == nil, "\(file.path)")
  }

  @Test func ofTheArchiveAreEqualInEveryPart() throws {
    let files = try SampleFiles.ofTheArchive()
    #expect(files.count > 50)
    for file in files { try expectRestored(file) }
  }

  @Test func ofTheManualsExamplesAreEqualInEveryPart() throws {
    let files = try SampleFiles.ofTheManuals()
    #expect(files.count > 100)
    for file in files { try expectRestored(file) }
  }

  @Test(arguments: SampleFiles.full) func ofFilesThatLeaveNoKeyOutAreEqualInEveryPart(_ file: SourceFile) throws {
    try expectRestored(file)
  }

  @Test(arguments: 1...8) func ofFilesWithRandomFaultsAreEqualInEveryPart(seed: UInt64) throws {
    var random = SmallRandom(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let files = try SampleFiles.ofTheManuals() + SampleFiles.full
    for _ in 0..<100 {
      guard let sample = files.randomElement(using: &random) else { return }
      try expectRestored(SampleFiles.shaken(sample, using: &random))
    }
  }

  @Test func asDeepAsATextMayBeAreEqualInEveryPart() throws {
    for file in SampleFiles.deep { try expectRestored(file) }
    let refused = SampleFiles.deep.filter { parseDocument($0).diagnostics.contains { $0.code == .nestingTooDeep } }
    #expect((1..<10).contains(refused.count))
  }

  /// The comparison can only fail for a field that differs somewhere.
  @Test func areComparedInFieldsThatAllVary() throws {
    let files = try SampleFiles.full + SampleFiles.ofTheManuals()
    let parsed = files.map(parseDocument)
    let samples = parsed.map { Anatomy($0) } + parsed.map { Anatomy($0.laidAside) }
    let fields = samples.reduce(into: [:]) { $0.merge($1.fields) { $0.union($1) } }
    #expect(fields.count > 120)
    #expect(fields.filter { $0.value.count < 2 }.keys.sorted() == [])
    let cases = samples.reduce(into: Set()) { $0.formUnion($1.cases) }
    #expect(Self.cases.filter { !cases.contains($0) } == [])
  }

  @Test func thatAreLaidAsideKeepNothingOfTheirTextButItsOutline() {
    let laidAside = SampleFiles.full.compactMap { parseDocument($0).laidAside.value }
    #expect(laidAside.contains { $0.blocks != nil })
    for document in laidAside where document.blocks != nil {
      #expect(document.body.blocks.isEmpty)
      #expect(!document.body.notes.contains { !$0.blocks.isEmpty })
    }
  }

  /// The cases of the enumerations that hold something, and of some that do not.
  private static let casesByType: [String: [String]] = [
    "Block": [
      "paragraph", "heading", "thematicBreak", "code", "rawHTML", "blockQuote", "list", "embeddedStatement", "table",
      "statementQuote",
    ],
    "Inline": [
      "text", "softBreak", "lineBreak", "code", "rawHTML", "emphasis", "strong", "link", "image", "span", "quotedRun",
      "noteReference",
    ],
    "SpanKind": [
      "statement", "named", "continuation", "standOff", "mention", "mentionByName", "date", "embedded", "plain",
    ],
    "Content": ["article", "speaker", "topic", "event", "outlet", "page"],
    "Voice": ["speakers", "unknown"], "SaidDate": ["date", "published"], "Flow": ["body", "note"],
    "Certainty": ["high", "medium", "low"], "StatementStatus": ["disputed", "misattributed", "retracted"],
    "StatementMode": ["direct", "partial", "indirect"], "Relation": ["same", "differs", "only"],
    "Alignment": ["left", "center", "right"], "SpeakerKind": ["person", "body"], "Severity": ["error", "warning"],
    "TextMode": ["digest", "excerpts", "full", "metadata"], "DateBasis": ["stated", "inferred", "supplied"],
    "EntityKind": ["speaker", "topic", "event", "outlet"],
    "Form": ["date", "dateTime", "interval", "set"],
  ]

  private static let cases = casesByType.flatMap { type, names in names.map { type + "." + $0 } }.sorted()
}

extension Checked<Document?> {
  fileprivate var laidAside: Self { map { $0?.laidAside(StoredDocument(self).blocks) } }
}

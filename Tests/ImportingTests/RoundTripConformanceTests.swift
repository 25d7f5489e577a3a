import BuiltInTheme
import Diagnostics
import Documents
import FileTrees
import Foundation
import Importing
import Pipeline
import Rendering
import TestSupport
import Testing

/// Real annotated speech, from JSON Lines to Markdown to the site’s data: nothing of it is lost or changed.
@Suite struct RoundTripConformanceTests {
  @Test(arguments: ["knesset-he", "parlamint-es-ct", "parlamint-tr", "siparl-sl"])
  func everySegmentComesBackWithItsTextSpeakerAndDate(_ name: String) async throws {
    let path = "conformance/archives/\(name).jsonl"
    guard let data = SharedMaterial.data(path) else { return }
    let records = try data.split(separator: 0x0A).map { try JSONDecoder().decode(SpokenRecord.self, from: $0) }
    let trip = try await RoundTrip(data, path)
    #expect(trip.diagnostics.map(\.code) == (name == "knesset-he" ? twoPartsOfOneNumber : []))
    try compare(records, trip)
    print("conformance: archives, \(name).jsonl: \(records.count) documents, \(trip.summary)")
  }

  /// The crossing spans that the real archives lack: statements over the borders of others, in real text.
  @Test(arguments: ["knesset-he": 2, "parlamint-es-ct": 5, "parlamint-tr": 150, "siparl-sl": 2])
  func statementsOverTheBordersOfOthersComeBackToo(_ name: String, every step: Int) async throws {
    guard let data = SharedMaterial.data("conformance/archives/\(name).jsonl") else { return }
    var records = try data.split(separator: 0x0A).map { try JSONDecoder().decode(SpokenRecord.self, from: $0) }
    for index in records.indices { records[index].addCrossingSpans(every: step) }
    let lines = try records.flatMap { try JSONEncoder().encode($0) + [0x0A] }
    let trip = try await RoundTrip(Data(lines), name)
    #expect(trip.diagnostics.map(\.code) == (name == "knesset-he" ? twoPartsOfOneNumber : []))
    #expect(trip.standOffCount > 5)
    try compare(records, trip)
    print("conformance: archives, \(name).jsonl with crossing spans: \(trip.summary)")
  }

  /// A statement of this record has two parts of the number 0, which is a warning.
  private let twoPartsOfOneNumber = [DiagnosticCode.importedSpan]

  private func compare(_ records: [SpokenRecord], _ trip: RoundTrip) throws {
    #expect(trip.articles.count == records.count)
    for (record, article) in zip(records, trip.articles) {
      let expected = record.statements
      let found = trip.statements.filter { $0.article == article.stem }
      let text = FoldedText(Array(record.plainText.unicodeScalars)).scalars
      #expect(found.count == expected.count)
      let byPlace = Dictionary(grouping: expected) { $0.segments }
      for statement in found {
        let twins = byPlace[statement.segments.map(\.text)] ?? []
        let match = twins.first { trip.speakerID($0.speaker) == statement.speakers[0].id && $0.date == statement.said }
        #expect(match != nil, "\(statement.id)")
        for segment in statement.segments {
          #expect(String(String.UnicodeScalarView(text[segment.start..<segment.end])) == segment.text)
        }
        #expect(statement.published?.date == record.published)
      }
      let counts = Dictionary(grouping: expected) { trip.speakerID($0.speaker) }.mapValues(\.count)
      #expect(Dictionary(grouping: found) { $0.speakers[0].id }.mapValues(\.count) == counts)
    }
  }
}

/// A record as it is in the file, apart from everything that is not compared.
private struct SpokenRecord: Codable {
  struct Paragraph: Codable {
    let text: String
    let role: String?
    var spans: [Span]
  }

  struct Span: Codable {
    let start: Int
    let end: Int
    let kind: String
    var speaker_id: String?
    var statement_id: String?
    var part: Int?
    var date: String?
    var topic: String?
  }

  struct Speaker: Codable {
    let id: String
    let name: String
  }

  struct Statement {
    let speaker: String
    let date: String?
    /// The folded words of each part.
    let segments: [String]
  }

  let id: String
  let outlet: String
  let published: String
  let language: String
  var paragraphs: [Paragraph]
  let speakers: [Speaker]

  var plainText: String { paragraphs.map(\.text).joined(separator: "\n") }

  var statements: [Statement] {
    let spans = paragraphs.flatMap { paragraph in
      paragraph.spans.filter { $0.kind == "statement" }.map { ($0, folded(paragraph.text, $0.start..<$0.end)) }
    }
    return Dictionary(grouping: spans) { $0.0.statement_id ?? "" }.values.map { parts in
      Statement(
        speaker: parts[0].0.speaker_id ?? "", date: parts[0].0.date,
        segments: parts.sorted { ($0.0.part ?? 0) < ($1.0.part ?? 0) }.map(\.1))
    }
  }

  private func folded(_ text: String, _ range: Range<Int>) -> String {
    FoldedText(Array(text.unicodeScalars)).text(range)
  }

  /// In one of so many paragraphs with enough words, two statements over each other’s borders: both within the speech,
  /// the second up to its end.
  mutating func addCrossingSpans(every step: Int) {
    for index in paragraphs.indices where index % step == 0 {
      let paragraph = paragraphs[index]
      guard let speech = paragraph.spans.first(where: { $0.kind == "statement" }), speech.end - speech.start > 30 else {
        continue
      }
      let middle = (speech.start + speech.end) / 2
      for (number, range) in [(0, speech.start + 3..<middle + 5), (1, middle - 5..<speech.end)] {
        paragraphs[index].spans.append(
          Span(
            start: range.lowerBound, end: range.upperBound, kind: "statement", speaker_id: speech.speaker_id,
            statement_id: "crossing-\(index)-\(number)", part: 0, date: published))
      }
    }
  }
}

/// What the tool makes of a file of JSON Lines, up to the data of the site.
private struct RoundTrip {
  struct Statements: Decodable { let statements: [Statement] }

  struct Statement: Decodable {
    struct Speaker: Decodable { let id: String }
    struct Published: Decodable { let date: String }
    struct Segment: Decodable {
      let text: String
      let start: Int
      let end: Int
    }

    let id: String
    let article: String
    let speakers: [Speaker]
    let segments: [Segment]
    let said: String?
    let published: Published?
  }

  let articles: [SourceFile]
  let statements: [Statement]
  let standOffCount: Int
  let diagnostics: [Diagnostic]
  private let speakerIDs: [String: String]

  init(_ data: Data, _ path: String) async throws {
    let imported = importJSONLines(SourceFile(path: path, bytes: Array(data)), rights: "see the source")
    let configuration = SourceFile(path: "dictum.yml", bytes: Array(RenderedSite.configuration.utf8))
    let tree = SourceTree(configuration: configuration, content: imported.value.files, templates: [])
    let plan = await buildSite(from: tree, builtInTheme: builtInTheme)
    diagnostics = imported.diagnostics + plan.diagnostics
    articles = imported.value.files.filter { $0.path.hasPrefix("content/articles/") }
    standOffCount = imported.value.standOffCount
    let json = try #require(
      plan.value.plannedFiles.first { $0.path == "data/statements.json" }.map { render($0, of: plan.value) })
    statements = try JSONDecoder().decode(Statements.self, from: Data(json.bytes)).statements
    speakerIDs = Dictionary(
      uniqueKeysWithValues: imported.value.files.filter { $0.path.hasPrefix("content/speakers/") }.map { file in
        (importedID(file) ?? file.stem, file.stem)
      })
  }

  func speakerID(_ id: String) -> String? { id == "unknown" ? id : speakerIDs[id] }

  var summary: String {
    let segments = statements.reduce(0) { $0 + $1.segments.count }
    return "\(statements.count) statements in \(segments) segments, \(standOffCount) found by their words"
  }
}

/// The id that the record has for what a file is about, where the archive’s is another.
private func importedID(_ file: SourceFile) -> String? {
  let line = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").first {
    $0.hasPrefix("custom: {imported_id: ")
  }
  return line.map { String($0.dropFirst("custom: {imported_id: \"".count).dropLast(2)) }
}

import Documents
import Foundation
import TestSupport
import Testing

/// The list of attributed passages of the five source texts: every one is a statement, and every statement is one.
///
/// `passages.tsv` holds places only (code points in the source texts); the texts themselves are not in this repository.
@Suite struct PassagesTests {
  struct Passage {
    let capture: String
    let range: Range<Int>
    let statement: String
    let segment: Int
    let form: String
  }

  private func passages() throws -> [Passage] {
    let path = Project.folder + "/Tests/PipelineTests/RealArchive/passages.tsv"
    return try Project.text(path).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return Passage(
        capture: cells[0], range: (Int(cells[1]) ?? 0)..<(Int(cells[2]) ?? 0), statement: cells[3] + "/" + cells[4],
        segment: Int(cells[5]) ?? 0, form: cells[6])
    }
  }

  private func statements() async throws -> [String: [String: Any]] {
    let site = try await RealArchive.site()
    let data = Data((site.files["data/statements.json"] ?? "").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let list = try #require(object["statements"] as? [[String: Any]])
    return Dictionary(list.map { ($0["id"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func mapOneToOneToStatements() async throws {
    let listed = Set(try passages().map(\.statement))
    let built = Set(try await statements().keys)
    #expect(listed.subtracting(built).isEmpty, "passages without a statement")
    #expect(built.subtracting(listed).isEmpty, "statements without a passage")
    #expect(built.count == 109)
  }

  @Test func haveTheFormAndTheSegmentsOfTheirStatements() async throws {
    let statements = try await statements()
    for (id, rows) in Dictionary(grouping: try passages(), by: \.statement) {
      let segments = try #require(statements[id]?["segments"] as? [[String: Any]])
      #expect(segments.count == rows.count, "\(id)")
      for row in rows where row.segment <= segments.count {
        #expect(segments[row.segment - 1]["mode"] as? String == row.form, "\(id), segment \(row.segment)")
      }
    }
  }

  @Test func giveEveryStatementASpeakerADateABasisAndAChain() async throws {
    for (id, statement) in try await statements() {
      #expect((statement["speakers"] as? [Any])?.isEmpty == false, "\(id) has a speaker")
      #expect(statement["said"] is String, "\(id) has a date")
      #expect(statement["basis"] is String, "\(id) has a basis")
      #expect((statement["chain"] as? [Any])?.isEmpty == false, "\(id) has a chain")
      #expect((statement["about"] as? [Any])?.isEmpty == false, "\(id) has a topic")
    }
  }

  /// Where the source texts are at hand, the quoted words stand in them at their places, word for word.
  @Test func standInTheSourceTextsWordForWord() async throws {
    guard let folder = Project.shared("captures") else { return Project.skip("captures") }
    let statements = try await statements()
    var compared = 0
    for passage in try passages() where passage.form != "indirect" {
      let capture = Array(try Project.text(folder + "/" + passage.capture).unicodeScalars)
      let source = folded(String(String.UnicodeScalarView(capture[passage.range])))
      let segments = try #require(statements[passage.statement]?["segments"] as? [[String: Any]])
      let words = segments[passage.segment - 1]["text"] as? String ?? ""
      if passage.form == "direct" {
        #expect(folded(source).contains(folded(words)), "\(passage.statement)")
      } else {
        for run in quotedRuns(words) { #expect(source.contains(run), "\(passage.statement): \(run)") }
      }
      compared += 1
    }
    print("quotations compared with the source texts: \(compared)")
  }

  private func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The stretches between double quotation marks, the marks left out.
  private func quotedRuns(_ text: String) -> [String] {
    var runs: [String] = []
    var current: String?
    for character in text {
      if "“”\"".contains(character) {
        if let run = current { runs.append(run) }
        current = current == nil ? "" : nil
      } else {
        current?.append(character)
      }
    }
    return runs
  }
}

import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Front matter that others collected because it broke a program: each is taken or refused as the collection says,
/// within a second.
@Suite struct EvilFrontMatter {
  private struct Row: Decodable {
    let id: String
    let expect: String
    let base64: String
  }

  /// What a file without the keys of an article has anyway.
  private static let expectedAnyway: Set<DiagnosticCode> = [.missingKey, .unknownKey]

  @Test func isTakenOrRefusedInTime() throws {
    let rows = try SharedMaterial.rows("conformance/yaml/evil-front-matter.json", of: Row.self)
    for row in rows {
      let bytes = try #require(Data(base64Encoded: row.base64))
      let clock = ContinuousClock()
      var problems: [Diagnostic] = []
      let time = clock.measure {
        problems = parseDocument(SourceFile(path: "content/articles/a.md", bytes: Array(bytes))).diagnostics
      }
      #expect(time < .seconds(1), "\(row.id) took \(time)")
      let serious = problems.filter { !Self.expectedAnyway.contains($0.code) }
      if row.expect.hasPrefix("accepted") {
        #expect(serious.isEmpty, "\(row.id): \(serious.map(\.message))")
      } else if row.expect.hasPrefix("error"), !row.expect.contains("or accepted") {
        #expect(!serious.isEmpty || problems.contains { $0.code == .unknownKey }, "\(row.id) was taken")
        #expect(problems.allSatisfy { $0.help != nil }, "\(row.id) offers no cure")
      }
    }
    print("evil front matter: \(rows.count) rows")
  }
}

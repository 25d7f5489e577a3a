import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Front matter that others collected because it broke a program: each is taken or refused as the collection says. Their
/// time and memory are held against a limit by `make limits`.
@Suite struct FrontMatterConformance {
  private struct Row: Decodable {
    let id: String
    let expect: String
    let base64: String
  }

  /// What a file without the keys of an article has anyway.
  private static let expectedAnyway: Set<DiagnosticCode> = [.missingKey, .unknownKey]

  @Test func isTakenOrRefused() throws {
    let rows = try SharedMaterial.rows("conformance/yaml/evil-front-matter.json", of: Row.self)
    var asExpected = 0
    for row in rows {
      let bytes = try #require(Data(base64Encoded: row.base64))
      let problems = parseDocument(SourceFile(path: "content/articles/a.md", bytes: Array(bytes))).diagnostics
      let complaint = complaint(row.expect, problems)
      #expect(complaint == nil, "\(row.id)")
      asExpected += complaint == nil ? 1 : 0
    }
    if !rows.isEmpty {
      SharedMaterial.report("front matter: \(asExpected) of \(rows.count) taken or refused as expected")
    }
  }

  /// What differs from the collection's expectation; nil where nothing does.
  private func complaint(_ expected: String, _ problems: [Diagnostic]) -> String? {
    let serious = problems.filter { !Self.expectedAnyway.contains($0.code) }
    if expected.hasPrefix("accepted") { return serious.first?.message }
    guard expected.hasPrefix("error"), !expected.contains("or accepted") else { return nil }
    if serious.isEmpty, !problems.contains(where: { $0.code == .unknownKey }) { return "taken" }
    return problems.allSatisfy { $0.help != nil } ? nil : "no cure is offered"
  }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

/// The files of data, an open contract.
@Suite struct DataTests {
  private let body = """
    [“Putin said: [‘Invite us.’]{by=putin #s2 to=robertson said=1999/2003 about=nato-membership}”]{by=robertson #s1
    said=2021-11 basis=inferred evidence="in November" cue=recalled}, [said an aide]{by=unknown as="an aide" #s3}.
    """

  private func statements() async throws -> [[String: Any]] {
    let site = await RenderedSite(FixtureArchive().with(article: body))
    #expect(!site.diagnostics.contains { $0.severity == .error })
    let data = Data((site.files["data/statements.json"] ?? "").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["format"] as? String == "dictum-statements/1")
    return try #require(object["statements"] as? [[String: Any]])
  }

  @Test func giveEveryKeyOfTheContractForEveryStatement() async throws {
    let keys: Set<String> = [
      "id", "formerly", "url", "article", "flow", "within", "speakers", "as", "text", "segments", "mode", "verified",
      "passage", "sic", "notes", "said", "basis", "evidence", "earliest", "latest", "published", "about", "to", "at",
      "recounts", "same", "chain", "cue", "cert", "status", "lang", "text_lang",
    ]
    for statement in try await statements() { #expect(Set(statement.keys) == keys) }
  }

  @Test func standInOrderOfPositionTheOuterStatementFirst() async throws {
    #expect(try await statements().compactMap { $0["id"] as? String } == ["example/s1", "example/s2", "example/s3"])
  }

  @Test func tellTheChainFromTheNearestReporterToTheOutlet() async throws {
    let chain = try #require(try await statements()[1]["chain"] as? [[String: Any]])
    #expect(chain.map { $0["kind"] as? String } == ["speaker", "outlet"])
    #expect(chain.map { ($0["ids"] as? [String]) ?? [] } == [["robertson"], ["gazette"]])
  }

  @Test func giveBoundsAndBasisOfADate() async throws {
    let statement = try await statements()[0]
    #expect(statement["said"] as? String == "2021-11")
    #expect(statement["basis"] as? String == "inferred")
    #expect(statement["earliest"] as? String == "2021-11-01")
    #expect(statement["latest"] as? String == "2021-11-30")
  }

  @Test func giveOffsetsIntoTheFoldedTextOfTheFlow() async throws {
    let segments = try #require(try await statements()[1]["segments"] as? [[String: Any]])
    #expect(segments[0]["text"] as? String == "‘Invite us.’")
    #expect(segments[0]["start"] as? Int == 13)
    #expect(segments[0]["end"] as? Int == 25)
  }

  @Test func nameAVoiceThatTheSourceDoesNotName() async throws {
    let statement = try await statements()[2]
    #expect((statement["speakers"] as? [[String: Any]])?.first?["id"] as? String == "unknown")
    #expect(statement["as"] as? String == "an aide")
    #expect(statement["said"] is NSNull)
    #expect(statement["basis"] is NSNull)
  }
}

import FileTrees
import Foundation
import Testing

/// What `dictum check` says of the share of captured sources that a site reproduces.
@Suite struct ShareReportTests {
  /// A hundred words.
  private static let capture = (1...100).map { "w\($0)" }.joined(separator: " ")

  /// An archive with a digest for each number, which quotes so many words of a source of a hundred.
  private func archive(_ quoted: [Int], mode: String = "digest") throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let digest = Digest(of: Array(Self.capture.utf8)).hexadecimal
    for count in quoted {
      let words = (1...count).map { "w\($0)" }.joined(separator: " ")
      try bench.write(
        """
        ---
        title: Talks
        outlet: unknown
        url: unknown
        published: 2022-02-08
        captured: 2025-01-09
        language: en
        text: \(mode)
        capture: {file: talks.txt, sha256: \(digest)}
        ---
        He said: [“\(words)”]{by=unknown as="a minister" #s1 said=2022-02-07}
        """, to: "content/articles/of-\(count).md")
    }
    try bench.write(Self.capture, to: "captures/talks.txt")
    return bench
  }

  @Test func tellsTheSumAndEachOfAFew() throws {
    let run = try archive([20, 7]).dictum("check")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output.hasSuffix(
        """

        14 % of the words of 2 captured sources stand on the site:
           20 %  of-20
            7 %  of-7

        """))
  }

  @Test func namesThoseOfWhichMostStandsWhereTheyAreMany() throws {
    let run = try archive([5, 6, 7, 50, 100], mode: "full\nrights: granted").dictum("check")
    #expect(run.errors == "")
    #expect(
      run.output.hasSuffix(
        """

        34 % of the words of 5 captured sources stand on the site, most of these:
          100 %  of-100
           50 %  of-50
            7 %  of-7

        """))
  }

  @Test func warnsAtTheArticleAboveTheLimit() throws {
    let bench = try archive([50, 51])
    let run = try bench.dictum("check")
    #expect(run.status == 0)
    #expect(run.errors.contains("content/articles/of-51.md:9:17: warning: the site reproduces 51 % of the words"))
    #expect(run.errors.contains("[share-above-limit]"))
    #expect(!run.errors.contains("of-50.md"))
    #expect(run.output.hasPrefix("51 % of the words of 2 captured sources stand on the site:\n   51 %  of-51\n"))
    #expect(try bench.dictum("check", "--strict").status == 1)
  }

  @Test func saysNothingWithoutCaptures() throws {
    let bench = try archive([20])
    try FileManager.default.removeItem(atPath: bench.folder + "/captures")
    #expect(try !bench.dictum("check").output.contains("stand on the site"))
  }

  @Test func leavesFormatsForProgramsAsTheyAre() throws {
    let bench = try archive([60])
    let json = try bench.dictum("check", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: Any]]]
    #expect(object?["problems"]?.compactMap { $0["code"] as? String } == ["share-above-limit"])
    let lines = try bench.dictum("check", "--format", "github").output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("::warning ") == true)
  }
}

import Foundation
import TestSupport
import Testing

/// `docs/guide.md` marks an article step by step: each step passes every check, and so does the whole.
@Suite struct GuideTests {
  private struct Guide {
    let head: String
    let steps: [String]

    init() throws {
      let parts = try Project.text(Project.folder + "/docs/guide.md").components(separatedBy: "```")
      func blocks(_ kind: String) -> [String] {
        stride(from: 1, to: parts.count, by: 2).map { parts[$0] }.filter { $0.hasPrefix(kind + "\n") }
          .map { String($0.dropFirst(kind.count + 1)) }
      }
      head = try #require(blocks("head").first)
      steps = blocks("marked")
    }
  }

  /// A new archive, and what the guide makes beside it.
  private func archive() throws -> Workbench {
    let bench = try Workbench()
    #expect(try bench.dictum("new", "archive", ".").status == 0)
    #expect(try bench.dictum("new", "outlet", "harbour-radio").status == 0)
    return bench
  }

  @Test func eachStepPassesEveryCheckOnceItIsNamed() throws {
    let guide = try Guide()
    #expect(guide.steps.count == 10)
    let bench = try archive()
    for step in guide.steps {
      try bench.write(guide.head + "\n" + step, to: "content/articles/ferry-fares.md")
      #expect(try bench.dictum("check").errors.components(separatedBy: "[unnamed-statement]").count == 2)
      #expect(try bench.dictum("pin").status == 0)
      #expect(try bench.dictum("check", "--strict").errors == "", "\(step)")
      try FileManager.default.removeItem(atPath: bench.folder + "/content/permalinks.tsv")
    }
  }

  @Test func theCaptureIsNamedAndCompared() throws {
    let guide = try Guide()
    let lines = try Project.text(Project.folder + "/docs/guide.md").components(separatedBy: "\n")
    let line = try #require(lines.first { $0.hasPrefix("    capture: ") }).trimmingCharacters(in: .whitespaces)
    let bench = try archive()
    try bench.write("She said: “Nobody likes to pay more.”\n", to: "captures/ferry-fares.txt")
    let sum = try bench.run("/usr/bin/sha256sum", ["captures/ferry-fares.txt"]).output.prefix { $0 != " " }
    let capture = line.replacing(/[0-9a-f]{64}/, with: String(sum))
    let head = guide.head.replacingOccurrences(of: "text: digest\n", with: "text: digest\n\(capture)\n")
    try bench.write(head + "\n" + guide.steps[0], to: "content/articles/ferry-fares.md")
    #expect(try bench.dictum("pin").status == 0)
    let run = try bench.dictum("verify")
    #expect(run.errors == "")
    #expect(run.output.contains("1 exact"))
  }

  @Test func theWholeArticleIsBuilt() throws {
    let guide = try Guide()
    let bench = try archive()
    try bench.write(guide.head + "\n" + guide.steps.joined(separator: "\n"), to: "content/articles/ferry-fares.md")
    #expect(try bench.dictum("pin").output.hasPrefix("11 statements named"))
    #expect(try bench.dictum("build", "--strict").status == 0)
    let page = try bench.text("public/articles/ferry-fares/index.html")
    for words in ["Nobody likes to pay more", "but boats need repair", "She will not last the winter", "in capitals"] {
      #expect(page.contains(words), "\(words)")
    }
  }
}

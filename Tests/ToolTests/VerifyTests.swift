import FileTrees
import Foundation
import Testing

/// `dictum verify`: quotations against captures, and the built site against its manifest.
@Suite struct VerifyTests {
  private static let capture = "He said: \"We were not invited to these talks.\" And left.\n"

  private func archive(_ words: String, capture: String? = VerifyTests.capture) throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let digest = Digest(of: Array(Self.capture.utf8)).hexadecimal
    try bench.write(
      """
      ---
      title: Talks
      outlet: unknown
      url: unknown
      published: 2022-02-08
      captured: 2025-01-09
      language: en
      text: digest
      capture: {file: talks.txt, sha256: \(digest)}
      ---
      He said: [\(words)]{by=unknown as="a minister" #s1 said=2022-02-07}
      """, to: "content/articles/talks.md")
    if let capture { try bench.write(capture, to: "captures/talks.txt") }
    return bench
  }

  private let comparedOnPage = "<dt>Compared</dt><dd><span aria-hidden=\"true\">≈</span> normalised."

  @Test func keepsARecordThatABuildWithoutCapturesShows() throws {
    let bench = try archive("“We were not invited to these talks.”")
    let run = try bench.dictum("verify")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.contains("1 normalised"))
    let record = try bench.text("content/verification.tsv")
    #expect(record.contains("\ntalks/s1\t1\tnormalised\t"))

    _ = try bench.dictum("build")
    #expect(try bench.text("public/s/talks/s1/index.html").contains(comparedOnPage))
    try FileManager.default.removeItem(atPath: bench.folder + "/captures")
    #expect(try bench.dictum("build").status == 0)
    let page = try bench.text("public/s/talks/s1/index.html")
    #expect(page.contains(comparedOnPage))
    #expect(page.contains("The comparison is on record"))
    #expect(try bench.text("public/data/statements.json").contains("\"verified\":\"normalised\""))
  }

  @Test func whatDiffersForAReasonIsListedWithIt() throws {
    let bench = try archive("“We were never invited to these talks.”")
    #expect(try bench.dictum("verify").status == 1)
    let article = try bench.text("content/articles/talks.md")
    try bench.write(article.replacing("#s1", with: "#s1 note=\"A misprint\""), to: "content/articles/talks.md")
    let run = try bench.dictum("verify")
    #expect(run.status == 0)
    #expect(run.output.contains("  content/articles/talks.md:11:10: differs; its note says: A misprint\n"))
  }

  @Test func aRecordThatIsBehindIsToldBeforeAnythingIsPublished() throws {
    let bench = try archive("“We were not invited to these talks.”")
    let article = try bench.text("content/articles/talks.md")
    try bench.write(article.replacing(" #s1 ", with: " "), to: "content/articles/talks.md")
    let nameless = try bench.dictum("verify")
    #expect(nameless.output.hasSuffix("run ‘dictum pin’, then ‘dictum verify’ again\n"))
    #expect(try bench.dictum("pin").status == 0)
    let behind = try bench.dictum("check", "--strict", "--locked")
    #expect(behind.status == 1)
    #expect(behind.errors.contains("content/verification.tsv: warning: the record lacks 1 of the statements"))
    #expect(try bench.dictum("check", "--strict").status == 0)
    #expect(!(try bench.dictum("verify").output.contains("dictum pin")))
    #expect(try bench.dictum("check", "--strict", "--locked").errors == "")
  }

  @Test func aCaptureThatIsNotThereIsToldWithTheOneThatIsLikeIt() throws {
    let bench = try archive("“We were not invited to these talks.”", capture: nil)
    try bench.write(Self.capture, to: "captures/talk.txt")
    let run = try bench.dictum("check")
    #expect(run.errors.contains("the folder of captures holds no file ‘talks.txt’"))
    #expect(run.errors.contains("help: did you mean ‘talk.txt’?"))
    try bench.write("Another capture.\n", to: "captures/talk.txt")
    #expect(try bench.dictum("check").errors.contains("help: put it there; until then the record"))
  }

  @Test func whatIsKnownOfAnArticleThatCannotBeReadStaysOnRecord() throws {
    let bench = try archive("“We were not invited to these talks.”")
    #expect(try bench.dictum("verify").status == 0)
    let record = try bench.text("content/verification.tsv")
    try bench.write(Data([0xFF, 0xFE, 0x0A]), to: "content/articles/talks.md")
    #expect(try bench.dictum("verify").status == 1)
    #expect(try bench.text("content/verification.tsv") == record)
    try FileManager.default.removeItem(atPath: bench.folder + "/content/articles/talks.md")
    #expect(try bench.dictum("verify").status == 0)
    #expect(!(try bench.text("content/verification.tsv").contains("talks/s1")))
  }

  @Test func forbidsABuildWhereWordsDiffer() throws {
    let bench = try archive("“We were never invited to these talks.”")
    for command in ["verify", "check", "build"] {
      let run = try bench.dictum(command)
      #expect(run.status == 1, "\(command)")
      #expect(run.errors.contains("content/articles/talks.md:11:10: error: the capture has other words here"))
      #expect(run.errors.contains("We were [-never-] {+not+} invited to these talks."))
    }
    #expect(!bench.exists("public/index.html"))
  }

  @Test func saysThreeThingsOfThreeMishaps() throws {
    let words = "“We were not invited to these talks.”"
    let missing = try archive(words, capture: nil)
    try missing.write("Text.", to: "captures/other.txt")
    #expect(try missing.dictum("check").errors.contains("holds no file ‘talks.txt’ [capture-missing]"))

    let changed = try archive(words, capture: "Something else.")
    let run = try changed.dictum("check")
    #expect(run.errors.contains("is not the file of this digest [capture-changed]"))
    #expect(run.status == 1)

    let edited = try archive(words)
    _ = try edited.dictum("verify")
    try FileManager.default.removeItem(atPath: edited.folder + "/captures")
    let text = try edited.text("content/articles/talks.md").replacingOccurrences(of: "not invited", with: "invited")
    try edited.write(text, to: "content/articles/talks.md")
    #expect(try edited.dictum("check").errors.contains("these words changed since they were verified"))
  }

  @Test func keepsTheRecordOfWhatItCannotCompareAndDropsWhatIsGone() throws {
    let bench = try archive("“We were not invited to these talks.”")
    _ = try bench.dictum("verify")
    let record = try bench.text("content/verification.tsv")
    try bench.write(record + "gone/s1\t1\texact\t00\t1\t00\n", to: "content/verification.tsv")
    try FileManager.default.moveItem(
      atPath: bench.folder + "/captures/talks.txt", toPath: bench.folder + "/captures/other.txt")
    _ = try bench.dictum("verify")
    #expect(try bench.text("content/verification.tsv") == record)
  }

  @Test func doesNotShowTheRecordOfAnotherCapture() throws {
    let bench = try archive("“We were not invited to these talks.”")
    _ = try bench.dictum("verify")
    try FileManager.default.removeItem(atPath: bench.folder + "/captures")
    let digest = Digest(of: Array(Self.capture.utf8)).hexadecimal
    let text = try bench.text("content/articles/talks.md").replacingOccurrences(
      of: digest, with: String(repeating: "0", count: 64))
    try bench.write(text, to: "content/articles/talks.md")
    #expect(try bench.dictum("check").errors.contains("is of another capture than the article names [capture-changed]"))
    _ = try bench.dictum("build")
    #expect(try bench.text("public/data/statements.json").contains("\"verified\":\"no-capture\""))
  }

  @Test func needsCaptures() throws {
    let bench = try archive("“We were not invited to these talks.”", capture: nil)
    let run = try bench.dictum("verify")
    #expect(run.status == 3)
    #expect(run.errors.contains("there is no such folder"))
    #expect(!bench.exists("content/verification.tsv"))
    try bench.write(Self.capture, to: "private/talks.txt")
    #expect(try bench.dictum("verify", "--captures", "private").status == 0)
  }

  @Test func namesEachBuiltFileThatIsNotAsItWasWritten() throws {
    let bench = try archive("“We were not invited to these talks.”")
    #expect(try bench.dictum("verify", "--site").status == 3)
    _ = try bench.dictum("build")
    #expect(try bench.dictum("verify", "--site").output.hasSuffix(" files as written\n"))
    let pages = try bench.tree("public").filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
    for (index, page) in pages.enumerated() {
      var data = page.value
      data[(index * 7919) % data.count] ^= 1
      try bench.write(data, to: "public/" + page.key)
    }
    try FileManager.default.removeItem(atPath: bench.folder + "/public/data/statements.json")
    let run = try bench.dictum("verify", "--site")
    #expect(run.status == 1)
    for page in pages { #expect(run.errors.contains("public/\(page.key): the file is not as it was built")) }
    #expect(run.errors.contains("public/data/statements.json: the file is missing"))
    #expect(run.errors.split(separator: "\n").count == pages.count + 1)
  }
}

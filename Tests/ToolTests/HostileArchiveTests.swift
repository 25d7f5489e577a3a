import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Archives with files that are none, or too large, as the person meets them who runs the program there.
@Suite(.timeLimit(.minutes(20))) struct HostileArchiveTests {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    return bench
  }

  private static let front =
    "---\ntitle: A\noutlet: unknown\nurl: unknown\npublished: 2022-02-08\ncaptured: unknown\nlanguage: en\ntext: digest\n---\n"

  @Test func aConfigurationThatIsAPipeIsOneProblem() throws {
    let bench = try bench()
    try FileManager.default.removeItem(atPath: bench.folder + "/dictum.yml")
    #expect(mkfifo(bench.folder + "/dictum.yml", 0o644) == 0)
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("dictum.yml: error: this is no ordinary file"))
    #expect(run.errors.hasSuffix("1 error\n"))
  }

  @Test func pipesAndLinksAreWarnedOfAndTheRestIsBuilt() throws {
    let bench = try bench()
    #expect(mkfifo(bench.folder + "/content/articles/pipe.md", 0o644) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder + "/content/articles/passwd.md", withDestinationPath: "/etc/passwd")
    let run = try bench.dictum("build")
    #expect(run.status == 0)
    #expect(run.errors.contains("content/articles/pipe.md: warning: this is no ordinary file"))
    #expect(run.errors.contains("content/articles/passwd.md: warning: this is no ordinary file"))
    #expect(try bench.dictum("check", "--strict").status == 1)
  }

  @Test func aFileAboveTheLimitOfTheConfigurationIsNamedWithTheOtherProblemsAndTheSiteStays() throws {
    let bench = try bench()
    _ = try bench.dictum("build")
    let site = try bench.tree("public")
    try bench.write(try bench.text("dictum.yml") + "limits: {file_size: 20 kB}\n", to: "dictum.yml")
    try bench.write(Self.front + String(repeating: "Words. ", count: 4_000), to: "content/articles/long.md")
    try bench.write(Self.front + "[“x”]{by=nobody #s1 said=2021}\n", to: "content/articles/wrong.md")
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "content/articles/long.md: error: the file has 28.1 kB, and it may have 20 kB: it is not read [file-too-large]")
    )
    #expect(run.errors.contains("[unknown-entity]"))
    #expect(try bench.tree("public") == site)
  }

  @Test func aTextAboveTheLimitOfNestingIsRefusedAtItsPlace() throws {
    let bench = try bench()
    try bench.write(try bench.text("dictum.yml") + "limits: {nesting: 4}\n", to: "dictum.yml")
    try bench.write(Self.front + "Text.\n\n> > > > > deep\n", to: "content/articles/deep.md")
    let run = try bench.dictum("check")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "content/articles/deep.md:12:1: error: quotes, lists and spans are nested more than 4 deep [nesting-too-deep]"))
  }

  @Test func commandsThatWriteStopWhereAFileCannotBeRead() throws {
    let bench = try bench()
    try bench.write(String(repeating: "a", count: 2_000_001), to: "content/articles/long.md")
    for command in ["pin", "migrate"] {
      let run = try bench.dictum(command)
      #expect(run.status == 1, "\(command)")
      #expect(run.errors.contains("[file-too-large]"), "\(command)")
    }
  }
}

/// Front matter that broke other programs: all of it in one run, over a site that is there.
@Suite struct EvilFrontMatterConformance {
  private struct Row: Decodable {
    let id: String
    let expect: String
    let base64: String
  }

  @Test func isReportedAtEachFileInOneRunAndTheSiteStays() throws {
    let rows = try SharedMaterial.rows("conformance/yaml/evil-front-matter.json", of: Row.self).filter {
      $0.expect.hasPrefix("error") && !$0.expect.contains("or accepted")
    }
    if rows.isEmpty { return }
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    _ = try bench.dictum("build")
    let site = try bench.tree("public")
    for row in rows {
      try bench.write(try #require(Data(base64Encoded: row.base64)), to: "content/articles/evil-\(row.id).md")
    }
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    let reported = rows.filter { run.errors.contains("content/articles/evil-\($0.id).md:") }
    #expect(reported.count == rows.count)
    #expect(try bench.tree("public") == site)
    SharedMaterial.report(
      "front matter: \(reported.count) of \(rows.count) refused in one run of the program, the site stays")
  }
}

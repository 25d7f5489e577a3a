import Foundation
import Testing

/// `dictum migrate`, by the built program.
@Suite struct MigrateTests {
  private func oldArchive() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let text = try bench.text("dictum.yml").replacingOccurrences(of: "format: 1\n", with: "")
    try bench.write(text.replacingOccurrences(of: "title:", with: "# a remark\ntitle:"), to: "dictum.yml")
    return bench
  }

  @Test func checkAndBuildTellOfAnOlderFormatAndReadIt() throws {
    let bench = try oldArchive()
    for command in ["check", "build"] {
      let run = try bench.dictum(command)
      #expect(run.status == 0)
      #expect(run.errors.contains("dictum.yml:1:1: warning: this archive is of format 0"))
      #expect(run.errors.contains("help: run ‘dictum migrate’"))
    }
    #expect(try bench.dictum("check", "--strict").status == 1)
  }

  @Test func bringsAnArchiveUpSaysWhatItChangedAndDoesNothingTheSecondTime() throws {
    let bench = try oldArchive()
    let before = try bench.tree(".")
    let dry = try bench.dictum("migrate", "--dry-run")
    #expect(
      dry.output == "dictum.yml:3: ‘format: 1’ states the format\nfrom format 0 to format 1: 1 file would change\n")
    #expect(try bench.tree(".") == before)

    let run = try bench.dictum("migrate")
    #expect(run.status == 0)
    #expect(run.output == "dictum.yml:3: ‘format: 1’ states the format\nfrom format 0 to format 1: 1 file changed\n")
    let after = try bench.tree(".")
    #expect(after.filter { $0.key != "dictum.yml" } == before.filter { $0.key != "dictum.yml" })
    #expect(try bench.text("dictum.yml").contains("# a remark\nformat: 1\ntitle: My archive\n"))
    #expect(try bench.dictum("check", "--strict").errors == "")

    #expect(try bench.dictum("migrate").output == "the archive is of format 1, the newest: nothing to do\n")
    #expect(try bench.tree(".") == after)
  }

  @Test func aNewerArchiveIsAnErrorForEveryCommand() throws {
    let bench = try oldArchive()
    try bench.write("format: 99\n" + (try bench.text("dictum.yml")), to: "dictum.yml")
    let before = try bench.tree(".")
    for command in ["check", "build", "migrate"] {
      let run = try bench.dictum(command)
      #expect(run.status == 1)
      #expect(run.errors.contains("dictum.yml:1:9: error: this Dictum reads archives up to format 1"))
      #expect(run.errors.contains("help: use a newer Dictum"))
    }
    #expect(try bench.tree(".") == before)
  }

  @Test func aFolderWithoutAnArchiveIsOneProblem() throws {
    let run = try Workbench().dictum("migrate")
    #expect(run.status == 1)
    #expect(run.errors.contains("this folder holds no archive"))
  }
}

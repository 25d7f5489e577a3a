import Foundation
import Testing

/// `dictum publish` into one file: others can unpack it, and the same site makes the same bytes.
@Suite struct PackTests {
  @Test(arguments: ["on-record.zip", "on-record.tar.gz"])
  func othersUnpackWhatWasPacked(_ file: String) throws {
    let bench = try archive(publishedTo: "file: {file: \(file)}")
    let isZip = file.hasSuffix(".zip")
    try bench.write("", to: "unpacked/.here")
    let run =
      try isZip
      ? bench.run("/usr/bin/env", "python3", "-m", "zipfile", "-e", file, "unpacked")
      : bench.run("/usr/bin/env", "tar", "-xzf", file, "-C", "unpacked")
    #expect(run.status == 0, "\(run.errors)")
    let site = try bench.tree(".dictum/publish/file/site").filter { !$0.key.hasPrefix(".dictum") }
    #expect(site.count > 20)
    #expect(try bench.tree("unpacked/on-record") == site)
    #expect(try bench.text("unpacked/on-record/index.html").contains("href=\"articles/index.html\""))
  }

  @Test(arguments: ["a.zip", "a.tar.gz"]) func theSameSiteMakesTheSameBytes(_ file: String) throws {
    let bench = try archive(publishedTo: "file: {file: \(file)}")
    let before = try bench.data(file)
    try bench.remove(file)
    try bench.remove(".dictum")
    #expect(try bench.dictum("publish", environment: ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"]).status == 0)
    #expect(try bench.data(file) == before)
    #expect(try bench.dictum("publish").output.contains("it is as it was\n"))
  }

  @Test func nothingIsPackedOnTrial() throws {
    let bench = try archive(publishing: "file: {file: a.zip}")
    _ = try bench.dictum("pin")
    #expect(try bench.dictum("publish", "--dry-run").status == 0)
    #expect(!bench.exists("a.zip"))
  }
}

import Disk
import FileTrees
import Foundation
import Testing

/// Builds a site of these texts into a folder.
@discardableResult
func build(_ texts: [String: String], into folder: String) throws -> WriteSummary {
  let writer = try SiteWriter(writingTo: folder)
  defer { writer.close() }
  for (path, text) in texts { try writer.take(OutputFile(path: path, bytes: Array(text.utf8))) }
  return try writer.finish()
}

@Suite struct SiteWriterTests {
  @Test func writesAFirstSiteWithItsManifest() throws {
    try withFolder { folder in
      let summary = try build(["index.html": "1", "s/a/index.html": "2"], into: folder + "/deep/public")
      #expect(summary.written == ["index.html", "s/a/index.html"])
      #expect(
        Set(try tree(folder).keys) == [
          "deep/public/index.html", "deep/public/s/a/index.html", "deep/public/.dictum-manifest",
        ])
      let manifest = try lastManifest(in: folder + "/deep/public")
      #expect(manifest.condition == .whole)
      #expect(try checkFiles(of: manifest, in: folder + "/deep/public").isEmpty)
    }
  }

  @Test func showsNothingOfASiteUntilItIsFinished() throws {
    try withFolder { folder in
      let site = folder + "/public"
      for texts in [["index.html": "1"], ["index.html": "2", "b/index.html": "1"]] {
        let before = exists(site) ? try tree(site) : [:]
        let writer = try SiteWriter(writingTo: site)
        for (path, text) in texts { try writer.take(OutputFile(path: path, bytes: Array(text.utf8))) }
        #expect(try (exists(site) ? tree(site) : [:]) == before)
        _ = try writer.finish()
        #expect(try text(of: site + "/index.html") == texts["index.html"])
      }
    }
  }

  @Test func writesWhatChangedRemovesWhatIsGoneAndLeavesNothingBehind() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["a/index.html": "1", "b/c/index.html": "1", "d/index.html": "1"], into: site)
      let summary = try build(["a/index.html": "2", "d/index.html": "1", "e/f/index.html": "1"], into: site)
      #expect(summary.written == ["a/index.html", "e/f/index.html"])
      #expect(summary.keptCount == 1)
      #expect(summary.removed == ["b/c/index.html"])
      #expect(try text(of: site + "/a/index.html") == "2")
      #expect(!exists(site + "/b"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["public"])
    }
  }

  @Test func touchesNothingWhereNothingChanged() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["a.html": "1", "b.html": "1"], into: site)
      func dates() throws -> [Date?] {
        try [".dictum-manifest", "a.html", "b.html", "."].map {
          try FileManager.default.attributesOfItem(atPath: site + "/" + $0)[.modificationDate] as? Date
        }
      }
      let before = try dates()
      let summary = try build(["a.html": "1", "b.html": "1"], into: site)
      #expect(summary.written == [])
      #expect(summary.keptCount == 2)
      // The folder's own date is not compared: something was renamed into it and out, to see whether that can be done.
      #expect(try dates().dropLast() == before.dropLast())
    }
  }

  @Test func writesAgainWhatIsMissingOrWasAltered() throws {
    try withFolder { folder in
      let site = folder + "/public"
      let texts = ["a.html": "1", "b.html": "1", "c/d.html": "1", "e.html": "1"]
      try build(texts, into: site)
      let whole = try tree(site)
      try FileManager.default.removeItem(atPath: site + "/a.html")
      try write("2", to: site + "/b.html")
      try FileManager.default.removeItem(atPath: site + "/c")
      #expect(try build(texts, into: site).written == ["a.html", "b.html", "c/d.html"])
      #expect(try tree(site) == whole)
    }
  }

  @Test func keepsAFileUnseenOnlyWhereItStandsAsItWasWritten() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["a.html": "1", "b.html": "1", "c.html": "1"], into: site)
      try FileManager.default.removeItem(atPath: site + "/b.html")
      try write("2", to: site + "/c.html")
      let writer = try SiteWriter(writingTo: site)
      #expect(try writer.keep("a.html"))
      #expect(try !writer.keep("b.html"))
      #expect(try !writer.keep("c.html"))
      #expect(try !writer.keep("d.html"))
      for path in ["b.html", "c.html"] { try writer.take(OutputFile(path: path, bytes: Array("1".utf8))) }
      #expect(try writer.finish().written == ["b.html", "c.html"])
      #expect(try checkFiles(of: lastManifest(in: site), in: site).isEmpty)
    }
  }

  @Test func keepsNothingUnseenByADamagedManifest() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["a.html": "2", "b.html": "1"], into: site)
      let other = Manifest(of: ["a.html", "b.html"].map { OutputFile(path: $0, bytes: Array("1".utf8)) })
      try write(String(decoding: other.bytes.dropLast(9), as: UTF8.self), to: site + "/.dictum-manifest")
      let writer = try SiteWriter(writingTo: site)
      defer { writer.close() }
      #expect(try !writer.keep("a.html"))
      #expect(try writer.keep("b.html"))
    }
  }

  @Test func takesFilesFromManyTasksAtATime() async throws {
    let folder = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for round in 0..<2 {
      let writer = try SiteWriter(writingTo: folder + "/public")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<500 {
          let file = OutputFile(path: "s/\(number % 50)/\(number)/index.html", bytes: Array("\(number * round)".utf8))
          group.addTask { try writer.take(file) }
        }
        try await group.waitForAll()
      }
      #expect(try writer.finish().written.count == 500 - round)
    }
    #expect(try checkFiles(of: lastManifest(in: folder + "/public"), in: folder + "/public").isEmpty)
  }

  @Test func refusesTwoFilesOfOnePath() throws {
    try withFolder { folder in
      let site = folder + "/public"
      func buildTwo() throws {
        let writer = try SiteWriter(writingTo: site)
        defer { writer.close() }
        for text in ["1", "2"] { try writer.take(OutputFile(path: "a.html", bytes: Array(text.utf8))) }
        _ = try writer.finish()
      }
      #expect(throws: EnvironmentError.self) { try buildTwo() }
      #expect(!exists(site))
      try build(["a.html": "1"], into: site)
      let before = try tree(folder)
      #expect(throws: EnvironmentError.self) { try buildTwo() }
      #expect(try tree(folder) == before)
    }
  }
}

/// What others put into the output folder is theirs.
@Suite struct ForeignFileTests {
  @Test func areLeftWithoutAWordWhereTheyKeepAnEmptyFolder() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try write("", to: site + "/.gitkeep")
      for text in ["1", "2"] { #expect(try build(["index.html": text], into: site).unknown == []) }
      #expect(exists(site + "/.gitkeep"))
    }
  }

  @Test func areLeftAndListed() throws {
    try withFolder { folder in
      let site = folder + "/public"
      for path in [".git/config", "CNAME", "s/mine.txt", "mine/deep/a.txt"] { try write("mine", to: site + "/" + path) }
      let unknown = [".git/", "CNAME", "mine/", "s/mine.txt"]
      #expect(try build(["index.html": "1", "s/a/index.html": "1"], into: site).unknown == unknown)
      #expect(try build(["s/a/index.html": "1"], into: site).unknown == unknown)
      #expect(try text(of: site + "/mine/deep/a.txt") == "mine")
      #expect(try text(of: site + "/.git/config") == "mine")
    }
  }

  @Test func areNotWrittenOver() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try write("mine", to: site + "/index.html")
      let before = try tree(folder)
      let error = #expect(throws: EnvironmentError.self) { try build(["index.html": "1"], into: site) }
      #expect(error?.message.hasPrefix(site + "/index.html: ") == true)
      #expect(try tree(folder) == before)
      #expect(try build(["index.html": "mine"], into: site).keptCount == 1)
      #expect(try build(["index.html": "1"], into: site).written == ["index.html"])
    }
  }

  @Test func linksLeadNoFileElsewhere() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["index.html": "1"], into: site)
      try write("mine", to: folder + "/elsewhere/a.html")
      let files = FileManager.default
      try files.createSymbolicLink(atPath: site + "/s", withDestinationPath: folder + "/elsewhere")
      #expect(throws: EnvironmentError.self) { try build(["index.html": "2", "s/b.html": "1"], into: site) }
      #expect(try files.contentsOfDirectory(atPath: folder + "/elsewhere") == ["a.html"])
      try files.createSymbolicLink(atPath: site + "/b.html", withDestinationPath: folder + "/elsewhere/a.html")
      #expect(throws: EnvironmentError.self) { try build(["index.html": "2", "b.html": "1"], into: site) }
      #expect(try text(of: folder + "/elsewhere/a.html") == "mine")
      #expect(try text(of: site + "/index.html") == "1")
    }
  }

  @Test func standInTheWayOfAFolder() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["index.html": "1"], into: site)
      try write("mine", to: site + "/s")
      let before = try tree(folder)
      let error = #expect(throws: EnvironmentError.self) {
        try build(["index.html": "2", "s/a/b.html": "1"], into: site)
      }
      #expect(error?.message.hasPrefix(site + "/s: ") == true)
      #expect(try tree(folder) == before)
    }
  }

  @Test func areNotRemovedByADamagedManifest() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try build(["a.html": "1", "b.html": "1", "c.html": "1"], into: site)
      let manifest = try text(of: site + "/.dictum-manifest").replacingOccurrences(of: "b.html", with: "mine.txt")
      try write(manifest, to: site + "/.dictum-manifest")
      try write("mine", to: site + "/mine.txt")
      let summary = try build(["a.html": "2", "b.html": "2"], into: site)
      #expect(summary.foundDamage)
      #expect(summary.written == ["a.html", "b.html"])
      #expect(summary.removed == ["c.html"])
      #expect(summary.unknown == ["mine.txt"])
      #expect(try !build(["a.html": "2", "b.html": "2"], into: site).foundDamage)
    }
  }
}

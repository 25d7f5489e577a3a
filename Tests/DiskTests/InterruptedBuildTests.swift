import Disk
import FileTrees
import Foundation
import Testing

/// What stands beside the output folder after a process ended in the middle of a build.
@Suite struct InterruptedBuildTests {
  private let old = ["a.html": "1", "b/index.html": "1", "c/index.html": "1"]
  private let new = ["a.html": "2", "b/index.html": "2", "d/e/index.html": "1"]

  /// A folder in which a build from `old` to `new` ended after so many steps of its plan; nil before it was marked.
  private func interrupted(in folder: String, after steps: Int?) throws {
    let (site, beside) = (folder + "/public", folder + "/.public.dictum-build")
    try build(old, into: site)
    let plan = WritePlan(staged: ["b/index.html", "a.html", "d/e/index.html"], removed: ["c/index.html"]) { $0 == "b" }
    let contents = ["2", "2", "1"]
    for (number, text) in contents.enumerated() { try write(text, to: beside + "/new/\(number)") }
    try write(String(decoding: plan.bytes, as: UTF8.self), to: beside + (steps == nil ? "/plan" : "/unfinished"))
    let files = new.map { OutputFile(path: $0, bytes: Array($1.utf8)) }
    try write(String(decoding: Manifest(of: files).bytes, as: UTF8.self), to: beside + "/manifest")
    try write("2147483646\n", to: beside + "/lock")
    for name in plan.folders {
      try FileManager.default.createDirectory(atPath: site + "/" + name, withIntermediateDirectories: true)
    }
    for file in plan.placed.prefix(steps ?? 0) { try move(beside + "/new/\(file.number)", site + "/" + file.path) }
    if steps ?? 0 > 3 { try FileManager.default.removeItem(atPath: site + "/c/index.html") }
    if steps ?? 0 > 4 { try move(beside + "/manifest", site + "/.dictum-manifest") }
  }

  private func move(_ path: String, _ newPath: String) throws {
    if exists(newPath) { try FileManager.default.removeItem(atPath: newPath) }
    try FileManager.default.moveItem(atPath: path, toPath: newPath)
  }

  private func clean(_ texts: [String: String]) throws -> [String: Data] {
    var result: [String: Data] = [:]
    try withFolder { folder in
      try build(texts, into: folder + "/public")
      result = try tree(folder)
    }
    return result
  }

  @Test(arguments: 0...5) func isFinishedByTheNextWhereverItEnded(_ steps: Int) throws {
    try withFolder { folder in
      try interrupted(in: folder, after: steps)
      #expect(try hasUnfinishedBuild(folder + "/public"))
      #expect(try finishEarlierBuild(of: folder + "/public"))
      #expect(try !hasUnfinishedBuild(folder + "/public"))
      #expect(try tree(folder) == clean(new))
    }
  }

  @Test(arguments: [nil, 0, 2, 5]) func theNextBuildEqualsACleanOne(_ steps: Int?) throws {
    try withFolder { folder in
      try interrupted(in: folder, after: steps)
      let next = ["a.html": "3", "c/index.html": "1"]
      try build(next, into: folder + "/public")
      #expect(try tree(folder) == clean(next))
    }
  }

  @Test func leavesTheOldSiteWhereItWasNotMarked() throws {
    try withFolder { folder in
      try interrupted(in: folder, after: nil)
      #expect(try !hasUnfinishedBuild(folder + "/public"))
      #expect(try build(old, into: folder + "/public").written == [])
      #expect(try tree(folder) == clean(old))
    }
  }

  @Test func leavesNothingOfAFirstSiteThatWasGivenUp() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try write("half", to: folder + "/.public.dictum-build/site/x/index.html")
      try build(new, into: site)
      #expect(try tree(folder) == clean(new))
      let writer = try SiteWriter(writingTo: folder + "/other")
      try writer.take(OutputFile(path: "a.html", bytes: [1]))
      writer.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["public"])
    }
  }

  @Test func writesNothingOnceItIsGivenUp() throws {
    try withFolder { folder in
      let writer = try SiteWriter(writingTo: folder + "/public")
      writer.close()
      #expect(throws: EnvironmentError.self) { try writer.take(OutputFile(path: "a.html", bytes: [1])) }
      #expect(throws: EnvironmentError.self) { try writer.finish() }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }
}

@Suite struct LockTests {
  @Test func keepsASecondBuildOutAndNamesTheProcess() throws {
    try withFolder { folder in
      let site = folder + "/public"
      let writer = try SiteWriter(writingTo: site)
      let error = #expect(throws: EnvironmentError.self) { try SiteWriter(writingTo: site) }
      #expect(error?.message.contains("process \(getpid()) is building") == true)
      writer.close()
      try build(["a.html": "1"], into: site)
    }
  }

  @Test func ofADeadProcessIsTakenOver() throws {
    try withFolder { folder in
      try write("2147483646\n", to: folder + "/.public.dictum-build/lock")
      try build(["a.html": "1"], into: folder + "/public")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["public"])
    }
  }
}

@Suite struct OutputFolderTests {
  @Test func isNoneThatHoldsTheArchiveOrAPartOfIt() throws {
    try withFolder { folder in
      try write("a", to: folder + "/content/articles/a.md")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder)
      let refused = ["", "/", "/..", "/content", "/content/new/site", "/link", "/link/content", "/templates/x"]
      for path in refused { #expect(outputFault(folder + path, archive: folder) != nil, "\(path)") }
      #expect(outputFault("/", archive: folder) != nil)
      #expect(outputFault(NSHomeDirectory(), archive: folder) != nil)
      for path in ["/public", "/contents", "/new/site"] {
        #expect(outputFault(folder + path, archive: folder) == nil, "\(path)")
      }
    }
  }

  @Test func isNoFile() throws {
    try withFolder { folder in
      try write("a file", to: folder + "/public")
      let error = #expect(throws: EnvironmentError.self) { try build(["index.html": "1"], into: folder + "/public") }
      #expect(error?.message.hasPrefix(folder + "/public: ") == true)
      #expect(throws: EnvironmentError.self) { try build(["index.html": "1"], into: folder + "/public/site") }
      #expect(try tree(folder) == ["public": Data("a file".utf8)])
    }
  }

  @Test func mayBeALinkToAFolder() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/real", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: folder + "/public", withDestinationPath: "real")
      for text in ["1", "2"] { try build(["index.html": text], into: folder + "/public/") }
      #expect(try text(of: folder + "/real/index.html") == "2")
    }
  }
}

import Diagnostics
import Disk
import FileTrees
import Foundation
import Testing

/// A folder that is gone when the test is over.
private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

private func write(_ text: String, to path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try text.write(toFile: path, atomically: true, encoding: .utf8)
}

@Suite struct ReadingTests {
  @Test func takesDocumentsTemplatesAndMediaAndLeavesTheRest() throws {
    try withFolder { folder in
      try write("title: A", to: folder + "/dictum.yml")
      try write("a", to: folder + "/content/articles/a.md")
      try write("x", to: folder + "/content/articles/.a.md.swp")
      try write("x", to: folder + "/content/articles/a.md~")
      try write("m", to: folder + "/content/media/maps/m.svg")
      try write("t", to: folder + "/templates/page.mustache")
      try write("c", to: folder + "/templates/assets/own.css")
      let sources = try readSources(in: folder)
      #expect(sources.diagnostics.isEmpty)
      #expect(sources.value.content.map(\.path) == ["content/articles/a.md"])
      #expect(sources.value.media.map(\.path) == ["content/media/maps/m.svg"])
      #expect(sources.value.templates.map(\.path) == ["templates/assets/own.css", "templates/page.mustache"])
    }
  }

  @Test func followsNoLink() throws {
    try withFolder { folder in
      try write("title: A", to: folder + "/dictum.yml")
      try write("a", to: folder + "/content/articles/a.md")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/content/articles/b.md", withDestinationPath: "/etc/passwd")
      let sources = try readSources(in: folder)
      #expect(sources.value.content.map(\.path) == ["content/articles/a.md"])
      #expect(sources.diagnostics.map(\.code) == [.skippedFile])
    }
  }

  @Test func saysThatTheContentIsMissing() throws {
    try withFolder { folder in
      try write("title: A", to: folder + "/dictum.yml")
      #expect(try readSources(in: folder).diagnostics.map(\.code) == [.missingFolder])
    }
  }
}

@Suite struct WritingTests {
  private func files(_ texts: [String: String]) -> [OutputFile] {
    texts.map { OutputFile(path: $0, bytes: Array($1.utf8)) }
  }

  @Test func removesWhatIsNoLongerPartOfTheSiteAndKeepsForeignFiles() throws {
    try withFolder { folder in
      let site = folder + "/public"
      try apply(WritePlan(files(["a/index.html": "1", "b/index.html": "1"]), after: lastManifest(in: site)), to: site)
      try write("mine", to: site + "/CNAME")
      try apply(WritePlan(files(["a/index.html": "2"]), after: lastManifest(in: site)), to: site)
      #expect(try String(contentsOfFile: site + "/a/index.html", encoding: .utf8) == "2")
      #expect(!FileManager.default.fileExists(atPath: site + "/b"))
      #expect(FileManager.default.fileExists(atPath: site + "/CNAME"))
    }
  }

  @Test func refusesAFolderThatHoldsTheArchive() throws {
    try withFolder { folder in
      try write("a", to: folder + "/content/articles/a.md")
      #expect(outputFault(folder, archive: folder) != nil)
      #expect(outputFault(folder + "/content", archive: folder) != nil)
      #expect(outputFault("/", archive: folder) != nil)
      #expect(outputFault(folder + "/public", archive: folder) == nil)
    }
  }

  @Test func namesThePathThatCannotBeWritten() throws {
    try withFolder { folder in
      try write("a file", to: folder + "/public")
      #expect(throws: EnvironmentError.self) {
        try apply(WritePlan(files(["index.html": "1"]), after: Manifest(parsing: "")), to: folder + "/public")
      }
    }
  }
}

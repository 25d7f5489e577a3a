import Diagnostics
import Disk
import FileTrees
import Foundation
import Testing

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

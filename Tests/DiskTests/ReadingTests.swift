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

  @Test func namesTextsWithTheEndingsOfOtherTools() throws {
    try withFolder { folder in
      try write("title: A", to: folder + "/dictum.yml")
      let left = ["b.markdown", "c.txt", "d.MD", "e.v2.Text"]
      let unnamed = ["a.md", "4913", "x.tsv", "y.png", ".z.txt"]
      for name in left + unnamed { try write("a", to: folder + "/content/articles/" + name) }
      let sources = try readSources(in: folder)
      #expect(sources.value.content.map(\.path) == ["content/articles/a.md"])
      #expect(Set(sources.diagnostics.map(\.place.file)) == Set(left.map { "content/articles/" + $0 }))
      #expect(sources.diagnostics.allSatisfy { $0.code == .skippedFile && $0.severity == .warning })
      let cures = Set(sources.diagnostics.compactMap(\.help))
      #expect(cures == ["rename it ‘b.md’", "rename it ‘c.md’", "rename it ‘d.md’", "rename it ‘e.v2.md’"])
    }
  }

  @Test func saysThatTheContentIsMissing() throws {
    try withFolder { folder in
      try write("title: A", to: folder + "/dictum.yml")
      #expect(try readSources(in: folder).diagnostics.map(\.code) == [.missingFolder])
    }
  }
}

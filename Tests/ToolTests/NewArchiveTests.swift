import Diagnostics
import Documents
import FileTrees
import Foundation
import TestSupport
import Testing

/// `dictum new archive`: a whole archive to begin with.
@Suite struct NewArchiveTests {
  private func archive() throws -> Workbench {
    let bench = try Workbench()
    let run = try bench.dictum("new", "archive", "mine")
    #expect(run.status == 0)
    #expect(run.output == "an archive of 21 files: mine\nnext: dictum build -C mine\n")
    return bench
  }

  @Test func holdsAFileOfEveryKind() throws {
    let files = Set(try archive().tree("mine").keys)
    for path in [
      "dictum.yml", "README.md", ".gitignore", ".vscode/settings.json", "content/articles/harbour-vote.md",
      "content/speakers/ada-brook.md", "content/topics/harbour.md", "content/events/council-meeting.md",
      "content/outlets/evening-tide.md", "content/pages/method.md", "content/pages/rights.md",
      "content/pages/corrections.md", "content/pages/about.md", "schemas/dictum.json", "schemas/article.json",
    ] {
      #expect(files.contains(path), "\(path)")
    }
    #expect(files.count == 21)
  }

  @Test func passesEveryCheckAndBuilds() throws {
    let bench = try archive()
    let check = try bench.dictum("check", "-C", "mine", "--strict")
    #expect(check.errors == "")
    #expect(check.status == 0)
    #expect(try bench.dictum("build", "-C", "mine", "--strict").status == 0)
    for page in ["", "articles/harbour-vote/", "s/harbour-vote/s1/", "method/", "rights/", "corrections/", "about/"] {
      #expect(bench.exists("mine/public/\(page)index.html"), "\(page)")
    }
    #expect(try bench.text("mine/public/method/index.html").contains("We have waited long enough"))
  }

  @Test func whoTakesOutTheInventedArticleIsToldWhatElseToTakeOut() throws {
    let bench = try archive()
    try FileManager.default.removeItem(atPath: bench.folder + "/mine/content/articles/harbour-vote.md")
    let check = try bench.dictum("check", "-C", "mine")
    #expect(check.errors.contains("content/pages/method.md"))
    #expect(check.errors.contains("help: no statement of the archive has a name yet"))
  }

  @Test func isEmptiedAsItsReadmeSays() throws {
    let bench = try archive()
    for kind in ["articles", "speakers", "topics", "events", "outlets"] {
      try FileManager.default.removeItem(atPath: bench.folder + "/mine/content/\(kind)")
    }
    let method = try bench.text("mine/content/pages/method.md")
    let example = try #require(method.firstRange(of: " In every list a statement looks like this one:"))
    try bench.write(method[..<example.lowerBound] + "\n", to: "mine/content/pages/method.md")
    #expect(try bench.dictum("new", "article", "a-first-article", "-C", "mine").status == 0)
    #expect(try bench.dictum("check", "-C", "mine", "--strict").errors == "")
    #expect(try bench.dictum("build", "-C", "mine", "--strict").status == 0)
  }

  @Test func newFilesHaveTheirNamesAsTheyAreWrittenAndTheDayTheyCame() throws {
    let bench = try archive()
    for (kind, name) in [("speaker", "marta-lindqvist"), ("topic", "town-wall"), ("article", "a-first-article")] {
      #expect(try bench.dictum("new", kind, name, "-C", "mine").status == 0)
    }
    #expect(try bench.text("mine/content/speakers/marta-lindqvist.md").contains("\nname: Marta Lindqvist\n"))
    #expect(try bench.text("mine/content/topics/town-wall.md").contains("\nlabel: Town wall\n"))
    let article = try bench.text("mine/content/articles/a-first-article.md")
    #expect(article.contains("\ntitle: A first article "))
    #expect(article.firstMatch(of: /\nadded: 20\d\d-\d\d-\d\d\n/) != nil)
    #expect(try bench.dictum("check", "-C", "mine", "--strict").errors == "")
  }

  @Test func nothingIsPublishedThatOnlySaysWhatToWrite() throws {
    let bench = try archive()
    let kinds = ["article", "speaker", "topic", "event", "outlet", "page"]
    for kind in kinds { #expect(try bench.dictum("new", kind, "some-\(kind)", "-C", "mine").status == 0) }
    #expect(try bench.dictum("build", "-C", "mine", "--strict").status == 0)
    for kind in kinds {
      let hint = try bench.text("mine/content/\(kind)s/some-\(kind).md").components(
        separatedBy: "# Below the second ‘---’: ")
      #expect(hint.count == 2)
      let words = hint[1].prefix { $0 != "\n" }
      let page = try bench.text("mine/public/\(kind == "page" ? "" : kind + "s/")some-\(kind)/index.html")
      #expect(!page.contains(words), "\(words)")
    }
    for page in ["method", "rights", "corrections", "about"] {
      #expect(try bench.text("mine/content/pages/\(page).md").contains("Add below"))
      #expect(!(try bench.text("mine/public/\(page)/index.html").contains("Add below")))
    }
  }

  @Test func fitsItsOwnSchemas() throws {
    let bench = try archive()
    var count = 0
    for (path, data) in try bench.tree("mine") where path.hasPrefix("content/") || path == "dictum.yml" {
      let text = SourceText(path: path, bytes: Array(data))
      let isConfiguration = path == "dictum.yml"
      let yaml = isConfiguration ? 0..<text.bytes.count : try #require(splitFrontMatter(text).value).yaml
      let node = try #require(parseYAML(text, in: yaml).value)
      let kind = isConfiguration ? "dictum" : String(path.split(separator: "/")[1].dropLast())
      let schema = try JSONSchemaCheck(Array(try bench.text("mine/schemas/\(kind).json").utf8))
      #expect(schema.faults(of: TypedValue(node, in: text)) == [], "\(path)")
      count += 1
    }
    #expect(count == 11)
  }

  @Test func tellsEditorsOfTheSchemaOfItsConfiguration() throws {
    let bench = try archive()
    #expect(try bench.text("mine/dictum.yml").hasPrefix("# yaml-language-server: $schema=schemas/dictum.json\n"))
    let settings = try JSONSerialization.jsonObject(with: Data(try bench.text("mine/.vscode/settings.json").utf8))
    let schemas = try #require((settings as? [String: Any])?["yaml.schemas"] as? [String: String])
    #expect(schemas == ["./schemas/dictum.json": "dictum.yml"])
  }

  @Test func goesIntoANewOrAnEmptyFolderOnly() throws {
    let bench = try Workbench(["mine/notes.txt": "mine"])
    let run = try bench.dictum("new", "archive", "mine")
    #expect(run.status == 3)
    #expect(run.errors.contains("mine: a new archive needs a new or an empty folder, and ‘notes.txt’ is in this one"))
    #expect(try bench.tree("mine").count == 1)
    try FileManager.default.createDirectory(atPath: bench.folder + "/fresh/.git", withIntermediateDirectories: true)
    #expect(try bench.dictum("new", "archive", "fresh").status == 0)
  }

  @Test func schemasAreWrittenAnewWhereAskedFor() throws {
    let bench = try archive()
    let before = try bench.text("mine/schemas/topic.json")
    try bench.write("{}", to: "mine/schemas/topic.json")
    let run = try bench.dictum("new", "schemas", "-C", "mine")
    #expect(run.output.split(separator: "\n").count == 7)
    #expect(try bench.text("mine/schemas/topic.json") == before)
    #expect(try bench.dictum("new", "schemas", "topic").status == 2)
    #expect(try bench.dictum("new", "topic").status == 2)
  }
}

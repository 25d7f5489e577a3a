import Foundation
import TestSupport
import Testing

/// Bad input, as the person who made it meets it: everything at its place, with its cure, in one run.
@Suite struct BadInputTests {
  private func front(_ keys: String = "") -> String {
    "---\ntitle: A\noutlet: unknown\nurl: unknown\npublished: 2022-02-08\ncaptured: unknown\nlanguage: en\ntext: digest\n\(keys)---\n"
  }

  /// The faults that an archive can have, a file each; the report is compared with the one that was read and recorded.
  @Test func isReportedWholeInOneRun() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write(
      front() + "\n[“Iraq”]{by=ada-brok #s1 said=2022-02-07} and [“x”]{by=ada-brook #s2 said=2022-02-30}\n",
      to: "content/articles/a-entity-and-date.md")
    try bench.write(front("colour: red\n") + "[“x”]{by=ada-brook #s1}\n", to: "content/articles/b-unknown-key.md")
    try bench.write("---\ntitle: [a, b]\noutlet: unknown\n---\n", to: "content/articles/c-missing-and-mistyped.md")
    try bench.write(
      front() + "[“x”]{by=ada-brook #s1 said=2021} [“y”]{by=ada-brook #s1 said=2021}\n",
      to: "content/articles/d-duplicate-id.md")
    try bench.write(
      front() + "[“He [is right”]{by=ada-brook #s1 said=2021}\n\n*[a*]{by=ada-brook}\n",
      to: "content/articles/e-brackets.md")
    try bench.write(front() + "Text.[^none]\n\n[^unused]: Note.\n", to: "content/articles/f-notes.md")
    try bench.write(
      front() + "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n", to: "content/articles/g-html.md")
    try bench.write(Data([0x2D, 0x2D, 0x2D, 0x0A, 0x74, 0xFF, 0xFE]), to: "content/articles/h-bytes.md")
    try bench.write("No front matter.\n", to: "content/articles/i-no-front-matter.md")
    try bench.write("---\ntitle: \"He said \"no\" again\"\n---\n", to: "content/articles/j-yaml.md")
    try bench.write(front() + "Text.\n", to: "content/articles/Not An Id.md")
    try bench.write("---\ntitle: Articles\n---\n", to: "content/pages/articles.md")
    try bench.write("---\nlabel: A\nbroader: circle-b\n---\n", to: "content/topics/circle-a.md")
    try bench.write("---\nlabel: B\nbroader: circle-a\n---\n", to: "content/topics/circle-b.md")
    let run = try bench.dictum("check")
    #expect(run.status == 1)
    #expect(run.output == "")
    if let fault = try snapshotFault(
      run.errors, named: "problems.txt", in: Project.folder + "/Tests/ToolTests/Snapshots")
    {
      Issue.record(Comment(rawValue: fault))
    }
  }

  @Test func isReportedAsJSONWithTheKeysOfTheContract() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write(front() + "[“Iraq”]{by=ada-brok #s1 said=2022-02-07}\n", to: "content/articles/a.md")
    let run = try bench.dictum("check", "--format", "json")
    #expect(run.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]])
    let problem = try #require(object["problems"]?.first)
    #expect(
      Set(problem.keys) == [
        "file", "line", "column", "endLine", "endColumn", "severity", "code", "message", "help", "notes",
      ])
    #expect(problem["line"] as? Int == 10)
    #expect(problem["column"] as? Int == 13)
    #expect(problem["endColumn"] as? Int == 21)
    #expect(problem["code"] as? String == "unknown-entity")
  }

  @Test func isReportedAsWorkflowCommands() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write(front() + "[“Iraq”]{by=ada-brok #s1 said=2022-02-07}\n", to: "content/articles/a.md")
    let run = try bench.dictum("check", "--format", "github")
    #expect(
      run.output.hasPrefix(
        "::error file=content/articles/a.md,line=10,col=13,endLine=10,endColumn=21,title=unknown-entity::"))
  }

  @Test func aFolderWithoutAnArchiveIsOneProblem() throws {
    let run = try Workbench().dictum("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("this folder holds no archive"))
    #expect(run.errors.contains("dictum new archive"))
    #expect(run.errors.hasSuffix("1 error\n"))
  }

  @Test func anEmptyArchiveSaysHowToBegin() throws {
    let bench = try Workbench([
      "dictum.yml": "format: 1\ntitle: A\nurl: https://a.example/\n",
      "content/pages/about.md": "---\ntitle: About\n---\n",
    ])
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("the archive holds no article [empty-archive]"))
  }

  @Test func aFileThatCannotBeReadIsOneProblemWhateverRefersToIt() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let navigation = "navigation: {header: [articles, about]}\n"
    try bench.write(try bench.text("dictum.yml") + navigation, to: "dictum.yml")
    let referring = [
      "content/articles/harbour-vote.md", "content/speakers/ada-brook.md", "content/topics/harbour.md",
      "content/events/council-meeting.md", "content/outlets/evening-tide.md", "content/pages/about.md",
    ]
    for path in referring {
      let before = try bench.text(path)
      try bench.write("<<<<<<< one\n\(before)=======\n\(before)>>>>>>> other\n", to: path)
      let run = try bench.dictum("check")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("\(path):1:1: error: "), "\(run.errors)")
      #expect(run.errors.hasSuffix("\n1 error\n"), "\(run.errors)")
      try bench.write(before, to: path)
    }
    #expect(try bench.dictum("check", "--strict").errors == "")
  }

  /// A new archive in which a speaker of whom articles tell is elsewhere.
  private func archive(withCouncilAt path: String) throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write(try bench.text("content/speakers/council.md"), to: path)
    try FileManager.default.removeItem(atPath: bench.folder + "/content/speakers/council.md")
    return bench
  }

  @Test func aFileInNoFolderOfAKindIsOneProblemToo() throws {
    let run = try archive(withCouncilAt: "content/council.md").dictum("check")
    #expect(run.errors.hasPrefix("content/council.md: error: "))
    #expect(run.errors.hasSuffix("\n1 error\n"), "\(run.errors)")
  }

  @Test func aNameThatMayBeAFormerOneOfAnUnreadFileIsNotToBeMadeAnew() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write("No front matter.\n", to: "content/speakers/council.md")
    try bench.write(front() + "[“x”]{by=quorum #s1 said=2021}\n", to: "content/articles/a.md")
    let run = try bench.dictum("check")
    #expect(run.errors.contains("no speaker ‘quorum’"))
    #expect(run.errors.contains("help: mend the files that cannot be read first"))
    #expect(!run.errors.contains("dictum new speaker quorum"))
  }

  @Test func aFileThatCannotBeReadIsToldOfThoughNothingElseHasChanged() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    #expect(try bench.dictum("build").status == 0)
    try bench.write(String(repeating: "x", count: 3 << 20), to: "content/articles/huge.md")
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/articles/huge.md: error: "))
    try FileManager.default.removeItem(atPath: bench.folder + "/content/articles/huge.md")
    try bench.write("Not Markdown.\n", to: "content/articles/note.txt")
    #expect(try bench.dictum("build", "--strict").status == 1)
    #expect(try bench.dictum("build").errors.contains("[skipped-file]"))
  }

  @Test(arguments: ["content/speakers/council.txt", "content/media/council.md"])
  func whatIsNoDocumentHidesNoMistake(_ path: String) throws {
    let bench = try archive(withCouncilAt: path)
    try bench.write(try bench.text("dictum.yml") + "limits:\n  media_size: 1 MB\n", to: "dictum.yml")
    try bench.write(Data(count: 2 << 20), to: "content/media/large.jpg")
    let run = try bench.dictum("check")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/media/large.jpg: error: "))
    #expect(run.errors.contains("no speaker ‘council’"))
    #expect(run.errors.contains("dictum new speaker council"))
  }

  @Test func aMissingContentFolderIsOneProblem() throws {
    let bench = try Workbench(["dictum.yml": "format: 1\ntitle: A\nurl: https://a.example/\n"])
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("[missing-folder]"))
    #expect(run.errors.hasSuffix("1 error\n"))
  }
}

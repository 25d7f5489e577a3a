import Foundation
import Testing

/// Exit statuses and messages that are not about content.
@Suite struct UsageTests {
  @Test func helpNamesEveryCommandAndEndsWithNothingWrong() throws {
    let run = try Workbench().dictum("--help")
    #expect(run.status == 0)
    for command in ["build", "check", "pin", "new", "import", "migrate", "serve"] {
      #expect(run.output.contains("\n  \(command) "))
    }
  }

  @Test func anUnknownOptionIsAFaultOfUsage() throws {
    let run = try Workbench().dictum("build", "--fats")
    #expect(run.status == 2)
    #expect(run.errors.contains("--fats"))
  }

  @Test func anUnknownCommandIsToldWithTheOneThatIsLikeIt() throws {
    let run = try Workbench().dictum("bild")
    #expect(run.status == 2)
    #expect(run.errors == "error: there is no command ‘bild’; did you mean ‘build’?\n")
    let other = try Workbench().dictum("frobnicate")
    #expect(other.status == 2)
    #expect(
      other.errors.hasSuffix("the commands are build, check, verify, pin, new, import, migrate, serve, publish\n"))
    #expect(try Workbench().dictum("help", "biuld").errors.contains("did you mean ‘build’?"))
    #expect(try Workbench().dictum("hlep").errors.contains("did you mean ‘help’?"))
    #expect(try Workbench().dictum("help").status == 0)
    #expect(try Workbench().dictum("help", "build").output.contains("USAGE: dictum build"))
  }

  @Test(arguments: ["build", "check", "verify", "pin", "publish"])
  func aFolderThatIsNotThereIsAFaultOfTheEnvironment(_ command: String) throws {
    let run = try Workbench().dictum(command, "-C", "nowhere")
    #expect(run.status == 3)
    #expect(run.errors == "error: nowhere: there is no such folder; name the archive’s with ‘-C’\n")
    let bench = try Workbench(["notes.txt": "mine"])
    #expect(try bench.dictum(command, "-C", "notes.txt").status == 3)
    #expect(try bench.dictum("new", "schemas", "-C", "nowhere").status == 3)
    #expect(!bench.exists("nowhere"))
  }

  @Test func whoNamesNoTargetIsShownEachKind() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let run = try bench.dictum("publish")
    #expect(run.status == 2)
    for example in ["{folder: /var/www/archive, links: folder}", "{git: origin", "{rclone: ", "{rsync: ", "{file: "] {
      #expect(run.errors.contains(example), "\(example)")
    }
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func anOutputFolderThatHoldsTheArchiveIsAFaultOfUsage() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    for folder in [".", "content", "/"] {
      let run = try bench.dictum("build", "--out", folder)
      #expect(run.status == 2, "\(folder)")
    }
    #expect(bench.exists("content/articles/harbour-vote.md"))
  }

  @Test func aFolderThatCannotBeWrittenIsAFaultOfTheEnvironment() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write("a file", to: "public")
    let run = try bench.dictum("build")
    #expect(run.status == 3)
    #expect(run.errors.contains("public: a file stands where a folder is needed"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func whatNeedsAnArchiveMakesNothingInAnotherFolder() throws {
    let bench = try Workbench()
    for command in [["new", "article", "a"], ["new", "template", "item"], ["serve"]] {
      let run = try bench.dictum(command)
      #expect(run.status == 3, "\(command)")
      #expect(run.errors.contains("this folder holds no archive"), "\(command)")
    }
    #expect(!bench.exists("content"))
    #expect(!bench.exists("templates"))
  }

  @Test func aNameInPlaceOfAnIDIsCuredByTheIDsThatHoldIt() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write(
      try bench.text("content/articles/harbour-vote.md") + "\n[“Yes.”]{by=\"Ada Brook\" via=reuters said=2022}\n",
      to: "content/articles/harbour-vote.md")
    let run = try bench.dictum("check")
    #expect(run.errors.contains("no speaker ‘Ada’"))
    #expect(
      run.errors.contains("an id stands here, not a name, and has small letters, digits and hyphens: ‘ada-brook’"))
    #expect(!run.errors.contains("dictum new speaker Ada"))
    #expect(run.errors.contains("make it: dictum new speaker reuters, or dictum new outlet reuters"))
  }

  @Test func completionsAreMadeForShells() throws {
    let run = try Workbench().dictum("--generate-completion-script", "bash")
    #expect(run.status == 0)
    #expect(run.output.contains("_dictum"))
  }

  @Test func aNewFileNeverTakesThePlaceOfOneThatIsThere() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let before = try bench.text("content/speakers/ada-brook.md")
    let run = try bench.dictum("new", "speaker", "ada-brook")
    #expect(run.status == 3)
    #expect(try bench.text("content/speakers/ada-brook.md") == before)
  }

  @Test func anIdThatIsNoneIsRefusedWithTheNearestOne() throws {
    let run = try Workbench().dictum("new", "speaker", "Viktor Orbán")
    #expect(run.status == 2)
    #expect(run.errors.contains("‘viktor-orban’"))
  }

  @Test func everyNewDocumentPassesItsOwnSchema() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    for kind in ["speaker", "topic", "event", "outlet", "page"] {
      #expect(try bench.dictum("new", kind, "some-\(kind)").status == 0)
    }
    #expect(try bench.dictum("check", "--strict").errors == "")
  }

  @Test func aTemplateIsCopiedToBeChanged() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    #expect(try bench.dictum("new", "template", "page").output == "./templates/page.mustache\n")
    #expect(try bench.dictum("build").status == 0)
    #expect(try bench.dictum("new", "template", "pgae").status == 2)
  }
}

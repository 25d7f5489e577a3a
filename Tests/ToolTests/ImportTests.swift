import Foundation
import Testing

/// `dictum import`: files of others, by the built program.
@Suite struct ImportTests {
  private let record = """
    {"id":"Session 12","title":"Session 12","outlet":"The House","published":"2020-02-03","language":"en","paragraphs":\
    [{"text":"We begin *now*.","spans":[{"start":0,"end":15,"kind":"statement","speaker_id":"p1","statement_id":"u1"}]}],\
    "speakers":[{"id":"p1","name":"Ada Brook","role":null,"from":null,"to":null}]}

    """

  private func bench(_ input: String) throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    try bench.write(input, to: "speech.jsonl")
    return bench
  }

  @Test func writesFilesThatCheckStrictly() throws {
    let bench = try bench(record)
    let run = try bench.dictum("import", "speech.jsonl", "--rights", "public domain")
    #expect(run.errors == "")
    #expect(
      run.output == """
        ./content/articles/session-12.md
        ./content/outlets/the-house.md
        ./content/speakers/p1.md
        1 article, 1 speaker, 0 topics, 1 outlet; 1 statement, 0 of them found by their words
        3 files written, 0 there already

        """)
    #expect(try bench.text("content/articles/session-12.md").contains("[We begin \\*now\\*.]{by=p1 #u1 mode=direct}"))
    #expect(try bench.dictum("check", "--strict").errors == "")
    #expect(try bench.dictum("build").status == 0)
    #expect(bench.exists("public/s/session-12/u1/index.html"))
  }

  @Test func writesNothingTheSecondTime() throws {
    let bench = try bench(record)
    _ = try bench.dictum("import", "speech.jsonl")
    let before = try bench.tree("content")
    let run = try bench.dictum("import", "speech.jsonl")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("0 files written, 3 there already\n"))
    #expect(try bench.tree("content") == before)
  }

  @Test func replacesNoFileAndSaysWhichIsInTheWay() throws {
    let bench = try bench(record)
    try bench.write("---\nname: Somebody Else\nkind: person\n---\n", to: "content/speakers/p1.md")
    let before = try bench.tree("content")
    let run = try bench.dictum("import", "speech.jsonl")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/speakers/p1.md: error: an import replaces no file"))
    #expect(try bench.tree("content") == before)
    let kept = try bench.dictum("import", "speech.jsonl", "--keep")
    #expect(kept.status == 0)
    #expect(kept.errors.contains("content/speakers/p1.md: warning: this file is there already and stays as it is"))
    #expect(try bench.text("content/speakers/p1.md").contains("Somebody Else"))
    #expect(bench.exists("content/articles/session-12.md"))
  }

  @Test func namesAFaultOfTheInputByItsLineAndWritesNothing() throws {
    let bench = try bench(record + "{\"id\": \"b\", \"paragraphs\": [}\n")
    let before = try bench.tree("content")
    let run = try bench.dictum("import", "speech.jsonl")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("speech.jsonl:2:28: error: this is not JSON"))
    #expect(try bench.tree("content") == before)
  }

  @Test func saysWhichFormatsItReads() throws {
    let run = try bench("").dictum("import", "page.html")
    #expect(run.status == 2)
    #expect(run.errors.contains("page.html: ‘dictum import’ reads JSON Lines of annotated speech (.jsonl, .ndjson)"))
  }

  @Test func needsAnArchiveToWriteTo() throws {
    let bench = try Workbench(["speech.jsonl": record])
    let run = try bench.dictum("import", "speech.jsonl")
    #expect(run.status == 1)
    #expect(run.errors.contains("this folder holds no archive"))
    #expect(try bench.dictum("import", "-C", "none", "speech.jsonl").status == 3)
  }

  @Test func aFileThatIsNotThereIsAFaultOfTheEnvironment() throws {
    let run = try bench("").dictum("import", "none.jsonl")
    #expect(run.status == 3)
    #expect(run.errors.contains("none.jsonl: cannot read"))
  }
}

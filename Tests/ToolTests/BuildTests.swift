import Foundation
import Testing

/// The built program: what it writes, what it says, how it ends.
@Suite struct BuildTests {
  private func archive() throws -> Workbench {
    let bench = try Workbench()
    #expect(try bench.dictum("new", "archive", ".").status == 0)
    return bench
  }

  @Test func publishesNoPictureOfADraft() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    _ = try bench.dictum("new", "article", "plan")
    let draft = try bench.text("content/articles/plan.md").replacing("added:", with: "draft: true\nadded:")
    try bench.write(draft + "![A plan](secret.png)\n", to: "content/articles/plan.md")
    for name in ["secret.png", "other.png"] { try bench.write("picture", to: "content/media/\(name)") }
    #expect(try bench.dictum("build").status == 0)
    #expect(!bench.exists("public/media/secret.png"))
    #expect(bench.exists("public/media/other.png"))
    #expect(try bench.dictum("build", "--drafts").status == 0)
    #expect(bench.exists("public/media/secret.png"))
  }

  @Test func aNewArchiveBuildsAtOnceWithoutAProblem() throws {
    let bench = try archive()
    let run = try bench.dictum("build", "--strict")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 article, 4 statements, "))
    #expect(try bench.text("public/index.html").contains("My archive"))
  }

  @Test func buildingTwiceWritesNothingTheSecondTime() throws {
    let bench = try archive()
    _ = try bench.dictum("build")
    let before = try bench.tree("public")
    #expect(try bench.dictum("build").output.contains("0 written, "))
    #expect(try bench.tree("public") == before)
  }

  @Test func anErrorLeavesTheSiteThatStoodBeforeAsItWas() throws {
    let bench = try archive()
    _ = try bench.dictum("build")
    let before = try bench.tree("public")
    try bench.write("---\ntitle: B\n---\n[“x”]{by=nobody}\n", to: "content/articles/b.md")
    let run = try bench.dictum("build")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(try bench.tree("public") == before)
  }

  @Test func readsAnotherArchiveWhereTold() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", "mine")
    #expect(try bench.dictum("build", "-C", "mine").status == 0)
    #expect(bench.exists("mine/public/index.html"))
  }

  @Test func writesElsewhereWhereTold() throws {
    let bench = try archive()
    #expect(try bench.dictum("build", "--out", "site").status == 0)
    #expect(bench.exists("site/index.html"))
  }

  @Test func leavesDraftsOutUntilAskedForThem() throws {
    let bench = try archive()
    _ = try bench.dictum("new", "article", "later")
    try bench.write(
      try bench.text("content/articles/later.md").replacingOccurrences(
        of: "text: digest", with: "text: digest\ndraft: true"),
      to: "content/articles/later.md")
    _ = try bench.dictum("build")
    #expect(!bench.exists("public/articles/later/index.html"))
    #expect(try bench.dictum("build", "--drafts").status == 0)
    #expect(bench.exists("public/articles/later/index.html"))
  }

  @Test func leavesNoWordOfWhatIsRemovedOrWithdrawnInAnOlderSite() throws {
    let bench = try archive()
    let path = "content/articles/harbour-vote.md"
    let before = try bench.text(path)
    try bench.write(before + "\n[“A zqword.”]{by=ada-brook said=2024-03 #zq}\n", to: path)
    _ = try bench.dictum("build")
    func files(with word: String) throws -> [String] {
      try bench.tree("public").filter { String(decoding: $1, as: UTF8.self).contains(word) }.map(\.key)
    }
    #expect(try files(with: "zqword").contains("s/harbour-vote/zq/index.html"))
    let front = before.split(separator: "\ntext: digest\n")
    let removed = front.joined(separator: "\ntext: digest\nremoved: {zq: {date: 2026-11-25, reason: a slip}}\n")
    try bench.write(removed, to: path)
    #expect(try bench.dictum("build").status == 0)
    #expect(try files(with: "zqword") == [])
    #expect(try bench.text("public/s/harbour-vote/zq/index.html").contains("a slip"))
  }

  @Test func strictTakesWarningsForErrors() throws {
    let bench = try archive()
    try bench.write(
      try bench.text("content/articles/harbour-vote.md") + "\n[“Yes.”]{by=ada-brook said=2024-03}\n",
      to: "content/articles/harbour-vote.md")
    #expect(try bench.dictum("check").status == 0)
    let run = try bench.dictum("check", "--strict")
    #expect(run.status == 1)
    #expect(run.errors.contains("[unnamed-statement]"))
  }

  @Test func writesTheSameBytesWhateverTheTimeZoneAndLocale() throws {
    let bench = try archive()
    _ = try bench.dictum("build", "--out", "one")
    setenv("TZ", "Asia/Tokyo", 1)
    setenv("LC_ALL", "tr_TR.UTF-8", 1)
    defer {
      unsetenv("TZ")
      unsetenv("LC_ALL")
    }
    _ = try bench.dictum("build", "--out", "two")
    #expect(try bench.tree("one") == bench.tree("two"))
  }
}

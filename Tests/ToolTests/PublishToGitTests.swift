import Foundation
import Testing

/// `dictum publish` to a branch of a git repository, a real one on this disk.
@Suite struct PublishToGitTests {
  private let git = "/usr/bin/git"

  /// An archive, pinned, that publishes to a branch of the bare repository `host.git`.
  private func pinned(branch: String = "pages") throws -> Workbench {
    let bench = try archive(publishing: "web: {git: HOST, branch: \(branch)}")
    try bench.write(
      try bench.text("dictum.yml").replacing("HOST", with: "\(bench.folder)/host.git"), to: "dictum.yml")
    #expect(try bench.run(git, "init", "--quiet", "--bare", "host.git").status == 0)
    _ = try bench.dictum("pin")
    return bench
  }

  private func published() throws -> Workbench {
    let bench = try pinned()
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    return bench
  }

  /// Somebody else commits a file in a folder, and pushes it.
  private func push(_ path: String, from folder: String, to branch: String, of bench: Workbench) throws {
    let identity = ["-c", "user.name=A", "-c", "user.email=a@a.example"]
    let host = bench.folder + "/host.git"
    let commit = identity + ["commit", "--quiet", "-m", "own"]
    for arguments in [["add", path], commit, ["push", "--quiet", host, "HEAD:\(branch)"]] {
      #expect(try bench.run(git, ["-C", folder] + arguments).status == 0)
    }
  }

  private func files(_ bench: Workbench) throws -> Set<String> {
    let run = try bench.run(git, "--git-dir=host.git", "ls-tree", "-r", "--name-only", "pages")
    return Set(run.output.split(separator: "\n").map(String.init))
  }

  private func commits(_ bench: Workbench) throws -> Int {
    try bench.run(git, "--git-dir=host.git", "log", "--format=%H", "pages").output.split(separator: "\n").count
  }

  private func text(_ bench: Workbench, _ path: String) throws -> String {
    try bench.run(git, "--git-dir=host.git", "show", "pages:\(path)").output
  }

  @Test func makesOneCommitOfAllChanges() throws {
    let bench = try published()
    #expect(try files(bench).isSuperset(of: ["index.html", ".nojekyll", "_headers", ".dictum-published"]))
    #expect(try text(bench, "index.html").contains("href=\"articles/\""))
    #expect(try commits(bench) == 1)
    try bench.takeOut("content/pages/about.md")
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(" 1 removed, "))
    #expect(!(try files(bench).contains("about/index.html")))
    #expect(try commits(bench) == 2)
  }

  @Test func makesNoCommitWhereNothingHasChanged() throws {
    let bench = try published()
    #expect(try bench.dictum("publish").output.contains("0 new, 0 changed, 0 removed, "))
    #expect(try commits(bench) == 1)
  }

  @Test func refusesTheBranchOnWhichTheArchiveIsWritten() throws {
    let bench = try pinned(branch: "main")
    #expect(try bench.run(git, "init", "--quiet").status == 0)
    try push("dictum.yml", from: ".", to: "main", of: bench)
    let before = try bench.run(git, "--git-dir=host.git", "rev-parse", "main").output
    for options in [[], ["--overwrite"]] {
      let run = try bench.dictum(["publish"] + options)
      #expect(run.status == 3)
      #expect(run.errors.contains("the branch holds the archive itself (dictum.yml)"))
    }
    #expect(try bench.run(git, "--git-dir=host.git", "rev-parse", "main").output == before)
  }

  @Test func leavesABranchOfOthersAsItIs() throws {
    let bench = try pinned()
    #expect(try bench.run(git, "clone", "--quiet", "host.git", "other").status == 0)
    try bench.write("theirs", to: "other/index.html")
    try push("index.html", from: "other", to: "pages", of: bench)
    let run = try bench.dictum("publish")
    #expect(run.status == 1)
    #expect(run.errors.contains("‘--overwrite’"))
    #expect(try text(bench, "index.html") == "theirs")
    #expect(try bench.dictum("publish", "--overwrite").status == 0)
    #expect(try text(bench, "index.html").contains("<!DOCTYPE html>"))
  }

  @Test func leavesWhatOthersPutOnTheBranch() throws {
    let bench = try published()
    #expect(try bench.run(git, "clone", "--quiet", "--branch", "pages", "host.git", "other").status == 0)
    try bench.write("theirs", to: "other/README")
    try push("README", from: "other", to: "pages", of: bench)
    try bench.takeOut("content/pages/about.md")
    #expect(try bench.dictum("publish").status == 0)
    #expect(try files(bench).contains("README"))
    #expect(try commits(bench) == 3)
  }

  @Test func pushesToARemoteOfTheArchivesOwnRepository() throws {
    let bench = try archive(publishing: "web: {git: origin, branch: gh-pages}")
    _ = try bench.dictum("pin")
    #expect(try bench.run(git, "init", "--quiet", "--bare", "host.git").status == 0)
    #expect(try bench.run(git, "init", "--quiet", ".").status == 0)
    #expect(try bench.run(git, "remote", "add", "origin", "./host.git").status == 0)
    let run = try bench.dictum("publish")
    #expect(run.status == 0, "\(run.errors)")
    let shown = try bench.run(git, "--git-dir=host.git", "show", "gh-pages:index.html")
    #expect(shown.output.contains("My archive"))
    #expect(try bench.run(git, "status", "--short").output.contains("?? content/"))
  }

  @Test func aRepositoryThatCannotBeReachedIsAFaultOfTheEnvironment() throws {
    let bench = try archive(publishing: "web: {git: /nowhere/host.git}")
    _ = try bench.dictum("pin")
    let run = try bench.dictum("publish")
    #expect(run.status == 3)
    #expect(run.errors.contains("/nowhere/host.git, branch pages: cannot reach the repository"))
  }
}

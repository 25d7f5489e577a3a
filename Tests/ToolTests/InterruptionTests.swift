import Foundation
import Testing

/// Builds that do not come to their end: `make faults` tries more of them, and more often.
@Suite struct InterruptionTests {
  /// Two archives whose sites differ on every page.
  private func benches() throws -> (bench: Workbench, clean: [[String: Data]]) {
    let bench = try Workbench()
    for name in ["one", "two"] {
      _ = try bench.dictum("new", "archive", name)
      let text = try bench.text("\(name)/dictum.yml").replacingOccurrences(of: "My archive", with: "Archive \(name)")
      try bench.write(text, to: "\(name)/dictum.yml")
      #expect(try bench.dictum("build", "-C", name, "--out", "../clean-\(name)").status == 0)
    }
    return (bench, [try bench.tree("clean-one"), try bench.tree("clean-two")])
  }

  @Test func thatAreKilledLeaveASiteThatTheNextBuildMakesWhole() throws {
    let (bench, clean) = try benches()
    _ = try bench.dictum("build", "-C", "one", "--out", "../place/site")
    for round in 0..<10 {
      let new = (round + 1) % 2
      let arguments = ["build", "--quiet", "-C", ["one", "two"][new], "--out", "../place/site"]
      let process = bench.process(arguments)
      try process.run()
      usleep(UInt32(round) * 40_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let (left, beside) = (try bench.tree("place/site"), bench.exists("place/.site.dictum-build/unfinished"))
      for (path, bytes) in left { #expect(clean.contains { $0[path] == bytes }, "\(path)") }
      #expect(beside || clean.contains(left))
      #expect(try bench.dictum("build", "-C", ["one", "two"][new], "--out", "../place/site").status == 0)
      #expect(try bench.tree("place/site") == clean[new])
      #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/place") == ["site"])
    }
  }

  /// The program has more to say than a pipe holds, so it is in the middle of its work when the signal comes.
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func thatAreStoppedEndWithTheNumberOfTheSignal(_ signal: Int32, _ status: Int32) throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    _ = try bench.dictum("build")
    let before = try bench.tree("public")
    let path = "content/articles/harbour-vote.md"
    let unnamed = String(repeating: "[“Yes.”]{by=ada-brook said=2024-03}\n\n", count: 1_000)
    try bench.write(try bench.text(path) + "\n" + unnamed, to: path)
    let (process, errors) = (bench.process(["build"]), Pipe())
    process.standardError = errors
    // Whoever runs the tests in the background may have had them ignore it, and the program would do so too.
    Foundation.signal(signal, SIG_DFL)
    try process.run()
    let first = try errors.fileHandleForReading.read(upToCount: 1)
    #expect(first?.isEmpty == false)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    #expect(try bench.tree("public") == before)
  }

  @Test func areDoneThoughNobodyReadsWhatTheySay() throws {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    let (process, output) = (bench.process(["build"]), Pipe())
    process.standardOutput = output
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try bench.dictum("verify", "--site").status == 0)
  }
}

/// What a build says of the output folder.
@Suite struct OutputFolderTests {
  private func built() throws -> Workbench {
    let bench = try Workbench()
    _ = try bench.dictum("new", "archive", ".")
    #expect(try bench.dictum("build").status == 0)
    return bench
  }

  @Test func anotherProcessThatBuildsIntoItIsNamed() throws {
    let bench = try built()
    try bench.write("\(getpid())\n", to: ".public.dictum-build/lock")
    let file = open(bench.folder + "/.public.dictum-build/lock", O_RDWR)
    #expect(flock(file, LOCK_EX) == 0)
    let run = try bench.dictum("build")
    #expect(run.status == 3)
    #expect(
      run.errors
        == "error: ./public: process \(getpid()) is building a site into this folder; build again when it is done\n")
    close(file)
    #expect(try bench.dictum("build").status == 0)
    #expect(!bench.exists(".public.dictum-build"))
  }

  @Test func filesOfOthersAreNamedAndStay() throws {
    let bench = try built()
    try bench.write("mine", to: "public/CNAME")
    try bench.write("mine", to: "public/.git/HEAD")
    let run = try bench.dictum("build")
    #expect(run.output.hasSuffix("left as it is, since no build wrote it: .git/, CNAME\n"))
    #expect(try bench.text("public/.git/HEAD") == "mine")
  }

  @Test func aDamagedListOfWhatWasBuiltIsToldAndMended() throws {
    let bench = try built()
    let before = try bench.tree("public")
    try bench.write(try bench.text("public/.dictum-manifest") + "x", to: "public/.dictum-manifest")
    #expect(try bench.dictum("build").output.contains("the list of what was built was damaged"))
    #expect(try bench.tree("public") == before)
  }

  @Test func aSiteHalfWayBetweenOldAndNewIsNotVerified() throws {
    let bench = try built()
    try bench.write("end\n", to: ".public.dictum-build/unfinished")
    let run = try bench.dictum("verify", "--site")
    #expect(run.status == 3)
    #expect(run.errors.contains("half-way between old and new"))
    #expect(try bench.dictum("build").output.contains("an interrupted build was finished first"))
    #expect(try bench.dictum("verify", "--site").status == 0)
  }

  @Test func quietSaysNothingAndTimingsNameTheStages() throws {
    let bench = try built()
    let quiet = try bench.dictum("build", "--quiet")
    #expect(quiet.output + quiet.errors == "")
    let run = try bench.dictum("build", "--timings", "--jobs", "1", "--out", "other")
    let stages = run.errors.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(stages == ["read", "parse", "link", "plan", "render", "write", "all"])
    #expect(try bench.dictum("build", "--jobs", "0").status == 2)
  }
}

import FileTrees
import Testing

@Suite struct WritePlanTests {
  private func plan(_ staged: [String], _ removed: [String] = [], folders: Set<String> = []) -> WritePlan {
    WritePlan(staged: staged, removed: removed) { folders.contains($0) }
  }

  @Test func setsPagesBehindWhatTheyNeed() {
    let plan = plan(["index.html", "assets/a.css", "a/index.html", "data/a.json"])
    #expect(plan.placed.map(\.path) == ["assets/a.css", "data/a.json", "index.html", "a/index.html"])
    #expect(plan.placed.map(\.number) == [1, 3, 0, 2])
  }

  @Test func makesEachMissingFolderOnceBehindTheOneThatItLiesIn() {
    let plan = plan(["s/a/s1/index.html", "s/a/s2/index.html", "s/b/index.html", "index.html"], folders: ["s"])
    #expect(plan.folders == ["s/a", "s/a/s1", "s/a/s2", "s/b"])
  }

  @Test func readsWhatItWrote() {
    let plan = plan(["s/a b/index.html", "a\tb\nc\\d.txt"], ["x/y.html", "place 3"])
    #expect(WritePlan(parsing: plan.bytes) == plan)
  }

  @Test func isNotReadWhereItIsNotWhole() {
    let bytes = plan(["a.html"], ["b.html"]).bytes
    for count in 0..<bytes.count { #expect(WritePlan(parsing: Array(bytes[..<count])) == nil) }
    #expect(WritePlan(parsing: Array("nonsense\nend\n".utf8)) == nil)
  }
}

@Suite struct TreatmentTests {
  private let old = Digest(of: [1])
  private let new = Digest(of: [2])

  private func treated(
    _ standing: Standing, known: Digest?, _ manifest: Manifest.Condition = .whole
  ) -> Treatment {
    treatment(of: new, size: 1, known: known, standing: standing, manifest: manifest)
  }

  @Test func keepsWithoutALookWhatTheManifestAndTheFileSystemVouchFor() {
    #expect(treated(.file(size: 1, isSettled: true), known: new) == .keep)
  }

  @Test func looksAtAFileThatWasTouchedSince() {
    #expect(treated(.file(size: 1, isSettled: false), known: new) == .compare)
  }

  @Test func writesWhatIsMissingOrChanged() {
    #expect(treated(.nothing, known: new) == .write)
    #expect(treated(.nothing, known: nil) == .write)
    #expect(treated(.file(size: 9, isSettled: true), known: new) == .write)
    #expect(treated(.file(size: 1, isSettled: true), known: old) == .write)
  }

  @Test func writesOverNothingThatNoBuildWrote() {
    #expect(treated(.file(size: 1, isSettled: true), known: nil) == .adopt)
    #expect(treated(.file(size: 1, isSettled: true), known: nil, .absent) == .adopt)
    #expect(treated(.folder, known: nil) == .refuse)
    #expect(treated(.other, known: new) == .refuse)
  }

  @Test func trustsADamagedManifestInNothing() {
    #expect(treated(.file(size: 1, isSettled: true), known: new, .damaged) == .compare)
    #expect(treated(.file(size: 1, isSettled: true), known: nil, .damaged) == .compare)
  }
}

private func entry(_ path: String, _ byte: UInt8 = 1) -> Manifest.Entry {
  Manifest.Entry(path: path, digest: Digest(of: [byte]))
}

@Suite struct BuildAccountTests {
  private let last: LastSite

  init() { last = LastSite(Manifest(of: ["a.html", "b.html", "c.html"].map { entry($0) })) }

  private func account(keeping paths: String..., isSettled: Bool = true) -> BuildAccount {
    var account = BuildAccount(after: last)
    for path in paths { account.keep(entry(path), before: last.file(at: path), isSettled: isSettled) }
    return account
  }

  @Test func tellsWhatIsGoneAndWhatTheNewSiteHolds() {
    var account = account(keeping: "a.html")
    #expect(account.stage(entry("d.html"), before: nil) == 0)
    #expect(account.stage(entry("b.html", 2), before: last.file(at: "b.html")) == 1)
    #expect(account.gone.map(\.path) == ["c.html"])
    #expect(account.manifest == Manifest(of: [entry("a.html"), entry("b.html", 2), entry("d.html")]))
    let summary = account.summary(account.manifest, removed: ["c.html"], unknown: [])
    #expect(summary.written == ["b.html", "d.html"])
    #expect(summary.keptCount == 1)
  }

  @Test func changesNothingOnlyWhereEveryFileIsKept() {
    #expect(!account(keeping: "b.html", "a.html").changesNothing)
    #expect(account(keeping: "b.html", "c.html", "a.html").changesNothing)
  }

  @Test func writesTheManifestAnewWhereItDidNotVouchForAFile() {
    #expect(!account(keeping: "a.html", "b.html", "c.html", isSettled: false).changesNothing)
  }

  @Test func seesTwoFilesOfOnePath() {
    var account = account(keeping: "a.html")
    _ = account.stage(entry("a.html", 2), before: last.file(at: "a.html"))
    #expect(account.manifest.repeatedPath == "a.html")
  }
}

@Suite struct NamesOfSiteTests {
  @Test func areThoseAtTheTopAndInTheFoldersThere() {
    let files = ["index.html", "s/a/s1/index.html", "s/a/s2/index.html", "s/index.html", "s/b/index.html"]
    let names = NamesOfSite(Manifest(of: files.map { OutputFile(path: $0, bytes: []) }))
    #expect(names.top == ["index.html", "s"])
    #expect(names.below == ["s": ["a", "b", "index.html"]])
  }
}

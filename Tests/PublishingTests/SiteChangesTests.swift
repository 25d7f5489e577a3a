import FileTrees
@testable import Publishing
import Testing

/// What a publication changes, thought out without a place.
@Suite struct SiteChangesTests {
  private func manifest(_ files: [String: String]) -> Manifest {
    Manifest(of: files.map { OutputFile(path: $0, bytes: Array($1.utf8)) })
  }

  private func state(_ files: [String: String]) -> PublishedState {
    PublishedState(digests: files.mapValues { Digest(of: Array($0.utf8)).hexadecimal })
  }

  @Test func whatIsInTheWayHasThePathOfAFileOfAFolderOrStandsBelowAFile() {
    let site: Set = ["index.html", "about/index.html", "media/a/b.png"]
    let others = ["index.html", "about", "media/a", "media/c.png", "about/index.html/x", "about/own.html", "other"]
    #expect(clashes(of: site, with: others) == ["index.html", "about", "media/a", "about/index.html/x"])
  }

  @Test func sendsWhatPagesNeedBeforePages() {
    let changes = SiteChanges(manifest(["a.css": "1", "index.html": "1", "data/x.json": "1"]), after: .none)
    #expect(changes.assets == ["a.css", "data/x.json"])
    #expect(changes.pages == ["index.html"])
    #expect(changes.removals == [])
  }

  @Test func sendsOnlyWhatDiffers() {
    let changes = SiteChanges(
      manifest(["a.css": "1", "b.html": "2", "c.html": "new"]),
      after: state(["a.css": "1", "b.html": "1", "d.html": "1"]))
    #expect(changes.assets == [])
    #expect(changes.pages == ["b.html", "c.html"])
    #expect(changes.removals == ["d.html"])
    #expect(changes.unchangedCount == 1)
    #expect([changes.count(.new), changes.count(.changed), changes.count(.removed)] == [1, 1, 1])
  }

  @Test func aStateIsReadAsItWasWritten() {
    let state = PublishedState(
      digests: ["b/é x.html": String(repeating: "0", count: 64), "a": String(repeating: "f", count: 64)],
      unfinished: String(repeating: "1", count: 64))
    #expect(PublishedState(parsing: state.bytes) == state)
  }

  @Test(arguments: ["../a", "/a", "a//b", "a/../b", "./a", ".git/config", "a\u{7}b", ".dictum-published", ""])
  func passesOverPathsThatLeadOutOfThePlace(_ path: String) {
    let line = String(repeating: "a", count: 64) + "  " + path + "\n"
    #expect(PublishedState(parsing: Array(line.utf8)) == .none)
  }

  @Test func sendsNothingTwiceAfterACutUnlessSomebodyElsePublished() {
    let site = manifest(["a.html": "1", "b.html": "1"])
    let whole = SiteChanges(site, after: .none)
    let digest = Digest(of: Array("1".utf8)).hexadecimal
    let cut = PublishedState(
      digests: ["a.html": PublishedState.unknown, "b.html": PublishedState.unknown], unfinished: whole.site)
    let sent = SentFiles(site: whole.site, digests: ["a.html": digest])
    #expect(SiteChanges(site, after: cut, sent: sent).pages == ["b.html"])
    #expect(SiteChanges(site, after: cut).pages == ["a.html", "b.html"])
    let others = PublishedState(digests: cut.digests, unfinished: String(repeating: "2", count: 64))
    #expect(SiteChanges(site, after: others, sent: sent).pages == ["a.html", "b.html"])
    #expect(SiteChanges(site, after: PublishedState(digests: cut.digests), sent: sent).pages == ["a.html", "b.html"])
  }

  @Test func aNoteThatWasCutInALineLosesThatLineOnly() {
    let digest = String(repeating: "a", count: 64)
    let sent = SentFiles(site: digest, digests: ["a.html": digest, "b.html": digest])
    #expect(SentFiles(parsing: sent.bytes) == sent)
    #expect(SentFiles(parsing: Array(sent.bytes.dropLast(3)))?.digests == ["a.html": digest])
    #expect(SentFiles(parsing: []) == nil)
  }

  @Test func removesNoMoreThanHalfWithoutBeingAskedTo() {
    let four = ["a": "1", "b": "1", "c": "1", "d": "1"]
    #expect(SiteChanges(manifest(["a": "1", "b": "1"]), after: state(four)).fault == nil)
    #expect(SiteChanges(manifest(["a": "1"]), after: state(four)).fault?.hasPrefix("3 of the 4 files") == true)
    #expect(SiteChanges(manifest([:]), after: .none).fault != nil)
  }
}

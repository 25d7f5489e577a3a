import Diagnostics
import FileTrees
import Foundation
import Testing

@testable import Disk

/// A small archive in a folder of its own.
private final class WatchedFolder: Sendable {
  let root = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
  private var files: FileManager { .default }

  init() throws {
    for path in ["content/articles/a.md", "content/articles/b.md", "templates/page.mustache", "dictum.yml"] {
      try write("one", to: path)
    }
  }

  deinit { try? files.removeItem(atPath: root) }

  func write(_ text: String, to path: String) throws {
    let full = root + "/" + path
    try files.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: full, atomically: false, encoding: .utf8)
  }

  func move(_ path: String, to other: String) throws { _ = rename(root + "/" + path, root + "/" + other) }
  func remove(_ path: String) throws { try files.removeItem(atPath: root + "/" + path) }
}

/// Changes of files, as the system tells of them.
@Suite(.timeLimit(.minutes(20))) struct WatchTests {
  private let folder: WatchedFolder
  private let watch: SourceWatch

  init() throws {
    folder = try WatchedFolder()
    watch = SourceWatch(of: folder.root, captures: folder.root + "/captures")
  }

  /// Everything that was noted until a path was.
  private func changes(until path: String) async -> SourceChanges {
    var all = SourceChanges()
    while !all.paths.contains(path), !all.isEverything, let more = await watch.next() { all.formUnion(more) }
    return all
  }

  @Test func aSaveInPlaceIsOneChange() async throws {
    try folder.write("two", to: "content/articles/a.md")
    #expect(await watch.next()?.paths == ["content/articles/a.md"])
  }

  @Test func aFileThatIsRenamedOverAnotherIsAChangeOfThat() async throws {
    try folder.write("two", to: "content/articles/.a.md.new")
    try folder.move("content/articles/.a.md.new", to: "content/articles/a.md")
    #expect(await watch.next()?.paths == ["content/articles/a.md"])
  }

  @Test func aSaveWithABackupIsOneChange() async throws {
    try folder.move("content/articles/a.md", to: "content/articles/a.md~")
    try folder.write("two", to: "content/articles/a.md")
    try folder.remove("content/articles/a.md~")
    #expect(await watch.next()?.paths == ["content/articles/a.md", "content/articles/a.md~"])
  }

  @Test func whatLiesInANewFolderIsSeen() async throws {
    try folder.write("new", to: "content/speakers/deep/c.md")
    #expect(await changes(until: "content/speakers").paths.contains("content/speakers"))
    try folder.write("newer", to: "content/speakers/deep/c.md")
    #expect(await changes(until: "content/speakers/deep/c.md").paths.contains("content/speakers/deep/c.md"))
  }

  @Test func aFolderThatIsRenamedIsWatchedUnderItsNewName() async throws {
    try folder.move("content/articles", to: "content/pages")
    _ = await changes(until: "content/pages")
    try folder.write("two", to: "content/pages/a.md")
    #expect(await changes(until: "content/pages/a.md").paths.contains("content/pages/a.md"))
  }

  @Test func aFolderThatIsRemovedAndMadeAgainIsWatchedAgain() async throws {
    try folder.remove("content")
    _ = await changes(until: "content")
    try folder.write("two", to: "content/articles/a.md")
    _ = await changes(until: "content")
    try folder.write("three", to: "content/articles/a.md")
    #expect(await changes(until: "content/articles/a.md").paths.contains("content/articles/a.md"))
  }

  @Test func theArchiveItselfMayGoAndComeBack() async throws {
    try FileManager.default.removeItem(atPath: folder.root)
    try folder.write("two", to: "content/articles/a.md")
    while let changes = await watch.next(), !changes.isEverything {}
    try folder.write("three", to: "content/articles/a.md")
    let after = await changes(until: "content/articles/a.md")
    #expect(after.paths.contains("content/articles/a.md") || after.isEverything)
  }

  @Test func ofManyChangesNoneIsLost() async throws {
    for number in 0..<500 { try folder.write("text", to: "content/articles/n\(number).md") }
    let changes = await changes(until: "content/articles/n499.md")
    #expect(changes.isEverything || changes.paths == Set((0..<500).map { "content/articles/n\($0).md" }))
  }

  @Test func captureTextsAreWatchedWhereTheyLie() async throws {
    try folder.write("text", to: "captures/a.txt")
    #expect(await watch.next()?.hasCaptures == true)
    try folder.write("other text", to: "captures/a.txt")
    #expect(await watch.next()?.hasCaptures == true)
  }

  @Test func otherFilesOfTheFolderAreNoChange() async throws {
    try folder.write("html", to: "public/index.html")
    try folder.write("x", to: "content/articles/.a.md.swp")
    try folder.write("two", to: "dictum.yml")
    #expect(await watch.next()?.paths == ["dictum.yml"])
  }

  @Test func aWatchThatIsStoppedSaysSo() async {
    watch.stop()
    #expect(await watch.next() == nil)
  }
}

#if canImport(Glibc)
  /// What the kernel tells, as it comes.
  @Suite(.timeLimit(.minutes(20))) struct KernelNoticesTests {
    /// Later, on a thread of its own: the wait holds the one on which the test runs.
    private func later(_ action: @escaping @Sendable () -> Void) {
      Thread.detachNewThread {
        usleep(50_000)
        action()
      }
    }

    @Test func whatIsOfNoConcernIsNoQuiet() throws {
      let folder = try WatchedFolder()
      var notices = try #require(KernelNotices(of: WatchedPlaces(root: folder.root, captures: nil)))
      try folder.write("x", to: "content/articles/.a.md.swp")
      try folder.write("x", to: "other.txt")
      later { _ = rename(folder.root + "/other.txt", folder.root + "/content/articles/c.md") }
      #expect(notices.wait(.seconds(20)).paths == ["content/articles/c.md"])
    }

    @Test func aFileThatIsJustMadeIsWaitedFor() throws {
      let folder = try WatchedFolder()
      var notices = try #require(KernelNotices(of: WatchedPlaces(root: folder.root, captures: nil)))
      let descriptor = open(folder.root + "/content/articles/c.md", O_CREAT | O_WRONLY, 0o644)
      later { _ = close(descriptor) }
      #expect(notices.wait(.seconds(20)).paths == ["content/articles/c.md"])
    }
  }
#endif

/// Notices as they are written down, one for each time that somebody waits.
private struct WrittenNotices: ChangeNotices {
  var notices: [SourceChanges]

  mutating func wait(_ time: Duration) -> SourceChanges { notices.isEmpty ? SourceChanges() : notices.removeFirst() }
}

/// Notices that belong together.
@Suite struct GatheringTests {
  private func gathered(_ notices: [SourceChanges]) -> [SourceChanges] {
    var gathering = Gathering(WrittenNotices(notices: notices))
    return (0..<notices.count).map { _ in gathering.next() }.filter { !$0.isEmpty }
  }

  private let none = SourceChanges()

  @Test func whatComesWithoutQuietIsOneBurst() {
    let files = (0..<500).map { SourceChanges(["content/articles/n\($0).md"]) }
    #expect(gathered(files + [none]).map(\.paths.count) == [500])
  }

  @Test func quietEndsABurst() {
    let (a, b) = (SourceChanges(["a"]), SourceChanges(["b"]))
    #expect(gathered([none, a, none, none, b, a, none]).map(\.paths) == [["a"], ["a", "b"]])
  }

  private func quiet(_ events: [(String, SourceChanges.Event)]) -> Duration {
    events.reduce(into: SourceChanges()) { $0.note($1.0, $1.1) }.quiet
  }

  @Test func aSaveIsWaitedForLeastWhateverTheEditorDoesBesideIt() {
    let plain = quiet([("a.md", .written)])
    let withBackup = [
      ("4913", SourceChanges.Event.written), ("4913", .deleted), ("a.md", .movedAway), ("a.md~", .written),
      ("a.md", .written), ("a.md~", .deleted),
    ]
    #expect(quiet(withBackup) == plain)
    #expect(quiet([("a.md", .movedAway)]) > plain)
    #expect(quiet([("a.md", .written), ("b.md", .written)]) > plain)
  }

  @Test func theWorkOfAProgramIsWaitedForMost() {
    let most = SourceChanges(isEverything: true).quiet
    #expect(quiet([("a.md", .deleted), ("a.md", .written)]) == most)
    #expect(quiet((0..<9).map { ("\($0).md", .written) }) == most)
    #expect(most > quiet([("a.md", .movedAway)]))
  }
}

/// Changes where no system tells of them.
@Suite struct ComparedFilesTests {
  @Test func everyDifferenceIsNoted() throws {
    let folder = try WatchedFolder()
    var files = ComparedFiles(of: WatchedPlaces(root: folder.root, captures: folder.root + "/captures"))
    #expect(files.compare().isEmpty)
    try folder.write("longer", to: "content/articles/a.md")
    try folder.write("new", to: "content/topics/t.md")
    try folder.remove("content/articles/b.md")
    try folder.write("x", to: "public/index.html")
    #expect(files.compare().paths == ["content/articles/a.md", "content/topics/t.md", "content/articles/b.md"])
    try folder.write("text", to: "captures/a.txt")
    #expect(files.compare().hasCaptures)
    #expect(files.compare().isEmpty)
  }
}

/// Reading again what changed.
@Suite struct RereadingTests {
  private let folder: WatchedFolder
  private let last: Checked<SourceTree>

  init() throws {
    folder = try WatchedFolder()
    last = try readSources(in: folder.root)
  }

  private func reread(_ paths: Set<String>) throws -> Checked<SourceTree>? {
    let root = folder.root
    return try rereadSources(last, after: SourceChanges(paths), in: root) { _ in root + "/captures" }
  }

  @Test func aChangedFileIsReadAndTheOthersStayAsTheyWere() throws {
    try folder.write("two", to: "content/articles/a.md")
    try folder.write("unseen", to: "content/articles/b.md")
    let tree = try #require(try reread(["content/articles/a.md"])).value
    #expect(tree.content.map { String(decoding: $0.bytes, as: UTF8.self) } == ["two", "one"])
  }

  @Test func newAndRemovedFilesAreFound() throws {
    try folder.write("new", to: "content/topics/t.md")
    try folder.remove("content/articles/b.md")
    let tree = try #require(try reread(["content/topics", "content/articles/b.md"])).value
    #expect(tree.content.map(\.path) == ["content/articles/a.md", "content/topics/t.md"])
  }

  @Test func aFolderThatIsGoneTakesItsFilesWithIt() throws {
    try folder.remove("content/articles")
    #expect(try reread(["content/articles"])?.value.content.isEmpty == true)
  }

  @Test func theSameBytesAreNoChange() throws {
    try folder.write("one", to: "content/articles/a.md")
    #expect(try reread(["content/articles/a.md"]) == nil)
    #expect(try rereadSources(last, after: SourceChanges(isEverything: true), in: folder.root) { _ in "-" } == nil)
  }

  @Test func whatCameAndWentIsNoChange() throws {
    #expect(try reread(["content/articles/4913", "content/articles/a.md~"]) == nil)
  }

  @Test func aFileThatBecameALinkIsLeftOutWithAWarning() throws {
    try folder.remove("content/articles/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.root + "/content/articles/a.md", withDestinationPath: "/etc/passwd")
    let read = try #require(try reread(["content/articles/a.md"]))
    #expect(read.value.content.map(\.path) == ["content/articles/b.md"])
    #expect(read.diagnostics.map(\.code) == [.skippedFile])
  }

  @Test func capturesAreReadAgainWithTheConfiguration() throws {
    try folder.write("text", to: "captures/a.txt")
    #expect(try reread(["dictum.yml"])?.value.captures?.map(\.path) == ["a.txt"])
  }
}

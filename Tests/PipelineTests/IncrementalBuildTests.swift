import BuiltInTheme
import Diagnostics
import Disk
import FileTrees
import Foundation
import Pipeline
import Rendering
import Synchronization
import TestSupport
import Testing

/// A build that makes only what changed leaves the site that a build of everything makes, byte for byte.
@Suite struct IncrementalBuilds {
  /// `DICTUM_CHANGES` sets how many builds each archive has; `make faults` asks for more than the tests do.
  private static let builds = ProcessInfo.processInfo.environment["DICTUM_CHANGES"].flatMap(Int.init) ?? 12

  @Test(arguments: 0..<6) func leaveTheSiteOfACleanBuildAfterEachOfManyChanges(seed: Int) async throws {
    var archive = ChangingArchive(seed: UInt64(seed))
    let site = HeldSite()
    let documents = HeldPieces()
    var shown: ShownPages?
    var (built, kept) = (0, 0)
    for step in 0..<Self.builds {
      for _ in 0..<(step % 4 == 3 ? 5 : 1) { archive.change() }
      let plan = await plan(archive, documents)
      let clean = await self.plan(archive, nil)
      #expect(plan.diagnostics == clean.diagnostics)
      guard !plan.hasErrors else { continue }
      site.begin()
      shown = try await renderSite(plan.value, after: shown, jobs: 2, to: site)
      built += 1
      kept += site.keptCount
      let expected = await whole(clean.value)
      #expect(site.paths == Set(expected.keys), "seed \(seed), step \(step)")
      for (path, bytes) in expected where site.file(path) != bytes {
        Issue.record("\(path) is another one, seed \(seed), step \(step)")
      }
    }
    #expect(built * 2 > Self.builds)
    #expect(kept > built * 10)
  }

  @Test func takeTheirDocumentsFromTheStore() async {
    let documents = HeldPieces()
    let archive = ChangingArchive(seed: 3)
    _ = await plan(archive, documents)
    #expect(documents.foundCount == 0)
    _ = await plan(archive, documents)
    #expect(documents.foundCount == archive.sources.content.count)
  }

  @Test func makeEverythingAnewForAnotherProgram() async throws {
    let site = HeldSite()
    let archive = ChangingArchive(seed: 4)
    let first = await plan(archive, nil)
    site.begin()
    let shown = try await renderSite(first.value, after: nil, jobs: 1, to: site)
    site.begin()
    _ = try await renderSite(await plan(archive, nil, program: "2").value, after: shown, jobs: 1, to: site)
    #expect(site.keptCount == 0)
  }

  private func plan(
    _ archive: ChangingArchive, _ documents: HeldPieces?, program: String = "1"
  ) async -> Checked<SitePlan> {
    var options = BuildOptions()
    options.program = program
    options.documents = documents
    if documents != nil {
      let folder = NSTemporaryDirectory()
      options.shelves.blocks = FileShelf(in: folder, afterFirst: 0) { fatalError($0.message) }
      options.shelves.words = FileShelf(in: folder, afterFirst: 0) { fatalError($0.message) }
    }
    return await buildSite(from: archive.sources, builtInTheme: builtInTheme, options: options)
  }

  private func whole(_ plan: SitePlan) async -> [String: [UInt8]] {
    Dictionary(await renderSite(plan).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}

/// An output folder in memory.
private final class HeldSite: SiteReceiver {
  private struct State {
    var last: [String: [UInt8]] = [:]
    var files: [String: [UInt8]] = [:]
    var keptCount = 0
  }

  private let state = Mutex(State())

  var paths: Set<String> { state.withLock { Set($0.files.keys) } }
  var keptCount: Int { state.withLock { $0.keptCount } }
  func file(_ path: String) -> [UInt8]? { state.withLock { $0.files[path] } }

  func begin() {
    state.withLock { state in
      (state.last, state.files, state.keptCount) = (state.files, [:], 0)
    }
  }

  func take(_ file: OutputFile) { state.withLock { $0.files[file.path] = file.bytes } }
  func take(_ file: FileInPieces) { take(file.whole) }

  func keep(_ path: String) -> Bool {
    state.withLock { state in
      guard let bytes = state.last[path] else { return false }
      state.files[path] = bytes
      state.keptCount += 1
      return true
    }
  }
}

/// A store in memory.
private final class HeldPieces: PieceStore {
  private struct State {
    var pieces: [Digest: [UInt8]] = [:]
    var foundCount = 0
  }

  private let state = Mutex(State())

  var foundCount: Int { state.withLock { $0.foundCount } }

  func piece(_ name: Digest) -> [UInt8]? {
    state.withLock { state in
      let piece = state.pieces[name]
      if piece != nil { state.foundCount += 1 }
      return piece
    }
  }

  func keep(_ bytes: ArraySlice<UInt8>, as name: Digest) { state.withLock { $0.pieces[name] = Array(bytes) } }
}

import Diagnostics
import Disk
import FileTrees
import Foundation
import Parallelism
import Testing

/// What is laid aside comes back as it was.
@Suite struct FileShelves {
  private func bytes(_ number: Int) -> [UInt8] {
    (0..<(number % 7) * 1_000 + number).map { UInt8(truncatingIfNeeded: $0 &* number) }
  }

  private func shelf(in folder: String, afterFirst memory: Int) -> FileShelf {
    FileShelf(in: folder, afterFirst: memory) { fatalError($0.message) }
  }

  @Test func endTheProgramWhereNothingComesBack() async {
    await #expect(processExitsWith: .exitCode(3)) {
      _ = FileShelf(in: NSTemporaryDirectory(), afterFirst: 0) { _ in exit(3) }.bytes(at: 0..<10)
    }
  }

  @Test func giveBackWhatWasPutOnThemByManyTasks() async throws {
    let shelf = self.shelf(in: NSTemporaryDirectory(), afterFirst: 0)
    let kept = await (0..<500).concurrentMap { KeptBytes(bytes($0), on: shelf) }
    #expect(kept.dropFirst().allSatisfy { if case .onShelf = $0 { true } else { false } })
    let back = await kept.concurrentMap { $0.bytes }
    for number in 0..<500 {
      #expect(back[number] == bytes(number))
    }
  }

  @Test func leaveNothingInTheirFolder() throws {
    try withFolder { folder in
      let shelf = self.shelf(in: folder + "/cache", afterFirst: 0)
      let kept = KeptBytes(bytes(40), on: shelf)
      #expect(exists(folder + "/cache"))
      let files = try tree(folder + "/cache")
      #expect(files.isEmpty)
      #expect(kept.bytes == bytes(40))
    }
  }

  @Test func leaveInMemoryWhatComesFirst() throws {
    try withFolder { folder in
      let shelf = self.shelf(in: folder + "/cache", afterFirst: 10)
      #expect(shelf.put([1, 2, 3, 4, 5, 6]) == nil)
      #expect(!exists(folder + "/cache"))
      #expect(shelf.put([7, 8, 9, 10, 11, 12]) != nil)
    }
  }

  @Test func leaveInMemoryWhatNoFileCanBeMadeFor() throws {
    try withFolder { folder in
      try write("a file", to: folder + "/cache")
      let kept = KeptBytes(bytes(41), on: shelf(in: folder + "/cache", afterFirst: 0))
      guard case .inMemory = kept else {
        Issue.record("a shelf stands where a file is in the way")
        return
      }
      #expect(kept.bytes == bytes(41))
      let other = try text(of: folder + "/cache")
      #expect(other == "a file")
    }
  }

  @Test func holdTheDocumentsOfAnArchive() throws {
    try withFolder { folder in
      for name in ["one", "two"] { try write("text of \(name)\r\n", to: folder + "/content/articles/\(name).md") }
      let shelf = self.shelf(in: folder + "/.dictum", afterFirst: 0)
      let (laidAside, held) = (try readSources(in: folder, on: shelf).value, try readSources(in: folder).value)
      #expect(laidAside.content == held.content)
      #expect(laidAside.content.map(\.bytes) == held.content.map(\.bytes))
      #expect(shelf.put([1]).map(\.lowerBound) == held.content.map(\.bytes.count).reduce(0, +))
    }
  }
}

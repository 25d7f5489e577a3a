internal import Synchronization

/// What pieces of templates wrote of views with numbers, kept for the next page that shows the same. Any number of pages
/// may use it at a time.
///
/// It belongs to one template set and one set of view makers: a number means one view in each schema.
package final class PieceMemory: Sendable {
  struct Name: Hashable {
    let piece: Int
    let view: Int
  }

  /// A part of the memory with a lock of its own.
  private final class Shard: Sendable {
    struct Kept {
      var pieces: [Name: [UInt8]] = [:]
      var size = 0
    }

    let kept = Mutex(Kept())
  }

  /// So many that two tasks seldom wait for one another.
  private static let shardCount = 64
  private let shards = (0..<PieceMemory.shardCount).map { _ in Shard() }
  private let capacity: Int

  /// - Parameter capacity: how many bytes are kept at most; what is beyond is written anew each time.
  package init(capacity: Int) { self.capacity = capacity / PieceMemory.shardCount }

  /// Appends what is kept; false where nothing is.
  func append(_ name: Name, to output: inout [UInt8]) -> Bool {
    guard let bytes = shard(name).kept.withLock({ $0.pieces[name] }) else { return false }
    output += bytes
    return true
  }

  func keep(_ bytes: [UInt8], as name: Name) {
    shard(name).kept.withLock { kept in
      guard kept.size + bytes.count <= capacity else { return }
      if kept.pieces.updateValue(bytes, forKey: name) == nil { kept.size += bytes.count }
    }
  }

  private func shard(_ name: Name) -> Shard { shards[name.view % PieceMemory.shardCount] }
}

internal import Synchronization

/// What was worked out for some keys, kept for all pages that need it again. Any number of pages may ask at a time.
///
/// What is worked out for a key must depend on nothing but the key and the site, so that nobody can tell whether it was
/// kept.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// A part of the memory with a lock of its own.
  private final class Shard: Sendable {
    let kept = Mutex<[Key: Value]>([:])
  }

  /// So many that two tasks seldom wait for one another.
  private static var shardCount: Int { 32 }
  private let shards: [Shard]

  init() { shards = (0..<Memory.shardCount).map { _ in Shard() } }

  /// Two tasks that ask for a new key at once may both work it out; they come to the same.
  func value(for key: Key, _ make: () -> Value) -> Value {
    let shard = shards[Int(UInt(bitPattern: key.hashValue) % UInt(Memory.shardCount))]
    if let value = shard.kept.withLock({ $0[key] }) { return value }
    let value = make()
    shard.kept.withLock { $0[key] = value }
    return value
  }
}

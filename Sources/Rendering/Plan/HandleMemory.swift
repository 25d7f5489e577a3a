internal import ArchiveModel
internal import Synchronization

/// What was worked out for some items of a list, kept as in ``Memory``; looked up by the items’ places, without hashing.
final class HandleMemory<Item, Value: Sendable>: Sendable {
  /// A part of the memory with a lock of its own.
  private final class Shard: Sendable {
    let kept: Mutex<[Value?]>

    init(count: Int) { kept = Mutex([Value?](repeating: nil, count: count)) }
  }

  /// So many that two tasks seldom wait for one another.
  private static var shardCount: Int { 32 }
  private let shards: [Shard]

  /// - Parameter count: how many items the list has.
  init(count: Int) {
    let size = (count + HandleMemory.shardCount - 1) / HandleMemory.shardCount
    shards = (0..<HandleMemory.shardCount).map { _ in Shard(count: size) }
  }

  /// Two tasks that ask for a new item at once may both work it out; they come to the same.
  func value(for handle: Handle<Item>, _ make: () -> Value) -> Value {
    let (slot, number) = handle.position.quotientAndRemainder(dividingBy: HandleMemory.shardCount)
    let shard = shards[number]
    if let value = shard.kept.withLock({ $0[slot] }) { return value }
    let value = make()
    shard.kept.withLock { $0[slot] = value }
    return value
  }
}

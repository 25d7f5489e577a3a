internal import Synchronization

/// The connections that are open, each with the time by which it has to get on.
final class OpenConnections: Sendable {
  private struct Entry {
    let descriptor: Int32
    var deadline: ContinuousClock.Instant?
  }

  private let entries = Mutex<[Int: Entry]>([:])
  private let lastNumber = Atomic<Int>(0)

  var count: Int { entries.withLock { $0.count } }

  /// Enters a connection and gives it a number, which is never given again.
  func add(_ descriptor: Int32) -> Int {
    let number = lastNumber.add(1, ordering: .relaxed).newValue
    entries.withLock { $0[number] = Entry(descriptor: descriptor, deadline: nil) }
    return number
  }

  /// - Parameter time: how long it may stay as it is; nil for as long as it likes.
  func allow(_ number: Int, _ time: Duration?) {
    let deadline = time.map { ContinuousClock.now + $0 }
    entries.withLock { $0[number]?.deadline = deadline }
  }

  /// Strikes a connection out; after that its descriptor may be closed.
  func remove(_ number: Int) { entries.withLock { _ = $0.removeValue(forKey: number) } }

  /// Cuts every connection whose time is over; the tasks that serve them then end.
  func cutOverdue() {
    let now = ContinuousClock.now
    entries.withLock { entries in
      for (number, entry) in entries where entry.deadline.map({ $0 < now }) ?? false {
        SystemSocket.cut(entry.descriptor)
        entries[number]?.deadline = nil
      }
    }
  }
}

internal import Synchronization

/// Values that the files of an archive name again and again, ids and dates: each is held once, whatever names it.
///
/// It is a saving and no state: whoever asks gets what would have been made.
final class Repeated<Name: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Where the names never end, what is new is no longer held.
  private static var limit: Int { 100_000 }
  private let known = Mutex<[Name: Value]>([:])

  func value<Fault: Error>(of name: Name, _ make: () throws(Fault) -> Value) throws(Fault) -> Value {
    if let value = known.withLock({ $0[name] }) { return value }
    let value = try make()
    known.withLock { if $0.count < Self.limit { $0[name] = value } }
    return value
  }
}

private let texts = Repeated<String, String>()

/// An id that other places may name too. A short one stands where it is named and takes no more room.
func shared(_ id: String) -> String { id.utf8.count <= 15 ? id : texts.value(of: id) { id } }

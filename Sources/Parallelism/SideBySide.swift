internal import Dispatch
internal import Synchronization

/// Does two pieces of work at a time, for stages that are no asynchronous functions.
///
/// - Returns: what came of each; which of them ends first makes no difference.
package func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let ends = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let value = first()
      ends.withLock { $0.first = value }
    } else {
      let value = second()
      ends.withLock { $0.second = value }
    }
  }
  guard case (let first?, let second?) = ends.withLock({ $0 }) else { preconditionFailure("both have ended") }
  return (first, second)
}

/// Does the two halves of a list at a time.
///
/// - Parameters:
///   - count: how many elements the list has.
///   - work: what is done with one half, told by the places of its elements.
/// - Returns: what came of the first half, and of the second.
package func inHalves<Result: Sendable>(
  of count: Int, _ work: @Sendable (Range<Int>) -> Result
) -> (Result, Result) {
  sideBySide {
    work(0..<count / 2)
  } _: {
    work(count / 2..<count)
  }
}

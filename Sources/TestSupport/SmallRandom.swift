/// Numbers that look random and are the same each time (xorshift).
package struct SmallRandom: RandomNumberGenerator {
  private var state: UInt64

  /// - Parameter state: where it begins; from 0 it would never leave 0.
  package init(state: UInt64) { self.state = max(1, state) }

  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

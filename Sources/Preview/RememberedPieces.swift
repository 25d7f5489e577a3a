package import FileTrees
internal import Synchronization

/// What was made of each document, kept in memory from one change to the next, so that only those that changed are made
/// anew.
package final class RememberedPieces: PieceStore {
  private struct Pieces {
    /// Of the last round.
    var old: [Digest: [UInt8]] = [:]
    /// Of this one.
    var new: [Digest: [UInt8]] = [:]
  }

  private let pieces = Mutex(Pieces())

  package init() {}

  package func piece(_ name: Digest) -> [UInt8]? { pieces.withLock { $0.old[name] } }

  package func keep(_ bytes: ArraySlice<UInt8>, as name: Digest) {
    pieces.withLock { $0.new[name] = $0.old[name] ?? Array(bytes) }
  }

  /// Ends a round: what was not kept in it is forgotten.
  package func endRound() {
    pieces.withLock { pieces in
      pieces.old = pieces.new
      pieces.new = [:]
    }
  }
}

package import FileTrees
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Parsed documents as they are kept on the disk from one build to the next.
///
/// The file holds pieces one behind another, then an index, then a footer (``PieceIndex``). It is never changed: a build
/// that has new pieces writes another beside it and puts that in its place, so that whoever is interrupted leaves the old.
package final class DocumentCache: PieceStore {
  private let path: String
  private let old: PieceFile?
  private let state: Mutex<State>

  fileprivate struct State: ~Copyable {
    var used: Set<Digest> = []
    var new: PieceWriter?
    var isDamaged: Bool
    /// Why nothing can be kept.
    var failure: EnvironmentError?
  }

  init(at path: String) {
    self.path = path
    old = PieceFile(path)
    state = Mutex(State(isDamaged: old == nil && FileSystem.kind(of: path) != nil))
  }

  /// Whether what was kept could not be used, or not all of it.
  package var isDamaged: Bool { state.withLock { $0.isDamaged } }

  package func piece(_ name: Digest) -> [UInt8]? {
    guard let place = old?.index[name] else { return nil }
    let bytes = old?.read(place)
    if bytes == nil { state.withLock { $0.isDamaged = true } }
    return bytes
  }

  package func keep(_ bytes: ArraySlice<UInt8>, as name: Digest) {
    if old?.index[name] != nil, !isDamaged {
      state.withLock { _ = $0.used.insert(name) }
    } else {
      let sum = Digest(of: Array(bytes))
      state.withLock { $0.add(bytes, name, sum, beside: path) }
    }
  }

  /// Puts what was kept in place of what stood before, where the two differ enough to be worth it.
  ///
  /// - Throws: where it cannot be written; what stood before stands.
  package func finish() throws(EnvironmentError) {
    try state.withLock { state throws(EnvironmentError) in
      if let failure = state.failure { throw failure }
      let isWorthIt = state.new != nil || state.used.count * 2 < (old?.index.count ?? 0)
      guard isWorthIt else { return }
      if state.new == nil { state.new = try PieceWriter(path) }
      guard var new = state.new.take() else { return }
      for name in state.used.sorted(by: { (old?.index[$0]?.offset ?? 0) < (old?.index[$1]?.offset ?? 0) }) {
        guard let place = old?.index[name], let bytes = old?.read(place) else { continue }
        try new.add(bytes[...], name, place.sum)
      }
      try new.finish()
    }
  }
}

extension DocumentCache.State {
  fileprivate mutating func add(_ bytes: ArraySlice<UInt8>, _ name: Digest, _ sum: Digest, beside path: String) {
    if failure != nil { return }
    do throws(EnvironmentError) {
      if new == nil { new = try PieceWriter(path) }
      try new?.add(bytes, name, sum)
    } catch {
      failure = error
    }
  }
}

internal import Dispatch
internal import Synchronization

/// Watches an archive's sources from the moment it is made, until it is let go.
///
/// Changes are gathered until there is quiet, so that one save, or one checkout of thousands of files, is one change.
package final class SourceWatch: Sendable {
  private struct Gathered {
    var changes = SourceChanges()
    var isStopped = false
  }

  private let gathered = Mutex(Gathered())
  private let signal: AsyncStream<Void>
  private let waker: AsyncStream<Void>.Continuation

  /// - Parameters:
  ///   - root: the archive's folder.
  ///   - captures: the folder of the captures.
  package convenience init(of root: String, captures: String?) {
    self.init(WatchedPlaces(root: root, captures: captures), notices: nil)
  }

  /// - Parameter notices: how changes are noticed; nil for the best way that the system has.
  init(_ places: WatchedPlaces, notices: (any ChangeNotices)?) {
    (signal, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let notices = notices ?? bestNotices(of: places)
    DispatchQueue(label: "dictum.watch").async { [weak self] in
      var gathering = Gathering(notices)
      while true {
        let changes = gathering.next()
        guard let self, !self.gathered.withLock({ $0.isStopped }) else { return }
        if !changes.isEmpty { self.deliver(changes) }
      }
    }
  }

  deinit { stop() }

  /// Ends the watch; `next` then returns nil.
  package func stop() {
    gathered.withLock { $0.isStopped = true }
    waker.finish()
  }

  /// Waits for changes and takes them: all that came since the last call, as one. Nil when the watch has ended.
  package func next() async -> SourceChanges? {
    for await _ in signal {
      let changes = gathered.withLock { gathered in
        defer { gathered.changes = SourceChanges() }
        return gathered.changes
      }
      if !changes.isEmpty { return changes }
    }
    return nil
  }

  private func deliver(_ changes: SourceChanges) {
    gathered.withLock { $0.changes.formUnion(changes) }
    waker.yield()
  }
}

private func bestNotices(of places: WatchedPlaces) -> any ChangeNotices {
  #if canImport(Glibc)
    if let notices = KernelNotices(of: places) { return notices }
  #endif
  return ComparedFiles(of: places)
}

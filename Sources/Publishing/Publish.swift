package import Disk
package import FileTrees

/// A publication that is thought out and not begun: a site, a place, and what has to change there.
package struct Publication: Sendable {
  package let place: any Place
  package let changes: SiteChanges
  /// What stands in the way of the site at a place where nothing was ever published; sorted by path.
  private let strangers: [String]
  private let notes: DeliveryNotes

  /// Asks the place what stands there.
  ///
  /// - Parameters:
  ///   - site: the manifest of the built site.
  ///   - notes: the file in which this machine notes what has arrived.
  ///   - resends: whether every file is sent, whatever is known to stand there.
  package init(
    of site: Manifest, to place: any Place, notes: String, resends: Bool = false
  ) throws(EnvironmentError) {
    self.place = place
    self.notes = DeliveryNotes(path: notes)
    let state = PublishedState(parsing: try place.readState())
    let paths = Set(site.entries.map(\.path))
    let found = state == .none ? try place.strangers(inTheWayOf: paths) : []
    strangers = found.sorted()
    let altered = try resends ? Set(state.digests.keys) : place.altered(since: state)
    let sent = resends ? nil : try self.notes.read()
    changes = SiteChanges(site, after: state.doubting(altered.union(found.intersection(paths))), sent: sent)
  }

  /// Why it would replace what is not its own; nil where it does not.
  package var faultOfStrangers: String? {
    guard let first = strangers.first else { return nil }
    let isOne = strangers.count == 1
    let what = isOne ? "a file stands there" : "\(strangers.count) files stand there"
    let example = isOne ? first : "such as \(first)"
    return "\(what) that Dictum did not publish and that the site would replace (\(example)); move "
      + "\(isOne ? "it" : "them") away, or say ‘--overwrite’"
  }

  /// Carries it out (stage 9): what pages need, pages, removals. A step is taken only when the one before it is whole, so
  /// that at any time each page there is old or new and has its assets.
  ///
  /// - Parameters:
  ///   - step: told what is about to be done, in words, and with how many files.
  ///   - arrived: told how many files of the step have arrived.
  package func carryOut(
    step: (String, Int) -> Void, arrived: (Int) -> Void = { _ in }
  ) throws(EnvironmentError) {
    try place.begin(changes.begun)
    try notes.begin(changes.arrived)
    for (paths, words) in [(changes.assets, "asset"), (changes.pages, "page")] where !paths.isEmpty {
      step("sending \(paths.count) \(words)\(paths.count == 1 ? "" : "s")", paths.count)
      var count = 0
      try place.send(paths) { (path) throws(EnvironmentError) in
        try notes.add(path, changes.digest(path))
        count += 1
        arrived(count)
      }
    }
    if !changes.removals.isEmpty {
      let count = changes.removals.count
      step("removing \(count) file\(count == 1 ? "" : "s")", count)
      try place.remove(changes.removals, emptying: changes.emptiedFolders)
    }
    try place.complete(changes.completed)
    try notes.clear()
  }
}

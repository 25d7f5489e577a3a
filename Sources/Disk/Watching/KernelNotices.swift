#if canImport(Glibc)
  internal import Glibc

  /// Notices changes as the kernel tells of them (inotify). A folder is watched before it is listed, so that nothing that
  /// appears in it is missed; a file counts as changed when its writer closes it, or when it is moved to its name.
  struct KernelNotices: ChangeNotices {
    private let places: WatchedPlaces
    private var inotify: Inotify
    private var isWatching = false

    /// Nil where the system has no room for another watch.
    init?(of places: WatchedPlaces) {
      self.places = places
      guard let inotify = Inotify() else { return nil }
      self.inotify = inotify
      guard watchAll() else { return nil }
    }

    mutating func wait(_ time: Duration) -> SourceChanges {
      if !isWatching { return lookForRoot(time) }
      var changes = SourceChanges()
      var end = ContinuousClock.now + time
      while changes.isEmpty, ContinuousClock.now < end {
        let events = inotify.events(within: max(end - ContinuousClock.now, .milliseconds(1)))
        for event in events { note(event, in: &changes) }
        // What was made has still to be written: there is no quiet yet.
        if events.contains(where: \.isCreation) { end = ContinuousClock.now + time }
      }
      return changes
    }

    /// The archive's folder is gone: as long as it is, there is nothing to watch.
    private mutating func lookForRoot(_ time: Duration) -> SourceChanges {
      inotify.pause(time)
      guard FileSystem.kind(of: places.root + "/.") == .folder, let fresh = Inotify() else { return SourceChanges() }
      inotify = fresh
      guard watchAll() else { return SourceChanges() }
      return SourceChanges(isEverything: true)
    }

    /// False where there was no room.
    private mutating func watchAll() -> Bool {
      isWatching = false
      guard FileSystem.kind(of: places.root + "/.") == .folder else { return true }
      isWatching = inotify.watch(places.root, as: .root)
      for tree in places.trees where isWatching { isWatching = watchTree(tree) }
      if isWatching, let captures = places.captures { isWatching = watchCaptures(captures) }
      return isWatching
    }

    /// Watches a folder of the archive and those in it; what is no folder is left alone.
    private mutating func watchTree(_ path: String) -> Bool {
      watchTree(places.root + "/" + path) { .sources(path + $0) }
    }

    private mutating func watchCaptures(_ folder: String) -> Bool {
      watchTree(FileSystem.resolved(folder) ?? folder) { _ in .captures }
    }

    private mutating func watchTree(_ top: String, as place: (String) -> Inotify.Place) -> Bool {
      var pending = [""]
      while let path = pending.popLast() {
        guard FileSystem.kind(of: top + path) == .folder else { continue }
        guard inotify.watch(top + path, as: place(path)) else { return false }
        pending += folders(in: top + path).map { path + "/" + $0 }
      }
      return true
    }

    private func folders(in folder: String) -> [String] {
      do throws(EnvironmentError) {
        return try FileSystem.names(in: folder).filter {
          !WatchedPlaces.isIgnored($0) && FileSystem.kind(of: folder + "/" + $0) == .folder
        }
      } catch {
        // It is gone again, or nobody may read it: the kernel tells of both when that changes.
        return []
      }
    }

    private mutating func note(_ event: Inotify.Event, in changes: inout SourceChanges) {
      switch event.place {
      case nil: startAnew(&changes)
      case .root where event.isEnd: startAnew(&changes)
      case .root where places.isCaptures(event.name):
        noteCaptures(event, in: &changes)
      case .root:
        if places.isSource(event.name) { note(event, event.name, in: &changes) }
      case .sources(let folder):
        if !event.isEnd, !WatchedPlaces.isIgnored(event.name) { note(event, folder + "/" + event.name, in: &changes) }
      case .captures: noteCaptures(event, in: &changes)
      }
    }

    private mutating func noteCaptures(_ event: Inotify.Event, in changes: inout SourceChanges) {
      changes.noteCaptures()
      guard event.isFolder, event.isArrival, let captures = places.captures else { return }
      if !watchCaptures(captures) { startAnew(&changes) }
    }

    private mutating func note(_ event: Inotify.Event, _ path: String, in changes: inout SourceChanges) {
      if event.isFolder {
        if event.isRemoval { inotify.forget(.sources(path)) }
        if event.isArrival, !watchTree(path) { return startAnew(&changes) }
      } else if event.isCreation, FileSystem.kind(of: places.root + "/" + path) == .file {
        return  // Its writer has still to close it.
      }
      changes.note(path, event.change)
    }

    /// Events were lost, or the archive's folder: every folder is watched anew, and everything may have changed.
    private mutating func startAnew(_ changes: inout SourceChanges) {
      changes.noteEverything()
      isWatching = false
      guard FileSystem.kind(of: places.root + "/.") == .folder, let fresh = Inotify() else { return }
      inotify = fresh
      _ = watchAll()
    }
  }
#endif

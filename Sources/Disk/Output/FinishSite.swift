package import FileTrees
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension SiteWriter {
  /// Puts the new site into place: every file that was taken or kept, and no other of a former build.
  ///
  /// - Throws: where that cannot be done. As long as the new files are not all on the disk, the old site is untouched.
  package func finish() throws(EnvironmentError) -> WriteSummary {
    let account = try beginFinishing()
    defer { state.withLock { $0.phase = .closed } }
    do throws(EnvironmentError) {
      let summary = try finish(account)
      workshop.leave()
      return summary
    } catch {
      giveUp()
      throw error
    }
  }

  private func finish(_ account: BuildAccount) throws(EnvironmentError) -> WriteSummary {
    let manifest = account.manifest.sealed
    if let path = manifest.repeatedPath { throw .isRepeated(shown(path)) }
    if isFirst {
      try placeWhole(manifest)
      return account.summary(manifest, removed: [], unknown: [])
    }
    let removed = account.changesNothing ? [] : try removable(account.gone)
    if !account.changesNothing { try place(account.staged, removed, manifest) }
    try workshop.clear()
    let unknown =
      last.manifest.condition == .damaged
      ? try allUnknownNames(beside: manifest, in: site) : try unknownNames(beside: manifest, in: site)
    return account.summary(manifest, removed: removed, unknown: unknown, finishedEarlierBuild: finishedEarlierBuild)
  }

  private func beginFinishing() throws(EnvironmentError) -> BuildAccount {
    try state.withLock { state throws(EnvironmentError) in
      guard state.phase == .open else { throw .isClosed(workshop.place.shown) }
      state.phase = .finishing
      return state.account
    }
  }

  /// A first site becomes the output folder by one renaming.
  private func placeWhole(_ manifest: Manifest) throws(EnvironmentError) {
    FileTime.passTick()
    try site.create(OutputPlace.manifest, in: manifest.pieces, shown: shown(OutputPlace.manifest))
    try site.synchronizeFileSystem()
    let place = workshop.place
    guard rename(site.path, place.path) == 0 else { throw FileSystem.failure("make the folder", place.shown) }
    try OpenFolder(place.parent).synchronize()
  }

  private func place(_ staged: [String], _ removed: [String], _ manifest: Manifest) throws(EnvironmentError) {
    let plan = try plan(staged, removed)
    try workshop.folder.create(Workshop.manifest, in: manifest.pieces, shown: shown(OutputPlace.manifest))
    try workshop.folder.create(Workshop.plan, plan.bytes)
    for name in plan.folders { try site.makeFolder(name, shown(name)) }
    try workshop.folder.synchronizeFileSystem()
    try workshop.markUnfinished()
    try workshop.apply(plan, to: site)
  }

  /// The plan, once it is known that the folders on the way of each file are folders, and no links to elsewhere.
  private func plan(_ staged: [String], _ removed: [String]) throws(EnvironmentError) -> WritePlan {
    var obstacle: String?
    let kinds = { (name: String) -> Bool in
      guard let kind = self.site.kind(of: name) else { return false }
      if kind != .folder { obstacle = name }
      return true
    }
    let plan = WritePlan(staged: staged, removed: removed, hasFolder: kinds)
    if let obstacle { throw .isNoFolder(shown(obstacle)) }
    return plan
  }

  /// Those files of the last site that may be removed. By a damaged manifest only those that are what it says.
  private func removable(_ gone: [Manifest.Entry]) throws(EnvironmentError) -> [String] {
    var paths: [String] = []
    for entry in gone where site.kind(of: entry.path) == .file {
      if last.manifest.condition == .damaged {
        guard Digest(of: try FileSystem.read(site.path + "/" + entry.path)) == entry.digest else { continue }
      }
      paths.append(entry.path)
    }
    return paths
  }

  /// Gives up a build that was not finished: the site that stood before stands. It may be called at any time and by any
  /// task; what it could not remove, the next build removes.
  package func close() {
    let isOpen = state.withLock { state in
      defer { if state.phase == .open { state.phase = .closed } }
      return state.phase == .open
    }
    guard isOpen else { return }
    for _ in 0..<100 where state.withLock({ $0.busy > 0 }) { usleep(2_000) }
    giveUp()
  }

  /// Whether the build can only be finished: some files of the site are new, some old.
  package var isHalfWay: Bool { workshop.isUnfinished }

  private func giveUp() {
    do throws(EnvironmentError) {
      if !workshop.isUnfinished { try workshop.clear() }
    } catch {
      // The next build clears the folder before it does anything else.
    }
    workshop.leave()
  }
}

// MARK: - Messages

extension EnvironmentError {
  fileprivate static func isRepeated(_ path: String) -> EnvironmentError {
    EnvironmentError("\(path): two files of the site have this path; nothing was written")
  }

  fileprivate static func isNoFolder(_ path: String) -> EnvironmentError {
    EnvironmentError(
      "\(path): the site has files in a folder of this name, and what stands there is no folder; move it away, or name "
        + "another folder with ‘--out’")
  }
}

package import FileTrees
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a site to its folder, file by file, from any number of tasks; the site stands all at once when it is finished.
///
/// Until `finish`, nothing in the output folder is touched: changed files lie beside it. A build that was interrupted by
/// anything leaves the old site, or one that the next build finishes: see `docs/output.md`.
package final class SiteWriter: Sendable {
  let workshop: Workshop
  /// Where the files of the site are: the output folder, or the folder that becomes it.
  let site: OpenFolder
  /// Where new files are put, by path in a first site, by number in any other.
  private let new: OpenFolder
  let isFirst: Bool
  let last: LastSite
  private let manifestTime: FileTime?
  let state: Mutex<State>
  /// Whether an earlier build was found unfinished, and was finished.
  let finishedEarlierBuild: Bool

  struct State {
    var account: BuildAccount
    var phase = Phase.open
    /// How many files are being written at this moment.
    var busy = 0
  }

  enum Phase {
    case open
    case finishing
    case closed
  }

  /// Takes the lock of the folder, and finishes what an interrupted build has left there.
  ///
  /// - Throws: where another process has the lock, and where the folder cannot be written.
  package init(writingTo folder: String) throws(EnvironmentError) {
    workshop = try Workshop(for: try OutputPlace(folder))
    finishedEarlierBuild = try workshop.finishEarlierBuild()
    try workshop.clear()
    isFirst = workshop.isInside ? false : try workshop.place.isMissingOrEmpty()
    let name = isFirst ? Workshop.firstSite : Workshop.newFiles
    try workshop.folder.makeFolder(name)
    new = try OpenFolder(workshop.folder.path + "/" + name)
    site = try OpenFolder(isFirst ? new.path : workshop.place.path)
    last = LastSite(isFirst ? .none : try lastManifest(in: site.path))
    manifestTime = site.status(of: OutputPlace.manifest).map(FileTime.init)
    state = Mutex(State(account: BuildAccount(after: last)))
  }

  /// Takes a file of the new site. It is written only where the site that stands has another.
  ///
  /// - Throws: where the file cannot be written, and where something stands in its place that no build put there.
  package func take(_ file: OutputFile) throws(EnvironmentError) {
    let entry = Manifest.Entry(path: file.path, digest: Digest(of: file.bytes))
    try take(entry, size: file.bytes.count, CollectionOfOne(file.bytes))
  }

  /// Takes a file that is never whole in memory, likewise. Where a site stands, its pieces are made once to know the digest,
  /// and again where it is written.
  package func take(_ file: FileInPieces) throws(EnvironmentError) {
    if isFirst { return try write(file) }
    let (digest, size) = file.measured()
    try take(Manifest.Entry(path: file.path, digest: digest), size: size, file)
  }

  private func take(
    _ entry: Manifest.Entry, size: Int, _ pieces: some Sequence<[UInt8]>
  ) throws(EnvironmentError) {
    let before = last.file(at: entry.path)
    switch try treatment(of: entry, size: size, before) {
    case .keep: try enter { $0.keep(entry, before: before) }
    case .compare, .adopt: try enter { $0.keep(entry, before: before, isSettled: false) }
    case .write: try write(pieces, entry, before)
    case .refuse: throw .isInTheWay(shown(entry.path))
    }
  }

  /// What is done with a file; those that had to be looked at are kept where they are equal.
  private func treatment(
    of new: Manifest.Entry, size: Int, _ before: LastSite.File?
  ) throws(EnvironmentError) -> Treatment {
    if isFirst { return .write }
    let treatment = FileTrees.treatment(
      of: new.digest, size: size, known: before?.digest, standing: standing(at: new.path),
      manifest: last.manifest.condition)
    guard treatment == .compare || treatment == .adopt else { return treatment }
    if Digest(of: try FileSystem.read(site.path + "/" + new.path)) == new.digest { return treatment }
    return treatment == .compare ? .write : .refuse
  }

  private func write(
    _ pieces: some Sequence<[UInt8]>, _ entry: Manifest.Entry, _ before: LastSite.File?
  ) throws(EnvironmentError) {
    let number = try enter(isBusy: true) { $0.stage(entry, before: before) }
    defer { state.withLock { $0.busy -= 1 } }
    let open = pieces.lazy.prefix { _ in self.isOpen }
    try new.create(isFirst ? entry.path : String(number), in: open, shown: shown(entry.path))
  }

  /// Writes a file of a first site, in which nothing can stand yet.
  private func write(_ file: FileInPieces) throws(EnvironmentError) {
    try enter(isBusy: true) { _ in }
    defer { state.withLock { $0.busy -= 1 } }
    var digest = RunningDigest()
    let measured = file.lazy.prefix { _ in self.isOpen }.map { piece in
      digest.add(piece)
      return piece
    }
    try new.create(file.path, in: measured, shown: shown(file.path))
    let entry = Manifest.Entry(path: file.path, digest: digest.finished())
    try enter { _ = $0.stage(entry, before: nil) }
  }

  /// False once the build was given up, perhaps while a long file is being written.
  private var isOpen: Bool { state.withLock { $0.phase == .open } }

  /// Keeps a file of which the caller knows that the new site has it unchanged, without its having been made.
  ///
  /// - Returns: false where the last site had no such file or where it no longer stands as it was written: then it has to
  ///   be made and taken.
  package func keep(_ path: String) throws(EnvironmentError) -> Bool {
    guard let before = last.file(at: path), case .file(_, let isSettled) = standing(at: path) else { return false }
    if !isSettled, Digest(of: try FileSystem.read(site.path + "/" + path)) != before.digest { return false }
    let entry = Manifest.Entry(path: path, digest: before.digest)
    try enter { $0.keep(entry, before: before, isSettled: isSettled) }
    return true
  }

  /// What the last build put into the folder.
  package var manifestBefore: Manifest { last.manifest }

  func shown(_ path: String) -> String { workshop.place.shown + "/" + path }

  private func standing(at path: String) -> Standing {
    guard let status = site.status(of: path) else { return .nothing }
    switch FileSystem.Kind(status) {
    case .file: return .file(size: Int(status.st_size), isSettled: isSettled(status))
    case .folder: return .folder
    case .link, .other: return .other
    }
  }

  /// Whether a file is older than a manifest that can be trusted.
  private func isSettled(_ status: stat) -> Bool {
    guard last.manifest.condition == .whole, let manifestTime else { return false }
    return FileTime(status) < manifestTime
  }

  private func enter<Result>(
    isBusy: Bool = false, _ change: (inout BuildAccount) -> Result
  ) throws(EnvironmentError) -> Result {
    try state.withLock { state throws(EnvironmentError) in
      guard state.phase == .open else { throw .isClosed(workshop.place.shown) }
      if isBusy { state.busy += 1 }
      return change(&state.account)
    }
  }
}

// MARK: - Messages

extension EnvironmentError {
  fileprivate static func isInTheWay(_ path: String) -> EnvironmentError {
    EnvironmentError(
      "\(path): the site has a file of this path, and what stands there no build wrote; move it away, or name another "
        + "folder with ‘--out’")
  }

  static func isClosed(_ folder: String) -> EnvironmentError {
    EnvironmentError("\(folder): the build was stopped")
  }
}

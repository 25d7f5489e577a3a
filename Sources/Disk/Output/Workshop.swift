internal import FileTrees

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder in which the next site is made ready, held by one process at a time.
///
/// In it lie `site/`, a first site, which is renamed whole; or `new/`, changed files by number, with `plan`, which says
/// where they go, and `manifest`. When all of that is durable, `plan` is renamed to `unfinished`: from then on the build
/// can only be finished, by this process or by the next.
struct Workshop: ~Copyable, Sendable {
  let place: OutputPlace
  let folder: OpenFolder
  private let lock: OutputLock

  static let firstSite = "site"
  static let newFiles = "new"
  static let plan = "plan"
  static let manifest = "manifest"
  static let unfinished = "unfinished"

  /// Takes the lock. The folder is beside the output, or inside it where files cannot be renamed from beside it.
  init(for place: OutputPlace) throws(EnvironmentError) {
    if !place.isThere { try FileSystem.makeFolder(place.parent) }
    var path = place.isThere && !mayBeMade(place.beside) ? place.inside : place.beside
    var lock = try OutputLock(in: path, for: place.shown)
    if path == place.beside, let fault = faultOfRenaming(from: path, place) {
      lock.removeFile()
      rmdir(path)
      guard fault == EXDEV else { throw FileSystem.failure("write to the folder", place.shown, fault) }
      path = place.inside
      lock = try OutputLock(in: path, for: place.shown)
    }
    let folder = try OpenFolder(path)
    self.place = place
    self.folder = folder
    self.lock = lock
  }

  var isInside: Bool { folder.path == place.inside }

  /// Removes what is left of a build that was given up before anything was renamed, the folders that it made included.
  func clear() throws(EnvironmentError) {
    if place.isThere { try clearOutput() }
    for name in try FileSystem.names(in: folder.path) where name != OutputLock.name && name != Workshop.unfinished {
      try FileSystem.removeTree(folder.path + "/" + name)
    }
  }

  private func clearOutput() throws(EnvironmentError) {
    let output = try OpenFolder(place.path)
    if folder.kind(of: Workshop.plan) == .file {
      let plan = WritePlan(parsing: try FileSystem.read(folder.path + "/" + Workshop.plan))
      for name in plan?.folders.reversed() ?? [] { _ = output.removeEmptyFolder(name) }
    }
    _ = output.removeEmptyFolder(OutputPlace.trial)
  }

  /// From here on the build can only be finished. Everything that its plan needs is durable already.
  func markUnfinished() throws(EnvironmentError) {
    if let fault = folder.move(Workshop.plan, to: folder, Workshop.unfinished) {
      throw FileSystem.failure("write", folder.path + "/" + Workshop.unfinished, fault)
    }
    try folder.synchronize()
  }

  var isUnfinished: Bool { folder.kind(of: Workshop.unfinished) == .file }

  /// Lets others have the lock, and removes the folder where nothing is left in it.
  func leave() {
    lock.removeFile()
    rmdir(folder.path)
  }
}

/// Whether there may be a folder of this path; if so, there is one then.
private func mayBeMade(_ path: String) -> Bool {
  mkdir(path, 0o755) == 0 || ![EACCES, EPERM, EROFS].contains(errno)
}

/// Why files cannot be renamed from a folder into the output folder; nil where they can, which is tried with an empty
/// folder, or where there is no output folder yet.
private func faultOfRenaming(from path: String, _ place: OutputPlace) -> Int32? {
  guard place.isThere else { return nil }
  let (here, there) = (path + "/" + OutputPlace.trial, place.path + "/" + OutputPlace.trial)
  if mkdir(here, 0o755) != 0, errno != EEXIST { return errno }
  let fault = rename(here, there) == 0 ? nil : errno
  rmdir(fault == nil ? there : here)
  return fault
}

internal import CDurability

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that is held open, so that the system looks its own path up once. Names may be paths from it.
struct OpenFolder: ~Copyable, Sendable {
  let path: String
  private let descriptor: Int32

  /// The folder itself may be reached through links.
  init(_ path: String) throws(EnvironmentError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { throw FileSystem.failure("open the folder", path) }
  }

  deinit { close(descriptor) }

  /// Writes a new file and the folders on its way. Its own folder is made without a look, since most files of a site are
  /// the only one in theirs.
  ///
  /// - Parameter shown: the path that an error names, where it is another than the file's own.
  /// - Throws: where there is a file of that name, too.
  func create(_ name: String, _ bytes: [UInt8], shown: String? = nil) throws(EnvironmentError) {
    try create(name, in: CollectionOfOne(bytes), shown: shown)
  }

  /// Writes a new file piece by piece, likewise.
  func create(
    _ name: String, in pieces: some Sequence<[UInt8]>, shown: String? = nil
  ) throws(EnvironmentError) {
    let shown = shown ?? path + "/" + name
    if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(String(name[..<slash]), shown) }
    let file = openNew(in: descriptor, name)
    guard file >= 0 else { throw FileSystem.failure("write", shown) }
    defer { close(file) }
    for piece in pieces {
      guard FileSystem.write(piece, to: file) else { throw FileSystem.failure("write", shown) }
    }
  }

  /// Makes a folder and those on its way; one that is there already is no fault.
  func makeFolder(_ name: String, _ shown: String? = nil) throws(EnvironmentError) {
    if mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = name.lastIndex(of: "/") else {
      throw FileSystem.failure("make the folder", shown ?? path + "/" + name)
    }
    try makeFolder(String(name[..<slash]), shown)
    try makeFolder(name, shown)
  }

  /// What stands at a path, links not followed.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  func kind(of name: String) -> FileSystem.Kind? { status(of: name).map(FileSystem.Kind.init) }

  /// Moves a file or a folder to another open folder, over a file of that name.
  ///
  /// - Returns: nil where it was moved, the system's number of the fault where it was not.
  func move(_ name: String, to folder: borrowing OpenFolder, _ newName: String) -> Int32? {
    renameat(descriptor, name, folder.descriptor, newName) == 0 ? nil : errno
  }

  /// Removes a file; one that is gone already is no fault.
  func remove(_ name: String) throws(EnvironmentError) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw FileSystem.failure("remove", path + "/" + name)
    }
  }

  /// Removes a folder.
  ///
  /// - Returns: whether it was there and empty.
  func removeEmptyFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Makes everything durable that was written to the file system that the folder is on.
  func synchronizeFileSystem() throws(EnvironmentError) {
    guard dictum_synchronize(descriptor) == 0 else { throw FileSystem.failure("write", path) }
  }

  /// Makes the folder's own list of names durable.
  func synchronize() throws(EnvironmentError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileSystem.failure("write", path) }
  }
}

/// Opens a new file for writing. Where too many files are open it waits: those of the other tasks are closed in a moment.
private func openNew(in folder: Int32, _ name: String) -> Int32 {
  for _ in 0..<2_000 {
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if file >= 0 || (errno != EMFILE && errno != ENFILE && errno != EINTR) { return file }
    usleep(1_000)
  }
  return -1
}

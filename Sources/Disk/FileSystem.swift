#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What is needed of the file system, each call by path and with the system's own reason in its error.
enum FileSystem {
  enum Kind {
    case file
    case folder
    case link
    case other

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in folder: String) throws(EnvironmentError) -> [String] {
    guard let stream = opendir(folder) else { throw failure("read the folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What stands at a path, links not followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    return lstat(path, &status) == 0 ? Kind(status) : nil
  }

  static func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count < 0 { throw failure("read", path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file beside its place and renames it there, so that nobody meets half of it.
  static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    let file = try NewFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Writes all bytes to a descriptor; false where it takes no more.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Makes a folder and those it lies in; one that is there already is no fault.
  static func makeFolder(_ path: String) throws(EnvironmentError) {
    if kind(of: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure("make the folder", path) }
    if kind(of: path) == .file { throw EnvironmentError("\(path): a file stands where a folder is needed") }
  }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed. What is gone is no fault.
  static func removeTree(_ path: String) throws(EnvironmentError) {
    if unlink(path) == 0 || errno == ENOENT { return }
    guard kind(of: path) == .folder else { throw failure("remove", path) }
    for name in try names(in: path) { try removeTree(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  /// The path with links and `..` resolved; nil where nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The absolute path of something that may not be there yet: links are resolved in that part of it that exists.
  static func resolvedAsFarAsThere(_ path: String) -> String? {
    if let resolved = resolved(path.isEmpty ? "." : path) { return resolved }
    let slash = path.lastIndex(of: "/")
    let name = path[(slash.map { path.index(after: $0) } ?? path.startIndex)...]
    let above = resolvedAsFarAsThere(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
    guard let above, name != "", name != "." else { return above }
    if name == ".." { return folderAbove(above) }
    return above == "/" ? above + name : above + "/" + name
  }

  /// The folder that something lies in.
  static func folderAbove(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The fault that the system has just reported, with its own reason.
  static func failure(_ action: String, _ path: String, _ number: Int32 = errno) -> EnvironmentError {
    let reason = number == ENOSPC ? "no space is left on the device" : String(cString: strerror(number))
    return EnvironmentError("\(path): cannot \(action): \(reason)")
  }
}

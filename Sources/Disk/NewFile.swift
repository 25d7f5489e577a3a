#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is written piece by piece beside its place, and stands there only when it is whole.
package struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var aside: String { path + ".dictum-new" }

  package init(_ path: String) throws(EnvironmentError) {
    self.path = path
    descriptor = open(path + ".dictum-new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw EnvironmentError("\(path): cannot write: \(String(cString: strerror(errno)))") }
  }

  /// What was not finished is gone.
  deinit {
    close(descriptor)
    unlink(path + ".dictum-new")
  }

  package func write(_ bytes: [UInt8]) throws(EnvironmentError) {
    guard FileSystem.write(bytes, to: descriptor) else {
      throw EnvironmentError("\(path): cannot write: \(String(cString: strerror(errno)))")
    }
  }

  /// Puts the file in its place.
  package consuming func finish() throws(EnvironmentError) { try moveFile(aside, to: path) }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is written piece by piece beside its place, and stands there only when it is whole. Two processes that write
/// the same file do not meet: the later one's stands.
package struct NewFile: ~Copyable {
  private let path: String
  private let aside: String
  private let descriptor: Int32

  package init(_ path: String) throws(EnvironmentError) {
    let aside = "\(path).\(getpid()).dictum-new"
    let file = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw FileSystem.failure("write", path) }
    (self.path, self.aside, descriptor) = (path, aside, file)
  }

  /// What was not finished is gone.
  deinit {
    close(descriptor)
    unlink(aside)
  }

  package func write(_ bytes: [UInt8]) throws(EnvironmentError) {
    guard FileSystem.write(bytes, to: descriptor) else { throw FileSystem.failure("write", path) }
  }

  /// Puts the file in its place.
  package consuming func finish() throws(EnvironmentError) { try moveFile(aside, to: path) }
}

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of a file; nil where there is none.
package func readFileIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
  FileSystem.kind(of: path) == nil ? nil : try FileSystem.read(path)
}

/// Whether anything stands at a path, a link that leads nowhere among it.
package func isOccupied(_ path: String) -> Bool { FileSystem.kind(of: path) != nil }

/// Whether a folder stands at a path, or a link to one.
package func isFolder(_ path: String) -> Bool {
  FileSystem.resolved(path).map { FileSystem.kind(of: $0) == .folder } ?? false
}

/// Writes a new file; one that is there already is left alone.
///
/// - Returns: whether it was written.
package func createFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> Bool {
  if FileSystem.kind(of: path) != nil { return false }
  try makeFolder(ofFile: path)
  try FileSystem.write(bytes, to: path)
  return true
}

/// Writes a file in place of the one that is there.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
  try FileSystem.write(bytes, to: path)
}

/// Makes the folder in which a file is to stand, and those that this one lies in.
package func makeFolder(ofFile path: String) throws(EnvironmentError) {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  try FileSystem.makeFolder(String(path[..<slash]))
}

/// Makes a folder and those that it lies in; one that is there is no fault.
package func makeFolder(_ path: String) throws(EnvironmentError) { try FileSystem.makeFolder(path) }

/// Adds bytes to the end of a file, which is made where there is none.
package func appendToFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileSystem.failure("write", path) }
  defer { close(descriptor) }
  guard FileSystem.write(bytes, to: descriptor) else { throw FileSystem.failure("write", path) }
}

/// Removes a file; one that is not there is no fault.
package func removeFile(_ path: String) throws(EnvironmentError) {
  if unlink(path) != 0, errno != ENOENT { throw FileSystem.failure("remove", path) }
}

/// Removes a file below a folder, then the folders that it leaves empty, up to that folder.
package func removeFile(_ path: String, below folder: String) throws(EnvironmentError) {
  try removeFile(folder + "/" + path)
  var above = path[...]
  while let slash = above.lastIndex(of: "/") {
    above = above[..<slash]
    if rmdir(folder + "/" + above) != 0 { return }
  }
}

/// Renames a file, over one that is there.
package func moveFile(_ path: String, to place: String) throws(EnvironmentError) {
  if rename(path, place) != 0 { throw FileSystem.failure("write", place) }
}

/// A path with links and `..` resolved; nil where nothing stands there.
package func resolvedPath(_ path: String) -> String? { FileSystem.resolved(path) }

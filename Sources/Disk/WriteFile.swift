/// Writes a new file; one that is there already is left alone.
///
/// - Returns: whether it was written.
package func createFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> Bool {
  if FileSystem.kind(of: path) != nil { return false }
  if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
  try FileSystem.write(bytes, to: path)
  return true
}

/// Writes a file in place of the one that is there.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
  try FileSystem.write(bytes, to: path)
}

internal import Disk

/// The file in which this machine notes what has arrived at a place, so that a publication that was cut goes on where it
/// ended.
struct DeliveryNotes: Sendable {
  let path: String

  func read() throws(EnvironmentError) -> SentFiles? {
    guard let bytes = try readFileIfPresent(path) else { return nil }
    return SentFiles(parsing: bytes)
  }

  func begin(_ sent: SentFiles) throws(EnvironmentError) {
    try makeFolder(ofFile: path)
    try replaceFile(path, sent.bytes)
  }

  func add(_ file: String, _ digest: String) throws(EnvironmentError) {
    try appendToFile(path, SentFiles.line(file, digest))
  }

  func clear() throws(EnvironmentError) { try removeFile(path) }
}

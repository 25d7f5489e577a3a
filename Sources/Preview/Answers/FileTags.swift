internal import FileTrees
internal import Synchronization

/// The tags of a site's files, each worked out once: a film that is sent in parts is not read through for each of them.
final class FileTags: Sendable {
  private let known = Mutex<[String: EntityTag]>([:])

  func tag(of file: OutputFile) -> EntityTag {
    if let tag = known.withLock({ $0[file.path] }) { return tag }
    let tag = EntityTag(of: file.bytes)
    known.withLock { $0[file.path] = tag }
    return tag
  }
}

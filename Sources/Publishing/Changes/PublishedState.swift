internal import FileTrees

/// What `dictum publish` put at a place, as the file `.dictum-published` there tells.
///
/// The file has a line a file, as `sha256sum` writes it. While a publication is under way, and after one that was cut, it
/// also names every file that may be old or new, with zeros for a digest, and begins with the digest of the site that was
/// being sent. So no file that was put there is ever forgotten, and none is ever taken for what it is not.
package struct PublishedState: Hashable, Sendable {
  /// The file at the place, from the site's root.
  package static let path = ".dictum-published"

  /// SHA-256 in hexadecimal digits, by path; zeros where the file may be old, new or missing.
  package let digests: [String: String]
  /// The digest of the site that was being sent; nil after a publication that was completed.
  package let unfinished: String?

  package init(digests: [String: String], unfinished: String? = nil) {
    self.digests = digests
    self.unfinished = unfinished
  }

  /// Nothing of ours is there.
  package static let none = PublishedState(digests: [:])

  /// Reads the file; a line of another form is passed over, and so is one whose path leads out of the place: files are
  /// removed by what stands here, and somebody else could have written it.
  package init(parsing bytes: [UInt8]) {
    var digests: [String: String] = [:]
    var unfinished: String?
    for line in bytes.split(separator: 0x0A) {
      if line.starts(with: Array(mark.utf8)) {
        unfinished = String(decoding: line.dropFirst(mark.utf8.count), as: UTF8.self)
      } else if line.count > 66, line.dropFirst(64).starts(with: [0x20, 0x20]) {
        let path = String(decoding: line.dropFirst(66), as: UTF8.self)
        if staysBelow(path) { digests[path] = String(decoding: line.prefix(64), as: UTF8.self) }
      }
    }
    self.init(digests: digests, unfinished: unfinished)
  }

  /// The lines, sorted by the bytes of their paths.
  package var bytes: [UInt8] {
    let sorted = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let head = unfinished.map { Array("\(mark)\($0)\n".utf8) } ?? []
    return sorted.reduce(into: head) { $0 += Array("\($1.value)  \($1.key)\n".utf8) }
  }

  /// The same, with nothing known of some files.
  func doubting(_ paths: Set<String>) -> PublishedState {
    PublishedState(
      digests: digests.merging(paths.map { ($0, Self.unknown) }) { $1 }, unfinished: unfinished)
  }

  /// The digest of a file of which nothing is known.
  package static let unknown = String(repeating: "0", count: 64)
}

private let mark = "# unfinished "

/// Whether a path names a file below the place, and one that a site may have there.
private func staysBelow(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isPlain = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0 != ".git" }
  return isPlain && !path.utf8.contains { $0 < 0x20 || $0 == 0x7F } && path != PublishedState.path
}

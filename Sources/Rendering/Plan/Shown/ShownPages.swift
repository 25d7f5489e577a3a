package import FileTrees

/// What the pages of a site showed, each in one digest with the path of its file, and the settings under which they were
/// made.
///
/// On disk a line that tells the form, then 32 bytes each for the settings, for the seal of the manifest that it goes
/// with, and for every page.
package struct ShownPages: Sendable {
  package let settings: Digest
  /// In any order, in as many parts as there were.
  package let parts: [[Digest]]

  package init(settings: Digest, _ parts: [[Digest]]) {
    self.settings = settings
    self.parts = parts
  }

  /// Reads what an earlier build noted.
  ///
  /// - Parameter manifest: the seal of the manifest that stands.
  /// - Returns: nil where the notes are of another form, cut off, or do not go with the manifest.
  package init?(parsing bytes: [UInt8], of manifest: Digest) {
    let digests = bytes.dropFirst(ShownPages.heading.count)
    guard bytes.starts(with: ShownPages.heading), digests.count.isMultiple(of: ShownPages.length) else { return nil }
    let starts = stride(from: digests.startIndex, to: digests.endIndex, by: ShownPages.length)
    let all = starts.compactMap { Digest(bytes: digests[$0..<$0 + ShownPages.length]) }
    guard all.count >= 2, all[1] == manifest else { return nil }
    self.init(settings: all[0], [Array(all[2...])])
  }

  /// - Parameter manifest: the seal of the manifest that it goes with.
  package func bytes(of manifest: Digest) -> [UInt8] {
    var bytes = ShownPages.heading
    bytes.reserveCapacity(bytes.count + (parts.reduce(2) { $0 + $1.count }) * ShownPages.length)
    for digest in [settings, manifest] { digest.append(to: &bytes) }
    for part in parts {
      for digest in part { digest.append(to: &bytes) }
    }
    return bytes
  }

  private static let heading = Array("dictum-shown-pages 2\n".utf8)
  /// Of a digest.
  private static let length = 32
}

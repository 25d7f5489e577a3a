/// Which files a publication that was cut had brought to its place, as this machine noted them.
///
/// The note counts only as long as the state at the place bears the same digest: once somebody else has published there,
/// nothing is known of these files.
package struct SentFiles: Hashable, Sendable {
  /// The digest of the site that was being sent.
  package let site: String
  /// SHA-256 in hexadecimal digits, by path.
  package var digests: [String: String]

  package init(site: String, digests: [String: String] = [:]) {
    self.site = site
    self.digests = digests
  }

  /// Reads a note: the digest of the site, then a line a file. Nil where it is none; a last line that was cut is left out.
  package init?(parsing bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard let first = lines.popFirst(), first.count == 64 else { return nil }
    site = String(decoding: first, as: UTF8.self)
    digests = PublishedState(parsing: Array(lines.joined(separator: [0x0A]))).digests
  }

  /// The first line of a note, and the lines that are known already.
  package var bytes: [UInt8] { Array(site.utf8) + [0x0A] + PublishedState(digests: digests).bytes }

  /// The line of one more file.
  static func line(_ path: String, _ digest: String) -> [UInt8] { Array("\(digest)  \(path)\n".utf8) }
}

/// What a build put into the output folder: a path and a digest for each file, sorted by path.
///
/// On disk a line a file, `<64 hexadecimal digits>  <path>`, as `sha256sum` writes and checks it, and a last line that it
/// passes over, by which damage is seen.
package struct Manifest: Sendable {
  package struct Entry: Hashable, Sendable {
    package let path: String
    package let digest: Digest

    package init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// How far a manifest can be trusted.
  package enum Condition: Hashable, Sendable {
    /// There was none.
    case absent
    /// Some of it is missing or altered; its entries are those lines that could be read.
    case damaged
    case whole
  }

  package let entries: ManifestEntries
  package let condition: Condition
  /// Its seal, where it was read or is about to be written.
  let knownSeal: Digest?

  /// What stood in a folder where no build was.
  package static let none = Manifest(entries: ManifestEntries(), condition: .absent)

  package init(of files: [OutputFile]) {
    self.init(of: files.map { Entry(path: $0.path, digest: Digest(of: $0.bytes)) })
  }

  /// - Parameter entries: in any order, each path once.
  package init(of entries: [Entry]) {
    self.init(entries: ManifestEntries(entries).sorted(), condition: .whole)
  }

  /// - Parameter entries: sorted by path.
  init(entries: ManifestEntries, condition: Condition, knownSeal: Digest? = nil) {
    self.entries = entries
    self.condition = condition
    self.knownSeal = knownSeal
  }

  /// A path that stands there twice: two files of the site would be one.
  package var repeatedPath: String? {
    entries.indices.dropFirst().first { entries.haveOnePath($0 - 1, $0) }.map(entries.path)
  }
}

/// Whether the seal is known makes no difference.
extension Manifest: Hashable {
  package static func == (left: Manifest, right: Manifest) -> Bool {
    left.condition == right.condition && left.entries == right.entries
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(condition)
    hasher.combine(entries)
  }
}

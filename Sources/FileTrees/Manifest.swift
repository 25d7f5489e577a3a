/// What a build put into the output folder: a path and a digest for each file, sorted by path.
///
/// On disk a line a file, `<64 hexadecimal digits>  <path>`, as `sha256sum` writes and checks it.
package struct Manifest: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let path: String
    /// SHA-256 in hexadecimal digits.
    package let digest: String
  }

  package let entries: [Entry]

  package init(of files: [OutputFile]) {
    entries = files.map { Entry(path: $0.path, digest: Digest(of: $0.bytes).hexadecimal) }.sorted { $0.path < $1.path }
  }

  /// Reads a manifest; lines of another form are passed over, so that a damaged one only makes more work.
  package init(parsing text: String) {
    entries = text.split(whereSeparator: \.isNewline).compactMap { line in
      guard let gap = line.firstRange(of: "  "), line[..<gap.lowerBound].utf8.count == 64 else { return nil }
      return Entry(path: String(line[gap.upperBound...]), digest: String(line[..<gap.lowerBound]))
    }
  }

  package var text: String {
    entries.map { "\($0.digest)  \($0.path)\n" }.joined()
  }
}

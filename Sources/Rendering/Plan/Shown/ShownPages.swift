package import FileTrees

/// What the pages of a site showed, by the paths of their files, with the settings under which they were made.
///
/// On disk two lines with the settings and with the digest of the manifest that it goes with, then a line a page,
/// `<64 hexadecimal digits>  <path>`, sorted by path.
package struct ShownPages: Sendable {
  package let settings: Digest
  package private(set) var pages: [String: Digest] = [:]

  package init(settings: Digest) { self.settings = settings }

  package init(settings: Digest, _ pages: some Sequence<(String, Digest)>) {
    self.settings = settings
    self.pages = Dictionary(pages, uniquingKeysWith: { first, _ in first })
  }

  /// Reads what an earlier build noted.
  ///
  /// - Parameter manifest: the digest of the manifest that stands.
  /// - Returns: nil where the notes are damaged, of another form, or do not go with the manifest.
  package init?(parsing bytes: [UInt8], of manifest: Digest) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map(Array.init) == ShownPages.heading, lines.popLast()?.isEmpty == true,
      let settings = lines.popFirst().flatMap({ Digest(hexadecimal: $0) }),
      lines.popFirst().flatMap({ Digest(hexadecimal: $0) }) == manifest
    else { return nil }
    self.settings = settings
    pages.reserveCapacity(lines.count)
    for line in lines {
      guard line.count > 66, let digest = Digest(hexadecimal: line.prefix(64)) else { return nil }
      pages[String(decoding: line.dropFirst(66), as: UTF8.self)] = digest
    }
  }

  /// The text of the notes, piece by piece, since that of a large site is long.
  ///
  /// - Parameter manifest: the digest of the manifest that it goes with.
  package func pieces(of manifest: Digest) -> some Sequence<[UInt8]> {
    let paths = pages.keys.sorted()
    let starts = [0] + stride(from: 0, to: paths.count, by: ShownPages.pieceSize)
    return starts.enumerated().lazy.map { number, start in
      number == 0 ? head(manifest) : lines(paths[start..<Swift.min(start + ShownPages.pieceSize, paths.count)])
    }
  }

  private func head(_ manifest: Digest) -> [UInt8] {
    var bytes = ShownPages.heading + [0x0A]
    for digest in [settings, manifest] {
      digest.appendHexadecimal(to: &bytes)
      bytes.append(0x0A)
    }
    return bytes
  }

  private func lines(_ paths: ArraySlice<String>) -> [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      pages[path]?.appendHexadecimal(to: &bytes)
      bytes += [0x20, 0x20]
      bytes += path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// How many pages a piece of the text tells of.
  private static let pieceSize = 1000

  private static let heading = Array("dictum-shown-pages 1".utf8)
}

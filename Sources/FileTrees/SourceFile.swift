/// A file as it was read: nothing is known of its content yet.
package struct SourceFile: Sendable {
  /// The path from the archive's folder, with `/` between its parts.
  package let path: String
  /// That of its bytes.
  package let digest: Digest
  private let content: KeptBytes

  /// - Parameter shelf: where its bytes are laid aside; nil for in memory.
  package init(path: String, bytes: [UInt8], on shelf: (any Shelf)? = nil) {
    self.path = path
    digest = Digest(of: bytes)
    content = KeptBytes(bytes, on: shelf)
  }

  /// What stands in it; read anew each time where it is laid aside, so whoever needs it often holds on to it.
  package var bytes: [UInt8] { content.bytes }

  /// The last part of the path without its extension: `putin` of `content/speakers/putin.md`.
  package var stem: String {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    return String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }
}

extension SourceFile: Hashable {
  package static func == (one: SourceFile, other: SourceFile) -> Bool {
    one.path == other.path && one.digest == other.digest
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(digest)
  }
}

/// All that a build reads, each list sorted by path.
package struct SourceTree: Sendable {
  /// `dictum.yml`; nil where the archive has none.
  package internal(set) var configuration: SourceFile?
  /// The Markdown files under `content/`.
  package internal(set) var content: [SourceFile]
  /// The archive's own templates and assets, over those of the built-in theme.
  package let templates: [SourceFile]
  /// Files under `content/media/`, copied as they are.
  package let media: [SourceFile]
  /// `content/verification.tsv`; nil where there is none.
  package var verification: SourceFile?
  /// `content/permalinks.tsv`; nil where there is none.
  package var ledger: SourceFile?
  /// The captured source texts, with paths from their folder; nil where that folder is not at hand.
  package var captures: [SourceFile]?
  /// Paths of files that are there, and that an error, told elsewhere, keeps from being read.
  package var unread: [String] = []

  package init(configuration: SourceFile?, content: [SourceFile], templates: [SourceFile], media: [SourceFile] = []) {
    self.configuration = configuration
    self.content = content.sorted { $0.path < $1.path }
    self.templates = templates.sorted { $0.path < $1.path }
    self.media = media.sorted { $0.path < $1.path }
  }
}

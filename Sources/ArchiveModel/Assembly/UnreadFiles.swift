internal import Diagnostics
package import Documents
package import FileTrees

/// Files of an archive that are there, and that an error keeps from being read: what refers to them is no mistake of its
/// own, and is not reported beside that error.
package struct UnreadFiles: Sendable {
  /// By kind, ids and slugs.
  private let names: [DocumentKind: Set<String>]

  /// - Parameter paths: from the archive's folder; those in no folder of a kind are passed over.
  package init(paths: [String] = []) {
    var names: [DocumentKind: Set<String>] = [:]
    for path in paths {
      guard let kind = DocumentKind(path: path) else { continue }
      let file = SourceFile(path: path, bytes: [])
      names[kind, default: []].insert(idOfFile(file).value ?? file.stem)
    }
    self.names = names
  }

  /// Whether one of a kind has this id or slug.
  func hold(_ name: String, _ kind: DocumentKind) -> Bool { names[kind]?.contains(name) ?? false }

  /// Whether there is any of a kind.
  func holdAny(_ kind: DocumentKind) -> Bool { names[kind] != nil }
}

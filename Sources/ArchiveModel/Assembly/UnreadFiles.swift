internal import Diagnostics
package import Documents
internal import FileTrees

/// Files of an archive that are there, and that an error keeps from being read: what refers to them is no mistake of
/// its own, and is not reported beside that error.
package struct UnreadFiles: Sendable {
  /// By kind, ids and slugs.
  private var names: [DocumentKind: Set<String>] = [:]
  /// Kinds whose folder could not be read.
  private var folders: Set<DocumentKind> = []
  /// Of files that stand in no folder of a kind, the ids that they would have in the right one.
  private var strays: Set<String> = []

  /// - Parameter paths: of files and folders, from the archive's folder; what is no document and no folder of documents, such
  ///   as a picture, is passed over.
  package init(paths: [String] = []) {
    for path in paths where path.hasPrefix("content/") { add(path) }
  }

  private mutating func add(_ path: String) {
    let file = SourceFile(path: path, bytes: [])
    let name = idOfFile(file).value ?? file.stem
    if let kind = DocumentKind(path: path) {
      names[kind, default: []].insert(name)
    } else if let kind = DocumentKind(rawValue: String(path.dropFirst("content/".count))) {
      folders.insert(kind)
    } else if path.hasSuffix(".md"), !path.hasPrefix("content/media/") {
      strays.insert(name)
    }
  }

  /// Whether one of a kind has this id or slug, as far as can be known.
  package func hold(_ name: String, _ kind: DocumentKind) -> Bool {
    folders.contains(kind) || strays.contains(name) || names[kind]?.contains(name) ?? false
  }

  /// Whether there may be any of a kind.
  func holdAny(_ kind: DocumentKind) -> Bool { names[kind] != nil || folders.contains(kind) || !strays.isEmpty }

  /// Whether there may be any speaker, topic, event or outlet.
  var holdsEntities: Bool { EntityKind.allCases.contains { holdAny($0.documents) } }

  /// What to do about a name that nothing has, where something unread may have it.
  static let cureOfName = "mend the files that cannot be read first: one of them may have this name"
  /// The same where it may be the former name of something unread.
  static let cureOfFormerName = "mend the files that cannot be read first: it may be a former name of one of them"
}

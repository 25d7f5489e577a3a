package import Diagnostics
package import FileTrees

/// Which files of an import are to be written into an archive.
///
/// A file that is there already is never replaced. One with the same bytes needs nothing; an article with others is an
/// error; so is an entity with others, which may be somebody else of the same id, unless it is to be kept.
///
/// - Parameters:
///   - files: what the import made.
///   - existing: the files under `content/` of the archive.
///   - keepsEntities: whether speakers, topics and outlets that are there are the ones that the import means.
/// - Returns: the files to write; none where there is an error.
package func placeImport(
  _ files: [SourceFile], among existing: [SourceFile], keepsEntities: Bool
) -> Checked<[SourceFile]> {
  let known = Dictionary(existing.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let conflicts = files.filter { file in known[file.path].map { $0 != file.bytes } ?? false }
  let diagnostics = conflicts.map { file in
    Diagnostic.fileExists(file.path, mayBeKept: !file.isArticle, isKept: keepsEntities && !file.isArticle)
  }
  return Checked(diagnostics.hasErrors ? [] : files.filter { known[$0.path] == nil }, diagnostics.sorted())
}

extension SourceFile {
  fileprivate var isArticle: Bool { path.hasPrefix("content/articles/") }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func fileExists(_ path: String, mayBeKept: Bool, isKept: Bool) -> Diagnostic {
    let place = SourceRange(wholeOf: path)
    if isKept { return .warning(.fileExists, at: place, "this file is there already and stays as it is") }
    return .error(
      .fileExists, at: place, "an import replaces no file, and there is another one here already",
      help: mayBeKept
        ? "if it is the same that the import means, run the import again with ‘--keep’; else give one of the two another id"
        : "move it away, or take the record out of what is imported")
  }
}

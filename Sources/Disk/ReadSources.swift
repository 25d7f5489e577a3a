package import Diagnostics
package import FileTrees

/// Reads an archive's folder (stage 1).
///
/// - Parameter root: the archive's folder.
/// - Returns: the files, with paths from the archive's folder. A missing folder, and what is no ordinary file, are
///   problems of the content.
package func readSources(in root: String) throws(EnvironmentError) -> Checked<SourceTree> {
  var reader = SourceReader(root: root)
  let configuration = try reader.file("dictum.yml")
  let hasContent = FileSystem.kind(of: root + "/content") != nil
  let content = try reader.files("content") { $0.hasSuffix(".md") }
  let media = try reader.files("content/media") { _ in true }
  let templates = try reader.files("templates") { $0.hasSuffix(".mustache") || $0.contains("/assets/") }
  let record = try reader.file("content/verification.tsv")
  let ledger = try reader.file("content/permalinks.tsv")
  if !hasContent, configuration != nil { reader.diagnostics.append(.noContent) }
  var tree = SourceTree(
    configuration: configuration, content: content.filter { !$0.path.hasPrefix("content/media/") },
    templates: templates, media: media)
  tree.verification = record
  tree.ledger = ledger
  return Checked(tree, reader.diagnostics)
}

/// Reads the captured source texts.
///
/// - Parameter folder: their folder; links in it are not followed.
/// - Returns: the files, with paths from that folder; nil where there is no such folder.
package func readCaptures(in folder: String) throws(EnvironmentError) -> [SourceFile]? {
  guard let folder = FileSystem.resolved(folder), FileSystem.kind(of: folder) == .folder else { return nil }
  var reader = SourceReader(root: folder)
  return try reader.files("") { _ in true }.map { file in
    SourceFile(path: String(file.path.drop { $0 == "/" }), bytes: file.bytes)
  }
}

/// Reads one file; its path is the one that is given.
package func readFile(_ path: String) throws(EnvironmentError) -> SourceFile {
  SourceFile(path: path, bytes: try FileSystem.read(path))
}

/// The names in a folder, sorted; none where there is no folder.
package func namesInFolder(_ path: String) throws(EnvironmentError) -> [String] {
  FileSystem.kind(of: path) == nil ? [] : try FileSystem.names(in: path)
}

private struct SourceReader {
  let root: String
  var diagnostics: [Diagnostic] = []

  mutating func file(_ path: String) throws(EnvironmentError) -> SourceFile? {
    guard FileSystem.kind(of: root + "/" + path) != nil else { return nil }
    return SourceFile(path: path, bytes: try FileSystem.read(root + "/" + path))
  }

  /// All files below a folder that are wanted. Links are not followed: they could lead anywhere.
  mutating func files(_ folder: String, wanted: (String) -> Bool) throws(EnvironmentError) -> [SourceFile] {
    guard FileSystem.kind(of: root + "/" + folder) == .folder else { return [] }
    var files: [SourceFile] = []
    var pending = [folder]
    while let next = pending.popLast() {
      for name in try FileSystem.names(in: root + "/" + next) where !name.hasPrefix(".") {
        let path = next + "/" + name
        switch FileSystem.kind(of: root + "/" + path) {
        case .folder: pending.append(path)
        case .file:
          if wanted(path) { files.append(SourceFile(path: path, bytes: try FileSystem.read(root + "/" + path))) }
        case .link, .other: diagnostics.append(.skipped(path))
        case nil: break
        }
      }
    }
    return files
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static var noContent: Diagnostic {
    .error(
      .missingFolder, at: SourceRange(wholeOf: "content"), "the archive has no folder ‘content’",
      help: "make content/articles and write an article: dictum new article SLUG")
  }

  fileprivate static func skipped(_ path: String) -> Diagnostic {
    .warning(
      .skippedFile, at: SourceRange(wholeOf: path),
      "this is no ordinary file, and links are not followed: it is left out",
      help: "put the file itself in its place")
  }
}

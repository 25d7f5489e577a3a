package import Diagnostics
package import FileTrees

/// Reads an archive's folder (stage 1).
///
/// - Parameters:
///   - root: the archive's folder.
///   - shelf: where the texts of `content/` are laid aside; nil for in memory.
///   - sizes: the sizes that the configuration, which is read first, allows.
/// - Returns: the files, with paths from the archive's folder. A missing folder, what is no ordinary file, and what cannot
///   be read or is too large are problems of the content; the rest is read all the same.
/// - Throws: where the process may open no more files, or has no memory left.
package func readSources(
  in root: String, on shelf: (any Shelf)? = nil, sizes: (SourceFile?) -> SizeLimits = { _ in SizeLimits() }
) throws(EnvironmentError) -> Checked<SourceTree> {
  var reader = SourceReader(root: root)
  let configuration = try reader.file("dictum.yml", atMost: SizeLimits().text)
  let limits = sizes(configuration)
  let content = try reader.files(
    in: "content",
    .init(
      wanted: { $0.hasSuffix(".md") }, limit: limits.text, except: mediaFolder, mistaken: nameWithEnding, shelf: shelf))
  let media = try reader.files(in: mediaFolder, .init(wanted: { _ in true }, limit: limits.media))
  let templates = try reader.files(in: "templates", .init(wanted: isOfTheme, limit: limits.text))
  var tree = SourceTree(configuration: configuration, content: content, templates: templates, media: media)
  tree.verification = try reader.file("content/verification.tsv", atMost: limits.media)
  tree.ledger = try reader.file("content/permalinks.tsv", atMost: limits.media)
  tree.unread = reader.diagnostics.filter { $0.severity == .error }.map(\.place.file)
  let hasContent = FileSystem.kind(of: root + "/content") != nil
  if !hasContent, configuration != nil { reader.report(.noContent) }
  return Checked(tree, reader.diagnostics)
}

private let mediaFolder = "content/media"

/// The name that a file with an ending of other tools’ texts should have.
private func nameWithEnding(_ path: String) -> String? {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: "."), otherEndings.contains(name[dot...].lowercased()) else { return nil }
  return String(name[..<dot]) + ".md"
}

private let otherEndings: Set<String> = [".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"]

private func isOfTheme(_ path: String) -> Bool { path.hasSuffix(".mustache") || path.contains("/assets/") }

/// Reads the captured source texts.
///
/// - Parameters:
///   - folder: their folder; links in it are not followed.
///   - limit: how many bytes each may have; a larger one is left out, with a warning.
/// - Returns: the files, with paths from that folder; nil where there is no such folder.
package func readCaptures(
  in folder: String, atMost limit: Int = SizeLimits().text
) throws(EnvironmentError) -> Checked<[SourceFile]?> {
  guard let resolved = FileSystem.resolved(folder), FileSystem.kind(of: resolved) == .folder else {
    return Checked(nil)
  }
  var reader = SourceReader(root: resolved, shown: folder)
  let files = try reader.files(in: "", .init(wanted: { _ in true }, limit: limit, isNeeded: false))
  return Checked(files, reader.diagnostics)
}

/// Reads one file; its path is the one that is given.
package func readFile(_ path: String) throws(EnvironmentError) -> SourceFile {
  SourceFile(path: path, bytes: try FileSystem.read(path))
}

/// The names in a folder, sorted; none where there is no folder.
package func namesInFolder(_ path: String) throws(EnvironmentError) -> [String] {
  FileSystem.kind(of: path) == nil ? [] : try FileSystem.names(in: path)
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static var noContent: Diagnostic {
    .error(
      .missingFolder, at: SourceRange(wholeOf: "content"), "the archive has no folder ‘content’",
      help: "make content/articles and write an article: dictum new article SLUG")
  }
}

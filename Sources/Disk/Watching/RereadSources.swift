package import Diagnostics
package import FileTrees

/// Reads what changed of an archive.
///
/// Files that were there before and still are, are read alone; where files came, went or became something else, the whole
/// archive is read.
///
/// - Parameters:
///   - last: what was read before, its captures included.
///   - captures: the folder of the captures, as the configuration names it.
/// - Returns: the sources as they are now; nil where nothing in them is different.
package func rereadSources(
  _ last: Checked<SourceTree>, after changes: SourceChanges, in root: String, captures: (SourceTree) -> String
) throws(EnvironmentError) -> Checked<SourceTree>? {
  if let paths = last.value.changedFiles(changes, in: root), !last.diagnostics.concern(paths) {
    return try rereadFiles(paths, last, in: root)
  }
  return try rereadAll(last, in: root, captures: captures)
}

private func rereadFiles(
  _ paths: [String], _ last: Checked<SourceTree>, in root: String
) throws(EnvironmentError) -> Checked<SourceTree>? {
  var tree = last.value
  for path in paths {
    let file = SourceFile(path: path, bytes: try FileSystem.read(root + "/" + path))
    if let next = tree.replacing(file) { tree = next }
  }
  return paths.isEmpty || tree.hasFiles(of: last.value) ? nil : Checked(tree, last.diagnostics)
}

private func rereadAll(
  _ last: Checked<SourceTree>, in root: String, captures: (SourceTree) -> String
) throws(EnvironmentError) -> Checked<SourceTree>? {
  let read = try readSources(in: root)
  var tree = read.value
  tree.captures = try readCaptures(in: captures(tree))
  return tree.hasFiles(of: last.value) && read.diagnostics == last.diagnostics ? nil : Checked(tree, read.diagnostics)
}

extension SourceTree {
  /// The changed paths, where each is a file that was read before and is still there; nil where any is something else.
  ///
  /// What was not there before and is not there now came and went: editors make such files.
  fileprivate func changedFiles(_ changes: SourceChanges, in root: String) -> [String]? {
    if changes.isEverything || changes.hasCaptures || changes.paths.contains(configurationPath) { return nil }
    var files: [String] = []
    for path in changes.paths.sorted() {
      let kind = FileSystem.kind(of: root + "/" + path)
      if !holds(path), kind == nil, !holdsFolder(path) { continue }
      guard holds(path), kind == .file else { return nil }
      files.append(path)
    }
    return files
  }

  private var configurationPath: String { "dictum.yml" }
}

extension Sequence<Diagnostic> {
  /// Whether any was met at one of these paths.
  fileprivate func concern(_ paths: [String]) -> Bool { contains { paths.contains($0.place.file) } }
}

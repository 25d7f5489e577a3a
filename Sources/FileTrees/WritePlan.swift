/// What is to be done to the output folder so that it holds exactly the new site: only files that a former build put
/// there are ever replaced or removed.
package struct WritePlan: Sendable {
  /// New and changed files: assets and data first, then pages.
  package let written: [OutputFile]
  /// Paths of files whose bytes are as they were.
  package let kept: [String]
  /// Paths that the last manifest names and the new site does not.
  package let removed: [String]
  package let manifest: Manifest

  /// `last` is the manifest of the build before, empty where there was none.
  package init(_ files: [OutputFile], after last: Manifest) {
    let manifest = Manifest(of: files)
    let known = Dictionary(last.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(manifest.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    let changed = files.filter { known[$0.path] != new[$0.path] }
    written = changed.filter { !$0.path.hasSuffix(".html") } + changed.filter { $0.path.hasSuffix(".html") }
    kept = manifest.entries.filter { known[$0.path] == $0.digest }.map(\.path)
    removed = last.entries.map(\.path).filter { new[$0] == nil }
    self.manifest = manifest
  }
}

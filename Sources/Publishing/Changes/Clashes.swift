/// The files that stand at a place and are in the way of a site: those that have the path of one of its files, stand
/// where it needs a folder, or below the path of one of its files.
///
/// - Parameters:
///   - site: the paths of the site's files.
///   - names: the paths of the files at the place.
func clashes(of site: Set<String>, with names: some Sequence<String>) -> Set<String> {
  let needed = Set(site.flatMap(foldersAbove))
  return Set(
    names.filter { site.contains($0) || needed.contains($0) || foldersAbove($0).contains(where: site.contains) })
}

/// The folders of a path, the topmost first, each without a `/` at its end.
func foldersAbove(_ path: String) -> [String] {
  path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
}

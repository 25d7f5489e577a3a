internal import FileTrees

/// What no build put into the output folder, as far as its top and the folders there show; sorted, folders with a `/`
/// behind them. Deeper folders are each made by a build and many: they are not read.
func unknownNames(beside manifest: Manifest, in site: borrowing OpenFolder) throws(EnvironmentError) -> [String] {
  let names = NamesOfSite(manifest)
  var unknown: [String] = []
  for name in try FileSystem.names(in: site.path) where !untold.contains(name) {
    if !names.top.contains(name) { unknown.append(shown(name, in: site)) }
  }
  for (folder, known) in names.below.sorted(by: { $0.key < $1.key }) {
    for name in try FileSystem.names(in: site.path + "/" + folder) where !known.contains(name) {
      unknown.append(shown(folder + "/" + name, in: site))
    }
  }
  return unknown.sorted()
}

/// The same in every folder, however deep: beside a manifest that was damaged, files of an old site may stand anywhere
/// that no build knows of any more.
///
/// - Returns: a folder of which the site knows nothing stands for all that is in it.
func allUnknownNames(beside manifest: Manifest, in site: borrowing OpenFolder) throws(EnvironmentError) -> [String] {
  let files = Set(manifest.entries.map(\.path))
  let folders = Set(manifest.entries.flatMap { foldersOf($0.path) })
  var unknown: [String] = []
  var pending = [""]
  while let folder = pending.popLast() {
    for name in try FileSystem.names(in: site.path + "/" + folder) where !(folder.isEmpty && untold.contains(name)) {
      let path = folder + name
      if files.contains(path) { continue }
      if folders.contains(path) { pending.append(path + "/") } else { unknown.append(shown(path, in: site)) }
    }
  }
  return unknown.sorted()
}

/// What stands at the top of an output folder and is not told of: files of Dictum’s own, and those by which people keep an
/// empty folder in a repository.
private let untold: Set = [OutputPlace.manifest, OutputPlace.passing, ".gitkeep", ".keep"]

/// `a` and `a/b` for `a/b/c.html`.
private func foldersOf(_ path: String) -> [String] {
  path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
}

private func shown(_ path: String, in site: borrowing OpenFolder) -> String {
  site.kind(of: path) == .folder ? path + "/" : path
}

internal import FileTrees

/// What no build put into the output folder, as far as its top and the folders there show; sorted, folders with a `/`
/// behind them. Deeper folders are each made by a build and many: they are not read.
func unknownNames(beside manifest: Manifest, in site: borrowing OpenFolder) throws(EnvironmentError) -> [String] {
  let names = NamesOfSite(manifest)
  let own = [OutputPlace.manifest, OutputPlace.passing]
  var unknown: [String] = []
  for name in try FileSystem.names(in: site.path) where !own.contains(name) {
    if !names.top.contains(name) { unknown.append(shown(name, in: site)) }
  }
  for (folder, known) in names.below.sorted(by: { $0.key < $1.key }) {
    for name in try FileSystem.names(in: site.path + "/" + folder) where !known.contains(name) {
      unknown.append(shown(folder + "/" + name, in: site))
    }
  }
  return unknown.sorted()
}

private func shown(_ path: String, in site: borrowing OpenFolder) -> String {
  site.kind(of: path) == .folder ? path + "/" : path
}

package import Disk
internal import FileTrees

/// A folder of this machine.
package struct FolderPlace: Place {
  let folder: String
  /// The folder of the built site.
  let site: String

  package init(_ folder: String, site: String) { (self.folder, self.site) = (folder, site) }

  package var title: String { folder }

  package func readState() throws(EnvironmentError) -> [UInt8] {
    try readFileIfPresent(folder + "/" + PublishedState.path) ?? []
  }

  package func altered(since state: PublishedState) throws(EnvironmentError) -> Set<String> {
    var altered: Set<String> = []
    for (path, digest) in state.digests where digest != PublishedState.unknown {
      let bytes = try readFileIfPresent(folder + "/" + path)
      if bytes.map({ Digest(of: $0).hexadecimal }) != digest { altered.insert(path) }
    }
    return altered
  }

  package func strangers(inTheWayOf site: Set<String>) -> Set<String> {
    let files = site.filter { isOccupied(folder + "/" + $0) }
    let inTheWay = Set(site.flatMap(foldersAbove)).filter { path in
      isOccupied(folder + "/" + path) && !isFolder(folder + "/" + path)
    }
    return files.union(inTheWay)
  }

  package func begin(_ state: PublishedState) throws(EnvironmentError) { try write(state) }
  package func complete(_ state: PublishedState) throws(EnvironmentError) { try write(state) }

  package func send(
    _ paths: [String], arrived: (String) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    for path in paths {
      try makeFolder(ofFile: folder + "/" + path)
      try replaceFile(folder + "/" + path, try readFile(site + "/" + path).bytes)
      try arrived(path)
    }
  }

  package func remove(_ paths: [String], emptying folders: [String]) throws(EnvironmentError) {
    for path in paths { try removeFile(path, below: folder) }
  }

  private func write(_ state: PublishedState) throws(EnvironmentError) {
    try makeFolder(folder)
    try replaceFile(folder + "/" + PublishedState.path, state.bytes)
  }
}

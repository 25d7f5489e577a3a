/// Where an output folder is, and where a build prepares what goes into it.
struct OutputPlace: Sendable {
  /// As the command named it, for messages.
  let shown: String
  /// The folder itself, links resolved. It may be missing; the folder it lies in is there.
  let path: String
  /// The folder that the output lies in.
  let parent: String

  /// The file in the output folder that says what a build put there.
  static let manifest = ".dictum-manifest"
  /// What a build needs for a while inside the output folder.
  static let passing = ".dictum-build"
  /// An empty folder by which is tried whether files can be renamed into the output folder.
  static let trial = ".dictum-build-trial"

  init(_ folder: String) throws(EnvironmentError) {
    shown = folder
    guard let resolved = FileSystem.resolvedAsFarAsThere(folder) else { throw .leadsNowhere(folder) }
    path = resolved
    parent = FileSystem.folderAbove(resolved)
    switch FileSystem.kind(of: resolved) {
    case nil, .folder: break
    case .link: throw .leadsNowhere(folder)
    case .file, .other: throw .fileInTheWay(folder)
    }
  }

  var isThere: Bool { FileSystem.kind(of: path) != nil }

  func isMissingOrEmpty() throws(EnvironmentError) -> Bool {
    isThere ? try FileSystem.names(in: path).isEmpty : true
  }

  /// The folder beside the output folder that holds the next site while it is made: an unfinished build is no part of
  /// the site that stands.
  var beside: String { parent + "/." + lastName(of: path) + ".dictum-build" }
  /// The same inside the output folder, for one that is a file system of its own.
  var inside: String { path + "/" + OutputPlace.passing }
}

private func lastName(of path: String) -> String {
  String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
}

// MARK: - Messages

extension EnvironmentError {
  fileprivate static func leadsNowhere(_ folder: String) -> EnvironmentError {
    EnvironmentError("\(folder): this link leads nowhere; make the folder it leads to, or name another with ‘--out’")
  }

  fileprivate static func fileInTheWay(_ folder: String) -> EnvironmentError {
    EnvironmentError("\(folder): a file stands where a folder is needed; name another with ‘--out’")
  }
}

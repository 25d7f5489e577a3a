package import Disk

/// A place that rsync reaches, mostly over ssh. Keys and hosts are in the configuration of ssh.
package struct RsyncPlace: Place {
  /// `user@host:path`, without a `/` at its end.
  let place: String
  /// The folder of the built site.
  let site: String
  /// A folder for lists of files and the state.
  let workshop: String

  package init(_ place: String, site: String, workshop: String) {
    self.place = place.hasSuffix("/") ? String(place.dropLast()) : place
    (self.site, self.workshop) = (site, workshop)
  }

  package var title: String { place }

  /// Status 23 says that something could not be had. The folder is there or it is not: only in the latter case is the
  /// state empty.
  package func readState() throws(EnvironmentError) -> [UInt8] {
    let folder = workshop + "/state"
    let copy = folder + "/" + PublishedState.path
    try makeFolder(folder)
    try removeFile(copy)
    let result = try run(["--ignore-missing-args", place + "/" + PublishedState.path, folder + "/"])
    let isAbsent = result.status == 23 && result.complaints.contains { $0.contains("No such file or directory") }
    guard result.status == 0 || isAbsent else {
      throw .failed(.rsync, result, at: title, "read what stands there")
    }
    return try readFileIfPresent(copy) ?? []
  }

  /// What rsync would write over, if it made no new files.
  package func present(of paths: Set<String>) throws(EnvironmentError) -> Set<String> {
    var found: Set<String> = []
    let list = try list(paths.sorted())
    let arguments = ["--dry-run", "--existing", "--ignore-times", "--out-format=%n", "--files-from=\(list)"]
    let result = try run(arguments + [site + "/", place + "/"]) { (line) throws(EnvironmentError) in
      if paths.contains(line) { found.insert(line) }
      return .goOn
    }
    guard result.status == 0 else { throw .failed(.rsync, result, at: title, "read what stands there") }
    return found
  }

  package func begin(_ state: PublishedState) throws(EnvironmentError) { try write(state) }
  package func complete(_ state: PublishedState) throws(EnvironmentError) { try write(state) }

  package func send(
    _ paths: [String], arrived: (String) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    try copy(paths, from: site, arrived: arrived)
  }

  /// A file that the list names and the sending side lacks is removed. So are folders, deepest first; one in which
  /// something else stands remains.
  package func remove(_ paths: [String], emptying folders: [String]) throws(EnvironmentError) {
    try removeListed(paths)
    let topmost = Set(folders)
    let emptied = Set(paths.flatMap { path in parents(of: path).drop { !topmost.contains($0) } })
    let byDepth = Dictionary(grouping: emptied) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, level) in byDepth.sorted(by: { $0.key > $1.key }) { try removeListed(level.sorted()) }
  }

  /// Status 24 says that the sending side lacks files, which it is meant to.
  private func removeListed(_ paths: [String]) throws(EnvironmentError) {
    let nothing = workshop + "/nothing"
    try makeFolder(nothing)
    let result = try run(
      [
        "--dirs", "--delete-missing-args", "--files-from=\(try list(paths))", nothing + "/",
        place + "/",
      ])
    guard [0, 24].contains(result.status) else { throw .failed(.rsync, result, at: title, "remove files") }
  }

  private func write(_ state: PublishedState) throws(EnvironmentError) {
    try copy([PublishedState.path], from: ToolFiles(folder: workshop).folder(of: state))
  }

  private func copy(
    _ paths: [String], from folder: String,
    arrived: (String) throws(EnvironmentError) -> Void = { (_: String) throws(EnvironmentError) in }
  ) throws(EnvironmentError) {
    let names = Set(paths)
    let arguments = [
      "--times", "--ignore-times", "--mkpath", "--chmod=D755,F644", "--out-format=%n",
      "--files-from=\(try list(paths))", folder + "/", place + "/",
    ]
    let result = try run(arguments) { (line) throws(EnvironmentError) in
      if names.contains(line) { try arrived(line) }
      return .goOn
    }
    guard result.status == 0 else { throw .failed(.rsync, result, at: title, "send files") }
  }

  private func list(_ paths: [String]) throws(EnvironmentError) -> String {
    try ToolFiles(folder: workshop).list(paths.map { $0 + "\0" }.joined())
  }

  private func run(
    _ arguments: [String],
    heard: (String) throws(EnvironmentError) -> ToolHearing = { (_: String) throws(EnvironmentError) in .goOn }
  ) throws(EnvironmentError) -> ToolResult {
    let options = ["--from0", "--protect-args", "--timeout=120"]
    return try runTool(.rsync, options + arguments, settings: ["LC_ALL": "C"], heard: heard)
  }
}

/// The folders in which a file lies, the topmost first.
private func parents(of path: String) -> [String] {
  path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
}

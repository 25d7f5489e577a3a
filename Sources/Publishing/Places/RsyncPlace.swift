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
    guard result.status == 0 || saysThatNothingIsThere(result) else {
      throw .failed(.rsync, result, at: title, "read what stands there")
    }
    return try readFileIfPresent(copy) ?? []
  }

  /// What rsync would fetch, if the files of the site and their folders were to be brought from there; it names folders with
  /// a `/` at the end.
  package func strangers(inTheWayOf site: Set<String>) throws(EnvironmentError) -> Set<String> {
    let nothing = workshop + "/nothing"
    try makeFolder(nothing)
    let list = try list(site.union(site.flatMap(foldersAbove)).sorted())
    var names: Set<String> = []
    let arguments = ["--dry-run", "--dirs", "--ignore-missing-args", "--out-format=%n", "--files-from=\(list)"]
    let result = try run(arguments + [place + "/", nothing + "/"]) { (line) throws(EnvironmentError) in
      names.insert(line)
      return .goOn
    }
    guard result.status == 0 || saysThatNothingIsThere(result) else {
      throw .failed(.rsync, result, at: title, "read what stands there")
    }
    return Set(clashes(of: site, with: names).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
  }

  /// A file in the place of a folder is told in other words.
  private func saysThatNothingIsThere(_ result: ToolResult) -> Bool {
    let words = ["No such file or directory", "Not a directory"]
    return result.status == 23 && result.complaints.contains { line in words.contains { line.contains($0) } }
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
    let emptied = Set(paths.flatMap { path in foldersAbove(path).drop { !topmost.contains($0) } })
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
    let options = ["--from0", "--protect-args", "--8-bit-output", "--timeout=120"]
    return try runTool(.rsync, options + arguments, settings: ["LC_ALL": "C"], heard: heard)
  }
}

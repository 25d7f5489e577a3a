package import Disk

/// A remote of rclone: S3 and its like, SFTP, FTP, WebDAV, and many more. Credentials are in rclone's own configuration.
package struct RclonePlace: Place {
  /// `remote:path`.
  let remote: String
  /// The folder of the built site.
  let site: String
  /// A folder for lists of files and the state.
  let workshop: String
  /// After how many files that failed, and none between them that arrived, the rest is given up: more than are under way
  /// at a time.
  let failuresInARow: Int

  /// - Parameter variables: those of the environment, by which rclone is told how many files to send at a time.
  package init(_ remote: String, site: String, workshop: String, variables: [String: String]) {
    (self.remote, self.site, self.workshop) = (remote, site, workshop)
    let atATime = variables["RCLONE_TRANSFERS"].flatMap { Int($0) } ?? 4
    failuresInARow = max(6, 3 * min(atATime, 1_000))
  }

  package var title: String { remote }

  /// rclone tells what is missing by its statuses 3 and 4; and where storage knows no folders, by saying nothing.
  /// A host that does not answer at the very beginning is not asked for minutes.
  package func readState() throws(EnvironmentError) -> [UInt8] {
    let result = try run(["cat", path(PublishedState.path), "--retries=1", "--low-level-retries=3"])
    guard ![3, 4].contains(result.status) else { return [] }
    guard result.status == 0 else { throw .failed(.rclone, result, at: title, "read what stands there") }
    return result.output
  }

  /// Few files are asked for one by one, whatever else stands there; of many the place is asked for a list.
  package func strangers(inTheWayOf site: Set<String>) throws(EnvironmentError) -> Set<String> {
    let asking = site.count <= 500 ? ["--no-traverse", "--files-from-raw", try list(site.sorted())] : []
    let options = ["--recursive", "--files-only", "--retries=1", "--low-level-retries=3"]
    let result = try run(["lsf", remote] + options + asking)
    guard ![3, 4].contains(result.status) else { return [] }
    guard result.status == 0 else { throw .failed(.rclone, result, at: title, "read what stands there") }
    return clashes(of: site, with: result.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
  }

  package func begin(_ state: PublishedState) throws(EnvironmentError) { try write(state) }
  package func complete(_ state: PublishedState) throws(EnvironmentError) { try write(state) }

  package func send(
    _ paths: [String], arrived: (String) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    try copy(paths, from: site, arrived: arrived)
  }

  /// Folders matter to some kinds of storage only. One that cannot be removed, because somebody else uses it, stays.
  package func remove(_ paths: [String], emptying folders: [String]) throws(EnvironmentError) {
    let list = try list(paths)
    let result = try run(["delete", "--files-from-raw", list, remote])
    guard result.status == 0 else { throw .failed(.rclone, result, at: title, "remove files") }
    for folder in folders { _ = try run(["rmdirs", path(folder), "--retries=1"]) }
  }

  private func write(_ state: PublishedState) throws(EnvironmentError) {
    try copy([PublishedState.path], from: ToolFiles(folder: workshop).folder(of: state))
  }

  /// What did not arrive is sent once more, and once again, as long as something arrives and the host answers; rclone
  /// itself would begin with the whole list each time.
  private func copy(
    _ paths: [String], from folder: String,
    arrived: (String) throws(EnvironmentError) -> Void = { (_: String) throws(EnvironmentError) in }
  ) throws(EnvironmentError) {
    var missing = paths
    for attempt in 1...attempts where !missing.isEmpty {
      var done: Set<String> = []
      let sending = try copyOnce(missing, from: folder) { (path) throws(EnvironmentError) in
        done.insert(path)
        try arrived(path)
      }
      if sending.result.status == 0 { return }
      missing.removeAll(where: done.contains)
      if sending.isGivenUp { throw .givenUp(title, after: failuresInARow, sending.result) }
      if done.isEmpty || attempt == attempts { throw .failed(.rclone, sending.result, at: title, "send files") }
    }
  }

  /// Every file of the list is sent, whatever stands there: what has to be sent is known already, and many kinds of
  /// storage cannot tell whether a file differs. Where one file after another fails, nobody answers, and the rest is not
  /// tried.
  private func copyOnce(
    _ paths: [String], from folder: String, arrived: (String) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) -> (result: ToolResult, isGivenUp: Bool) {
    let names = Set(paths)
    var failures = 0
    let list = try list(paths)
    let arguments = [
      "copy", "--files-from-raw", list, "--no-traverse", "--ignore-times", "--retries=1", folder, remote,
    ]
    let result = try run(arguments) { (line) throws(EnvironmentError) in
      if line.contains(" ERROR : ") { failures += 1 }
      if let path = copiedPath(line), names.contains(path) {
        failures = 0
        try arrived(path)
      }
      return failures < failuresInARow ? .goOn : .stop
    }
    return (result, failures >= failuresInARow)
  }

  private func list(_ paths: [String]) throws(EnvironmentError) -> String {
    try ToolFiles(folder: workshop).list(paths.map { $0 + "\n" }.joined())
  }

  private func path(_ path: String) -> String {
    remote.hasSuffix("/") || remote.hasSuffix(":") ? remote + path : remote + "/" + path
  }

  private func run(
    _ arguments: [String],
    heard: (String) throws(EnvironmentError) -> ToolHearing = { (_: String) throws(EnvironmentError) in .goOn }
  ) throws(EnvironmentError) -> ToolResult {
    try runTool(.rclone, arguments + ["--verbose", "--stats=0", "--ask-password=false"], heard: heard)
  }
}

/// How often a list of files is tried, what has arrived left out.
private let attempts = 3

/// The path in `… INFO  : a/index.html: Copied (new)`.
private func copiedPath(_ line: String) -> String? {
  guard let start = line.firstRange(of: " INFO  : "),
    let end = line.ranges(of: ": Copied (").last, start.upperBound <= end.lowerBound
  else { return nil }
  return String(line[start.upperBound..<end.lowerBound])
}

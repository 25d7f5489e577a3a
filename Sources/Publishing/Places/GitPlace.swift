package import Disk

/// A branch of a git repository. All changes become one commit, so that the branch is old or new and never between.
///
/// The commit is put together in an index and a repository of its own, or in the archive's own where a remote of that one
/// is named; no work tree is touched. What others put on the branch stays.
package struct GitPlace: Place {
  /// An address, or the name of a remote of the archive's own repository.
  let repository: String
  let branch: String
  /// The folder of the archive.
  let archive: String
  /// The folder of the built site, as an absolute path.
  let site: String
  /// A folder for the repository, the index and lists of files, as an absolute path.
  let workshop: String

  package init(_ repository: String, branch: String, archive: String, site: String, workshop: String) {
    (self.repository, self.branch, self.archive) = (repository, branch, archive)
    (self.site, self.workshop) = (site, workshop)
  }

  package var title: String { "\(repository), branch \(branch)" }

  package func readState() throws(EnvironmentError) -> [UInt8] {
    try prepareRepository()
    guard try fetchBranch() else { return [] }
    let files = try git(["ls-tree", "--name-only", tip, "--", PublishedState.path], "read the branch")
    if files.output.isEmpty { return [] }
    return try git(["cat-file", "blob", "\(tip):\(PublishedState.path)"], "read the branch").output
  }

  /// A branch that holds the archive is the one on which it is written.
  package func strangers(inTheWayOf site: Set<String>) throws(EnvironmentError) -> Set<String> {
    guard try hasTip() else { return [] }
    let names = try git(["ls-tree", "-r", "-z", "--name-only", tip], "read the branch").output
      .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let own = try folderInRepository() + "dictum.yml"
    if let source = names.first(where: { $0 == own || $0 == "dictum.yml" }) {
      throw EnvironmentError(
        "\(title): the branch holds the archive itself (\(source)); give the site a branch of its own, such as ‘pages’")
    }
    return clashes(of: site, with: names)
  }

  /// Where the archive lies in its own repository, with a `/` at the end; empty for at its top, and where it is in none.
  private func folderInRepository() throws(EnvironmentError) -> String {
    let result = try runTool(.git, ["-C", archive, "rev-parse", "--show-prefix"])
    return result.status == 0 ? result.line : ""
  }

  /// Nothing is written at the place until all is done.
  package func begin(_ state: PublishedState) throws(EnvironmentError) {
    try removeFile(index)
    if try hasTip() { try git(["read-tree", tip], "read the branch") }
  }

  /// Enters files into the index. None has arrived before the commit is pushed.
  package func send(
    _ paths: [String], arrived: (String) throws(EnvironmentError) -> Void
  ) throws(EnvironmentError) {
    try enter(paths, from: site)
  }

  /// An entry of the mode 0 takes a file out of the index, for which no work tree is needed. A folder stands in a commit
  /// only as long as a file does.
  package func remove(_ paths: [String], emptying folders: [String]) throws(EnvironmentError) {
    let anyName = try git(["hash-object", "--stdin"], "tell how long names of objects are").line
    let none = String(repeating: "0", count: anyName.utf8.count)
    let entries = try list(paths.map { "0 \(none)\t\($0)\0" }.joined())
    try git(["update-index", "-z", "--index-info"], "remove files", input: entries)
  }

  package func complete(_ state: PublishedState) throws(EnvironmentError) {
    try enter([PublishedState.path], from: ToolFiles(folder: workshop).folder(of: state))
    let tree = try git(["write-tree"], "make a tree").line
    let parents = try hasTip() ? ["-p", tip] : []
    let commit = try git(["commit-tree", tree, "-m", "Publish the archive"] + parents, "commit", try author()).line
    try git(["push", "--quiet", repository, "\(commit):refs/heads/\(branch)"], "push")
    try git(["update-ref", tip, commit], "note what was pushed")
  }

  // MARK: Steps

  private var tip: String { "refs/dictum/\(branch)" }
  private var index: String { workshop + "/index" }
  private var usesOwnRemote: Bool { !repository.contains("/") && !repository.contains(":") }

  private func prepareRepository() throws(EnvironmentError) {
    try makeFolder(workshop)
    if !usesOwnRemote { try git(["init", "--quiet", "--bare"], "make a repository") }
  }

  /// - Returns: false where there is no such branch yet.
  private func fetchBranch() throws(EnvironmentError) -> Bool {
    let found = try git(["ls-remote", repository, "refs/heads/\(branch)"], "reach the repository")
    if found.output.isEmpty {
      if try hasTip() { try git(["update-ref", "-d", tip], "forget the branch") }
      return false
    }
    let depth = usesOwnRemote ? [] : ["--depth=1"]
    let arguments = ["fetch", "--quiet", "--no-tags"] + depth + [repository, "+refs/heads/\(branch):\(tip)"]
    try git(arguments, "fetch the branch")
    return true
  }

  private func hasTip() throws(EnvironmentError) -> Bool {
    try run(["rev-parse", "--quiet", "--verify", tip]).status == 0
  }

  private func enter(_ paths: [String], from folder: String) throws(EnvironmentError) {
    let files = try list(paths.map { "\(folder)/\($0)\n" }.joined())
    let hashed = try git(["hash-object", "-w", "--no-filters", "--stdin-paths"], "store files", input: files)
    let names = hashed.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let entries = try list(zip(paths, names).map { "100644 \($1)\t\($0)\0" }.joined())
    try git(["update-index", "--replace", "-z", "--index-info"], "enter files", input: entries)
  }

  /// Somebody has to be the author; where git knows nobody, as in a workflow, it is Dictum.
  private func author() throws(EnvironmentError) -> [String: String] {
    if try run(["var", "GIT_COMMITTER_IDENT"]).status == 0, try run(["var", "GIT_AUTHOR_IDENT"]).status == 0 {
      return [:]
    }
    return [
      "GIT_AUTHOR_NAME": "Dictum", "GIT_AUTHOR_EMAIL": "dictum@localhost", "GIT_COMMITTER_NAME": "Dictum",
      "GIT_COMMITTER_EMAIL": "dictum@localhost",
    ]
  }

  private func list(_ text: String) throws(EnvironmentError) -> String {
    try ToolFiles(folder: workshop).list(text)
  }

  @discardableResult
  private func git(
    _ arguments: [String], _ action: String, _ settings: [String: String] = [:], input: String = "/dev/null"
  ) throws(EnvironmentError) -> ToolResult {
    let result = try run(arguments, settings, input: input)
    guard result.status == 0 else { throw .failed(.git, result, at: title, action) }
    return result
  }

  private func run(
    _ arguments: [String], _ settings: [String: String] = [:], input: String = "/dev/null"
  ) throws(EnvironmentError) -> ToolResult {
    let place = usesOwnRemote ? ["-C", archive] : ["--git-dir", workshop + "/repository"]
    let own = ["GIT_INDEX_FILE": index, "LC_ALL": "C"]
    return try runTool(.git, place + arguments, settings: own.merging(settings) { $1 }, input: input)
  }
}

extension ToolResult {
  /// What a tool said in one line.
  fileprivate var line: String { String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self) }
}

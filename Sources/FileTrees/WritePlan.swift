/// What is to be done in the output folder once every new byte lies ready beside it: only files that a former build put
/// there are ever replaced or removed.
package struct WritePlan: Hashable, Sendable {
  /// A file that lies ready.
  package struct Placement: Hashable, Sendable {
    /// Its number, which is its name where it lies.
    package let number: Int
    package let path: String

    package init(number: Int, path: String) {
      self.number = number
      self.path = path
    }
  }

  /// Folders that the site has not had yet, each behind the one it lies in.
  package let folders: [String]
  /// Assets and data first, then pages, so that no page stands without what it needs.
  package let placed: [Placement]
  /// Removed when all else stands.
  package let removed: [String]

  /// - Parameters:
  ///   - staged: the paths of the files that lie ready, by number.
  ///   - hasFolder: whether the output folder has this folder.
  package init(staged: [String], removed: [String], hasFolder: (String) -> Bool) {
    let all = staged.enumerated().map { Placement(number: $0.offset, path: $0.element) }
    placed = all.filter { !$0.path.hasSuffix(".html") } + all.filter { $0.path.hasSuffix(".html") }
    self.removed = removed
    folders = missingFolders(for: staged, hasFolder)
  }

  init(folders: [String], placed: [Placement], removed: [String]) {
    self.folders = folders
    self.placed = placed
    self.removed = removed
  }

  package var isEmpty: Bool { placed.isEmpty && removed.isEmpty }
}

/// The folders that paths lie in and that are not there.
private func missingFolders(for paths: [String], _ hasFolder: (String) -> Bool) -> [String] {
  var seen: Set<String> = []
  var missing: [String] = []
  for path in paths {
    var unknown: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      guard seen.insert(String(rest)).inserted else { break }
      unknown.append(String(rest))
    }
    missing += unknown.reversed().filter { !hasFolder($0) }
  }
  return missing
}

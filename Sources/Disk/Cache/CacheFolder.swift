package import FileTrees

/// The folder `.dictum/` of an archive: what builds keep to be quicker next time. It may be removed at any time; nothing
/// but time is lost.
package struct CacheFolder: Sendable {
  private let path: String

  /// - Parameter archive: the archive's folder.
  package init(of archive: String) { path = archive + "/.dictum" }

  /// The documents that the last build parsed, and those of this one.
  package func documents() -> DocumentCache { DocumentCache(at: path + "/documents") }

  /// Where texts are laid aside during a build. The more often something is needed, the more of it stays in memory.
  ///
  /// - Parameter failing: ends the program where something cannot be read back.
  package func shelves(failing: @escaping @Sendable (EnvironmentError) -> Never) -> Shelves {
    var shelves = Shelves()
    shelves.sources = FileShelf(in: path, afterFirst: 2 << 20, failing: failing)
    shelves.blocks = FileShelf(in: path, afterFirst: 6 << 20, failing: failing)
    shelves.words = FileShelf(in: path, afterFirst: 24 << 20, failing: failing)
    return shelves
  }

  /// What was noted under a name; nil where nothing is, or where it cannot be read.
  package func note(_ name: String) -> [UInt8]? {
    do throws(EnvironmentError) {
      return FileSystem.kind(of: file(name)) == .file ? try FileSystem.read(file(name)) : nil
    } catch {
      return nil
    }
  }

  /// Notes something in place of what was noted under that name.
  package func note(_ bytes: [UInt8], as name: String) throws(EnvironmentError) {
    try makeFolder()
    let new = try NewFile(file(name))
    try new.write(bytes)
    try new.finish()
  }

  /// The name under which notes about an output folder stand.
  package static func name(_ note: String, of output: String) -> String {
    let place = FileSystem.resolved(output) ?? output
    return "\(note)-\(Digest(of: Array(place.utf8)).hexadecimal.prefix(16))"
  }

  func makeFolder() throws(EnvironmentError) { try FileSystem.makeFolder(path) }

  private func file(_ name: String) -> String { path + "/" + name }
}

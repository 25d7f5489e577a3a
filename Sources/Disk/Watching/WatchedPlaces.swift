/// Where an archive's sources lie, for those who watch them.
struct WatchedPlaces: Sendable {
  /// The archive's folder.
  let root: String
  /// The folder of the captures, which can lie anywhere; nil where there is none.
  let captures: String?

  /// Folders of the archive that are watched with all that lies in them.
  private static let folders: Set<String> = ["content", "templates"]
  private static let configuration = "dictum.yml"

  /// Whether a name in the archive's folder belongs to the sources.
  func isSource(_ name: String) -> Bool { name == WatchedPlaces.configuration || WatchedPlaces.folders.contains(name) }

  /// Whether a name in the archive's folder is that of the captures.
  func isCaptures(_ name: String) -> Bool { captures == root + "/" + name }

  /// The folders whose trees are watched, as the paths under which their changes are noted.
  var trees: [String] { WatchedPlaces.folders.sorted() }

  /// Names that belong to no source: those of editors' own files, and of version control.
  static func isIgnored(_ name: String) -> Bool { name.hasPrefix(".") }
}

internal import FileTrees

/// What the preview itself has to show, beside the site: all of it under `/_dictum/`, which no page of a site can be.
enum OwnFile: Sendable {
  /// `_dictum/`: every problem, by file.
  case problems
  /// `_dictum/events`: the stream that tells pages of changes.
  case events
  case asset(OutputFile)
  /// `_dictum`, without its slash.
  case folder

  static let root = "_dictum/"

  /// Nil for every other path.
  init?(path: String) {
    switch path {
    case OwnFile.root: self = .problems
    case String(OwnFile.root.dropLast()): self = .folder
    case OwnFile.root + "events": self = .events
    default:
      guard let file = OwnFile.assets.first(where: { $0.path == path }) else { return nil }
      self = .asset(file)
    }
  }

  private static let assets = [
    OutputFile(path: root + "live.js", bytes: PackageResources.live_js),
    OutputFile(path: root + "live.css", bytes: PackageResources.live_css),
  ]
}

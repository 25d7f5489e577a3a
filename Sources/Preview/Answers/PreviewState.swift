internal import Diagnostics
internal import FileTrees

/// What the preview knows at one moment, from which every answer is made.
struct PreviewState: Sendable {
  /// The site of the last good save; nil where there was none yet.
  let site: ServedSite?
  /// The problems of the last save.
  let problems: [Diagnostic]
  /// Whether the site is of an earlier save than the problems, since these forbid to show a newer one.
  let isBehind: Bool
  /// What keeps the preview from reading the archive: one line.
  let obstacle: String?
  /// Rises with every change.
  let generation: Int
  /// The part of each page that tells of all this.
  let overlay: Overlay

  init(
    site: ServedSite?, problems: [Diagnostic] = [], isBehind: Bool = false, obstacle: String? = nil, generation: Int
  ) {
    self.site = site
    self.problems = problems
    self.isBehind = isBehind
    self.obstacle = obstacle
    self.generation = generation
    overlay = Overlay(problems: problems, isBehind: isBehind, hasSite: site != nil, obstacle: obstacle)
  }

  /// Before the first build is done.
  static let starting = PreviewState(site: nil, generation: 0)
}

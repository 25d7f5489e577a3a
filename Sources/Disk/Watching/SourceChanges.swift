/// What changed on the disk since it was last asked: paths of files and folders from the archive's folder.
package struct SourceChanges: Sendable, Equatable {
  /// Files and folders that were written, made, moved or removed. Of a folder, everything in it may have changed.
  package private(set) var paths: Set<String> = []
  /// Whether the captures changed.
  package private(set) var hasCaptures = false
  /// Whether anything may have changed, since changes came faster than they could be noted, or the archive's folder was
  /// gone for a while.
  package private(set) var isEverything = false
  /// Whether something went away: an editor that replaces a file takes the old one away first.
  private var hasRemovals = false

  package init(_ paths: Set<String> = [], isEverything: Bool = false) {
    self.paths = paths
    self.isEverything = isEverything
  }

  package var isEmpty: Bool { paths.isEmpty && !hasCaptures && !isEverything }

  mutating func note(_ path: String, isRemoval: Bool = false) {
    paths.insert(path)
    if isRemoval { hasRemovals = true }
  }

  mutating func noteCaptures() { hasCaptures = true }
  mutating func noteEverything() { isEverything = true }

  mutating func formUnion(_ other: SourceChanges) {
    paths.formUnion(other.paths)
    hasCaptures = hasCaptures || other.hasCaptures
    isEverything = isEverything || other.isEverything
    hasRemovals = hasRemovals || other.hasRemovals
  }

  /// How long there must be quiet before the burst counts as over. The save of one file is over at once; where a file was
  /// taken away another one may be about to take its place; many changes are the work of a program, which may pause.
  var quiet: Duration {
    if isEverything || paths.count > 8 { return .milliseconds(250) }
    return hasRemovals || paths.count > 1 ? .milliseconds(60) : .milliseconds(10)
  }
}

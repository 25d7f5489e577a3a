/// What changed on the disk since it was last asked: paths of files and folders from the archive's folder.
package struct SourceChanges: Sendable, Equatable {
  /// What happened to a file or folder.
  enum Event: Sendable {
    /// It was written, made, or moved to its name.
    case written
    case movedAway
    case deleted
  }

  /// What happened to one path first, and what last: the two tell a save from the work of a program.
  private struct Fate: Sendable, Equatable {
    let first: Event
    var last: Event
  }

  private var fates: [String: Fate] = [:]
  /// Whether the captures changed.
  package private(set) var hasCaptures = false
  /// Whether anything may have changed, since changes came faster than they could be noted, or the archive's folder was
  /// gone for a while.
  package private(set) var isEverything = false

  package init(_ paths: Set<String> = [], isEverything: Bool = false) {
    self.isEverything = isEverything
    for path in paths { note(path, .written) }
  }

  /// Files and folders that were written, made, moved or removed. Of a folder, everything in it may have changed.
  package var paths: Set<String> { Set(fates.keys) }
  package var isEmpty: Bool { fates.isEmpty && !hasCaptures && !isEverything }

  mutating func note(_ path: String, _ event: Event) { note(path, Fate(first: event, last: event)) }
  mutating func noteCaptures() { hasCaptures = true }
  mutating func noteEverything() { isEverything = true }

  /// Adds what came later.
  package mutating func formUnion(_ later: SourceChanges) {
    for (path, fate) in later.fates { note(path, fate) }
    hasCaptures = hasCaptures || later.hasCaptures
    isEverything = isEverything || later.isEverything
  }

  /// How long there must be quiet before the burst counts as over. The save of one file is over at once, whatever an editor
  /// makes and takes away beside it; a file that was moved away may be about to be replaced; many changes, and a file that
  /// is deleted to be written anew, are the work of a program, which may pause.
  var quiet: Duration {
    if isEverything || fates.count > 8 || fates.values.contains(where: { $0.first == .deleted }) {
      return .milliseconds(250)
    }
    let isOpen = fates.values.contains { $0.first == .movedAway && $0.last != .written }
    return isOpen || fates.values.count { $0.last == .written } > 1 ? .milliseconds(60) : .milliseconds(10)
  }

  private mutating func note(_ path: String, _ fate: Fate) {
    fates[path] = Fate(first: fates[path]?.first ?? fate.first, last: fate.last)
  }
}

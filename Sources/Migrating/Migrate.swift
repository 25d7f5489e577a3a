package import Diagnostics
package import FileTrees
internal import Documents

/// What becomes of an archive that is brought up to the newest format.
package struct Migration: Sendable {
  /// The format of the archive as it is.
  package let from: Int
  package let changes: [MigrationChange]
  /// The files that change, as they will be; `dictum.yml`, which states the format, is the last, so that a migration that
  /// was cut short is done again.
  package let files: [SourceFile]
}

/// Brings an archive up to the newest format, step by step.
///
/// - Returns: nil, with an error, where the archive has no `dictum.yml`, or one whose format cannot be told.
package func migrate(_ tree: SourceTree) -> Checked<Migration?> {
  guard let configuration = tree.configuration else { return Checked(nil, parseConfiguration(nil).diagnostics) }
  return archiveFormat(of: configuration).map { format in
    format.map { migrate(tree, from: $0, by: MigrationStep.all) }
  }
}

func migrate(_ tree: SourceTree, from format: Int, by steps: [MigrationStep]) -> Migration {
  var (current, changes): (SourceTree, [MigrationChange]) = (tree, [])
  for step in steps where step.from >= format {
    let own = step.changes(current)
    current = current.applying(own.map(\.edit))
    changes += own
  }
  let changed = Set(changes.map(\.edit.path))
  return Migration(
    from: format, changes: changes,
    files: current.content.filter { changed.contains($0.path) }
      + [current.configuration].compactMap(\.self).filter { changed.contains($0.path) })
}

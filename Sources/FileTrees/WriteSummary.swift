/// What a build did to the output folder. All paths count from there, and all lists are sorted.
package struct WriteSummary: Hashable, Sendable {
  /// New and changed files; nil where these are all files of the manifest.
  let changed: [String]?
  /// How many files have the bytes that they had.
  package let keptCount: Int
  /// Files that the site no longer has.
  package let removed: [String]
  /// What no build put there, in the output folder and the folders in it, folders with a `/` behind them. It is left as
  /// it is.
  package let unknown: [String]
  /// Whether the manifest of the build before was damaged, so that every file was compared.
  package let foundDamage: Bool
  /// Whether an earlier build had been interrupted in the middle and was finished first.
  package let finishedEarlierBuild: Bool
  /// What the folder holds now.
  package let manifest: Manifest

  /// New and changed files.
  package var written: [String] { changed ?? manifest.entries.map(\.path) }
  package var writtenCount: Int { changed?.count ?? manifest.entries.count }
}

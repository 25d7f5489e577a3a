/// What became of each file of a build, against the site of the build before.
package struct BuildAccount: Sendable {
  private let last: LastSite
  /// The files of the last site that the new one has too, by their places in its manifest.
  private var digests: [Digest?]
  private var added: [Manifest.Entry] = []
  private var keptCount = 0
  /// The paths of the files that lie ready, by number.
  package private(set) var staged: [String] = []
  /// Whether the manifest has to be written anew although no file has.
  private var isUnsettled: Bool

  package init(after last: LastSite) {
    self.last = last
    digests = Array(repeating: nil, count: last.manifest.entries.count)
    isUnsettled = last.manifest.condition != .whole
  }

  /// A file of the new site stands as it should.
  ///
  /// - Parameters:
  ///   - before: the file of that path in the last site.
  ///   - isSettled: whether the manifest vouches for it; false where its bytes had to be looked at.
  package mutating func keep(_ entry: Manifest.Entry, before: LastSite.File?, isSettled: Bool = true) {
    enter(entry, before)
    keptCount += 1
    if !isSettled { isUnsettled = true }
  }

  /// A file is to be written.
  ///
  /// - Parameter before: the file of that path in the last site.
  /// - Returns: its number.
  package mutating func stage(_ entry: Manifest.Entry, before: LastSite.File?) -> Int {
    enter(entry, before)
    staged.append(entry.path)
    return staged.count - 1
  }

  private mutating func enter(_ entry: Manifest.Entry, _ before: LastSite.File?) {
    if let before, digests[before.place] == nil {
      digests[before.place] = entry.digest
    } else {
      added.append(entry)
    }
  }

  /// Files of the last site that the new one has not.
  package var gone: [Manifest.Entry] {
    zip(last.manifest.entries, digests).compactMap { $1 == nil ? $0 : nil }
  }

  /// Whether the folder holds the new site already, manifest and all.
  package var changesNothing: Bool { staged.isEmpty && added.isEmpty && !isUnsettled && !digests.contains(nil) }

  /// The manifest of the new site. Where two files have one path, it stands there twice.
  package mutating func makeManifest() -> Manifest {
    if changesNothing { return last.manifest }
    added.sort { $0.path < $1.path }
    let known = zip(last.manifest.entries, digests).compactMap { entry, digest in
      digest.map { Manifest.Entry(path: entry.path, digest: $0) }
    }
    return known.isEmpty ? Manifest(entries: added, condition: .whole) : Manifest(of: known + added)
  }

  /// What is told of the build when it is done.
  ///
  /// - Parameter manifest: that of ``makeManifest()``, which takes a while to make.
  package func summary(
    _ manifest: Manifest, removed: [String], unknown: [String], finishedEarlierBuild: Bool = false
  ) -> WriteSummary {
    WriteSummary(
      written: staged.sorted(), keptCount: keptCount, removed: removed, unknown: unknown,
      foundDamage: last.manifest.condition == .damaged, finishedEarlierBuild: finishedEarlierBuild, manifest: manifest)
  }
}

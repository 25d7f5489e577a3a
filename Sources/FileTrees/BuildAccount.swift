/// What became of each file of a build, against the site of the build before.
package struct BuildAccount: Sendable {
  private let last: LastSite
  /// The files of the last site that the new one has too, by their places in its manifest.
  private var digests: [Digest?]
  private var added = ManifestEntries()
  private var keptCount = 0
  /// By the number of a file that lies ready, its place among those that were added, or, from -1 downwards, in the last
  /// manifest.
  private var places: [Int32] = []
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
    places.append(Int32(enter(entry, before)))
    return places.count - 1
  }

  /// - Returns: its place, as in `places`.
  @discardableResult private mutating func enter(_ entry: Manifest.Entry, _ before: LastSite.File?) -> Int {
    if let before, digests[before.place] == nil {
      digests[before.place] = entry.digest
      return ~before.place
    }
    added.append(entry)
    return added.count - 1
  }

  /// The paths of the files that lie ready, by number.
  package var staged: [String] {
    places.map { $0 < 0 ? last.manifest.entries.path(Int(~$0)) : added.path(Int($0)) }
  }

  /// Files of the last site that the new one has not.
  package var gone: [Manifest.Entry] {
    zip(last.manifest.entries, digests).compactMap { $1 == nil ? $0 : nil }
  }

  /// Whether the folder holds the new site already, manifest and all.
  package var changesNothing: Bool { places.isEmpty && added.isEmpty && !isUnsettled && !digests.contains(nil) }

  /// The manifest of the new site. Where two files have one path, it stands there twice.
  package var manifest: Manifest {
    if changesNothing { return last.manifest }
    var all = added
    for (place, digest) in digests.enumerated() {
      if let digest { all.append(Manifest.Entry(path: last.manifest.entries.path(place), digest: digest)) }
    }
    return Manifest(entries: all.sorted(), condition: .whole)
  }

  /// What is told of the build when it is done.
  ///
  /// - Parameter manifest: ``manifest``, which takes a while to make.
  package func summary(
    _ manifest: Manifest, removed: [String], unknown: [String], finishedEarlierBuild: Bool = false
  ) -> WriteSummary {
    WriteSummary(
      changed: last.manifest.entries.isEmpty && keptCount == 0 ? nil : staged.sorted(), keptCount: keptCount,
      removed: removed, unknown: unknown,
      foundDamage: last.manifest.condition == .damaged, finishedEarlierBuild: finishedEarlierBuild, manifest: manifest)
  }
}

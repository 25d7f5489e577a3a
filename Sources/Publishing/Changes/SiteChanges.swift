package import FileTrees

/// What a publication changes at its place, and in which order: assets and data, pages, removals.
///
/// Only files that a former publication put there are ever removed.
package struct SiteChanges: Sendable {
  package enum Kind: Sendable {
    case new
    case changed
    case removed
  }

  /// Sorted by path.
  package let changes: [(path: String, kind: Kind)]
  package let unchangedCount: Int
  /// The digest of the whole site, which names the publication.
  package let site: String
  private let wanted: [String: String]
  private let known: PublishedState
  private let sent: [String: String]

  /// - Parameters:
  ///   - wanted: the site.
  ///   - known: what is at the place.
  ///   - sent: what a publication that was cut had brought there; counts only if it is the one that the state names.
  package init(_ wanted: Manifest, after known: PublishedState, sent: SentFiles? = nil) {
    let digests = Dictionary(
      wanted.entries.map { ($0.path, $0.digest.hexadecimal) }, uniquingKeysWith: { first, _ in first })
    let arrived = sent.flatMap { $0.site == known.unfinished ? $0.digests : nil } ?? [:]
    let present = known.digests.merging(arrived) { $1 }
    let sending = digests.filter { present[$0.key] != $0.value }.map { path, _ in
      (path, known.digests[path] == nil ? Kind.new : .changed)
    }
    let removing = known.digests.keys.filter { digests[$0] == nil }.map { ($0, Kind.removed) }
    changes = (sending + removing).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    unchangedCount = digests.count - sending.count
    site = Digest(of: PublishedState(digests: digests).bytes).hexadecimal
    self.wanted = digests
    self.known = known
    self.sent = arrived.filter { digests[$0.key] == $0.value }
  }

  /// What pages need: it is all there before the first page is sent.
  package var assets: [String] { sending.filter { !isPage($0) } }
  package var pages: [String] { sending.filter(isPage) }
  package var removals: [String] { changes.filter { $0.kind == .removed }.map(\.path) }
  private var sending: [String] { changes.filter { $0.kind != .removed }.map(\.path) }

  /// Whether the place is as it should be already.
  package var isNothing: Bool { changes.isEmpty && known.unfinished == nil }

  package func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }

  /// The digest that a file of the site has.
  func digest(_ path: String) -> String { wanted[path] ?? PublishedState.unknown }

  /// The topmost folders in which nothing of the site is left, and in which something of it was.
  var emptiedFolders: [String] {
    let kept = Set(wanted.keys.flatMap(foldersAbove))
    let emptied = Set(removals.compactMap { path in foldersAbove(path).first { !kept.contains($0) } })
    return emptied.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  // MARK: States at the place

  /// While the site is being sent.
  var begun: PublishedState {
    let uncertain = changes.map { ($0.path, PublishedState.unknown) }
    let certain = known.digests.merging(sent) { $1 }
    return PublishedState(digests: certain.merging(uncertain) { $1 }, unfinished: site)
  }

  /// When all is done.
  var completed: PublishedState { PublishedState(digests: wanted) }

  /// What is known to have arrived before the first file of this publication is sent.
  var arrived: SentFiles { SentFiles(site: site, digests: sent) }

  /// Why the changes may not be made without being asked for; nil where they may.
  package var fault: String? {
    if wanted.isEmpty { return emptySite }
    guard known.digests.count > 0, removals.count * 2 > known.digests.count else { return nil }
    return tooManyRemovals(removals.count, of: known.digests.count)
  }
}

private func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

// MARK: - Messages

private let emptySite = "the site is empty; nothing is published, so that what stands there is not lost"

private func tooManyRemovals(_ count: Int, of all: Int) -> String {
  "\(count) of the \(all) files that stand there would be removed, more than half; if that is what you want, say "
    + "‘--allow-removals’"
}

package import FileTrees
package import Rendering
internal import Synchronization

/// Takes the files of a site one by one, from any number of tasks at a time.
package protocol SiteReceiver: Sendable {
  func take(_ file: OutputFile) throws
  func take(_ file: FileInPieces) throws
  /// Leaves a file as the last build wrote it.
  ///
  /// - Returns: false where it does not stand any more.
  func keep(_ path: String) throws -> Bool
}

/// Renders every file of a plan that does not stand already, on all cores, and hands each on as soon as it is made, so
/// that the site is never whole in memory (stage 6).
///
/// - Parameters:
///   - last: what the pages of the site that stands show; nil where that is not known.
///   - jobs: how many files are made at a time.
///   - count: told how many files are done, now and then.
/// - Returns: what the pages of the site show.
package func renderSite(
  _ plan: SitePlan, after last: ShownPages?, jobs: Int, to site: some SiteReceiver,
  count: @escaping @Sendable (Int) -> Void = { _ in }
) async throws -> ShownPages {
  let known = Set(last.flatMap { $0.settings == plan.settings ? $0.parts.flatMap(\.self) : nil } ?? [])
  let prints = plan.prints()
  let queue = Queue(count: plan.fileNumbers.count)
  let shown = try await withThrowingTaskGroup(of: [Digest].self) { group in
    for _ in 0..<max(1, jobs) {
      group.addTask {
        var shown: [Digest] = []
        while let range = queue.next() {
          try Task.checkCancellation()
          for file in range.lazy.map(plan.plannedFile) {
            let path = file.path
            if let digest = prints.digest(of: file, at: path) {
              shown.append(digest)
              if known.contains(digest), try site.keep(path) { continue }
            }
            try take(file, of: plan, to: site)
          }
          count(range.upperBound)
        }
        return shown
      }
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
  return ShownPages(settings: plan.settings, shown)
}

private func take(_ file: PlannedFile, of plan: SitePlan, to site: some SiteReceiver) throws {
  if case .inPieces(let file) = file {
    try site.take(file)
  } else {
    try site.take(render(file, of: plan))
  }
}

/// Hands out the places of a list, a few at a time.
private final class Queue: Sendable {
  private static let chunk = 16
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) { self.count = count }

  func next() -> Range<Int>? {
    let start = taken.add(Queue.chunk, ordering: .relaxed).oldValue
    return start < count ? start..<min(count, start + Queue.chunk) : nil
  }
}

import ArgumentParser
import Diagnostics
import Disk
import Documents
import FileTrees
import Publishing
import Rendering

/// The way of a built site to its target, and what is told of it.
struct Delivery {
  let manifest: Manifest
  let target: PublishingTarget
  let workshop: DeliveryFolder
  /// Whether everything is shown and nothing changed.
  let isTrial: Bool
  let allowsRemovals: Bool
  /// Whether files that others put at the target may be replaced.
  let overwrites: Bool
  /// Whether every file is sent.
  let resends: Bool
  let quiet: Bool
  let progress: Progress

  func run() throws {
    respondToInterruption("stopped; nothing was sent")
    if case .file(let file) = target.destination { return try pack(into: workshop.path(file)) }
    guard let place = target.place(archive: workshop.archive, site: workshop.site, workshop: workshop.folder) else {
      return
    }
    progress.begin("asking what stands there")
    let publication = try Publication(of: manifest, to: place, notes: workshop.notes, resends: resends)
    tell(summary(publication.changes, at: place))
    if let fault = publication.faultOfStrangers, !overwrites { try refuse(fault) }
    if let fault = publication.changes.fault, !allowsRemovals { try refuse(fault) }
    if isTrial || publication.changes.isNothing { return }
    respondToInterruption("stopped half-way; say it again, and it goes on from there")
    try publication.carryOut(step: { tell("\($0)\n", of: $1) }, arrived: progress.reach)
    progress.end()
  }

  private func respondToInterruption(_ words: String) {
    Interruption.respond {
      stopCompanionTools()
      return words
    }
  }

  /// Ends the command, since the content is not such that it can be published.
  func refuse(_ reason: String) throws {
    progress.end()
    Console.printError("error: \(reason)\n")
    throw ExitCode(1)
  }

  private func pack(into file: String) throws {
    let paths = manifest.entries.map(\.path)
    tell("\(counted(paths.count, "file")): \(file)\n", of: paths.count)
    if isTrial { return tell(paths.map { "+ \($0)\n" }.joined()) }
    if try !packSite(paths, of: workshop.site, into: file) { tell("it is as it was\n") }
    progress.end()
  }

  /// - Parameter total: how many files the step is about that follows.
  private func tell(_ text: String, of total: Int? = nil) {
    progress.end()
    if !quiet { Console.print(text) }
    if let total { progress.begin(String(text.dropLast()), of: total) }
  }

  private func summary(_ changes: SiteChanges, at place: any Place) -> String {
    let counts = "\(changes.count(.new)) new, \(changes.count(.changed)) changed, \(changes.count(.removed)) removed"
    let head = "\(counts), \(changes.unchangedCount) unchanged: \(place.title)\n"
    return isTrial ? head + changes.changes.map { "\($0.kind.sign) \($0.path)\n" }.joined() : head
  }
}

extension SiteChanges.Kind {
  fileprivate var sign: String {
    switch self {
    case .new: "+"
    case .changed: "~"
    case .removed: "-"
    }
  }
}

import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import Documents
import FileTrees
import Pipeline
import Publishing
import Rendering

/// `dictum publish [TARGET]`: the site, checked and built, to a place that `dictum.yml` names.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Bring the site to where it is read: a host, a branch, a folder, a packed file.",
    discussion: """
      The targets are named under ‘publish:’ in dictum.yml. Everything is checked first: with a problem, or with an address \
      that the ledger lacks, nothing is published and the status is 1. Only what differs is sent: what pages need, pages, \
      then removals. Only files that were published before are removed. After a cut, say it again: it goes on from there.
      """)

  @OptionGroup var folder: ArchiveFolder
  @OptionGroup var captures: CaptureOptions

  @Argument(help: "The name of the target; not needed where there is only one.")
  var target: String?

  @Flag(help: "Show what would be changed at the target, and change nothing.")
  var dryRun = false

  @Flag(help: "Publish in spite of warnings.")
  var allowWarnings = false

  @Flag(help: "Publish an empty site, or remove more than half of what stands there.")
  var allowRemovals = false

  @Option(help: "Another address than the archive’s own: a site for trial, which asks not to be indexed.")
  var url: String?

  func validate() throws {
    if let url, let fault = webAddressFault(url) { throw ValidationError("--url \(url): \(fault.clause)") }
  }

  func run() async throws {
    let sources = try captures.sources(of: folder)
    let configuration = parseConfiguration(sources.value.configuration)
    if configuration.hasErrors { try stop(configuration.diagnostics) }
    let target = try chosenTarget(configuration.value.publish)
    let plan = try await checkedPlan(sources, target, configuration.value)
    let workshop = try Workshop(of: target.name, in: folder.directory)
    if case .folder(let place) = target.destination,
      let fault = outputFault(workshop.path(place), archive: workshop.archive)
    {
      throw ValidationError(fault)
    }
    let files = await siteFiles(plan, target)
    try write(files, to: workshop.site)
    if plan.articleCount == 0, !allowRemovals {
      try refuse("the archive shows no article, so there is nothing to publish")
    }
    try await bring(files.map(\.path), to: target, workshop)
    Console.print(dryRun ? "nothing was changed\n" : "published: \(target.isServed ? plan.url : target.name)\n")
  }

  // MARK: What is published

  private func chosenTarget(_ targets: [PublishingTarget]) throws -> PublishingTarget {
    if let target {
      if let found = targets.first(where: { $0.name == target }) { return found }
      throw ValidationError(unknownTarget(target, among: targets.map(\.name)))
    }
    if targets.count == 1, let only = targets.first { return only }
    throw ValidationError(targets.isEmpty ? noTarget : severalTargets(targets.map(\.name)))
  }

  /// The plan of the site as it is to stand at the target; ends the command where a check forbids to go on.
  private func checkedPlan(
    _ sources: Checked<SourceTree>, _ target: PublishingTarget, _ configuration: Configuration
  ) async throws -> SitePlan {
    let given = url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let address = SiteAddress(url: given ?? target.url, links: target.linkStyle(configuration.links))
    let plan = await buildSite(
      from: sources.value, builtInTheme: builtInTheme, options: BuildOptions(isLocked: true, address: address))
    let diagnostics = Set(sources.diagnostics + plan.diagnostics).sorted()
    if allowWarnings ? diagnostics.hasErrors : !diagnostics.isEmpty { try stop(diagnostics) }
    Console.printError(diagnostics)
    return plan.value
  }

  private func siteFiles(_ plan: SitePlan, _ target: PublishingTarget) async -> [OutputFile] {
    let site = await renderSite(plan)
    guard target.isServed else { return site }
    let redirects = plan.formerAddresses.map { HostFiles.Redirect(from: $0.from.path, to: $0.to.path) }
    let host = HostFiles(url: plan.url, isTrial: plan.isTrial, redirects: redirects, domain: target.domain)
    let added = host.files(with: site.map(\.path))
    let names = Set(added.map(\.path))
    return site.filter { !names.contains($0.path) } + added
  }

  private func write(_ files: [OutputFile], to folder: String) throws {
    let writer = try SiteWriter(writingTo: folder)
    defer { writer.close() }
    for file in files { try writer.take(file) }
    _ = try writer.finish()
  }

  // MARK: Bringing it there

  private func bring(_ paths: [String], to target: PublishingTarget, _ workshop: Workshop) async throws {
    if case .file(let file) = target.destination { return try pack(paths, workshop, into: workshop.path(file)) }
    guard let place = target.place(archive: workshop.archive, site: workshop.site, workshop: workshop.folder) else {
      return
    }
    let publication = try Publication(of: lastManifest(in: workshop.site), to: place, notes: workshop.notes)
    Console.print(summary(publication.changes, at: place))
    if let fault = publication.changes.fault, !allowRemovals { try refuse(fault) }
    if dryRun { return }
    if publication.changes.isNothing { return }
    try publication.carryOut { Console.print("\($0)\n") }
  }

  private func pack(_ paths: [String], _ workshop: Workshop, into file: String) throws {
    Console.print("\(file): \(counted(paths.count, "file"))\n")
    if dryRun { return }
    if try !packSite(paths, of: workshop.site, into: file) { Console.print("it is as it was\n") }
  }

  private func summary(_ changes: SiteChanges, at place: any Place) -> String {
    let counts = "\(changes.count(.new)) new, \(changes.count(.changed)) changed, \(changes.count(.removed)) removed"
    let head = "\(counts), \(changes.unchangedCount) unchanged: \(place.title)\n"
    guard dryRun else { return head }
    return head + changes.changes.map { "\($0.kind.sign) \($0.path)\n" }.joined()
  }

  private func refuse(_ reason: String) throws {
    Console.printError("error: \(reason)\n")
    throw ExitCode(1)
  }

  private func stop(_ diagnostics: [Diagnostic]) throws -> Never {
    Console.printError(diagnostics)
    Console.printError("nothing was published\n")
    throw ExitCode(1)
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

// MARK: - Messages

private let noTarget = """
  dictum.yml names no target; write under ‘publish:’ where the site is to go, such as

    publish:
      web: {rclone: "web:bucket/archive"}
  """

private func severalTargets(_ names: [String]) -> String {
  "dictum.yml names several targets; say which: \(names.joined(separator: ", "))"
}

private func unknownTarget(_ name: String, among names: [String]) -> String {
  let cure = nearMiss(of: name, among: names).map { "did you mean ‘\($0)’?" }
  return "dictum.yml names no target ‘\(name)’; " + (cure ?? (names.isEmpty ? noTarget : severalTargets(names)))
}

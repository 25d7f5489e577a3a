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

  @Flag(help: "Publish a site whose articles are all withdrawn, or remove more than half of what stands there.")
  var allowRemovals = false

  @Flag(help: "Replace files at the target that nobody published there, as on a first publication over another site.")
  var overwrite = false

  @Flag(help: "Send every file, as where others have changed what stands there.")
  var resend = false

  @Option(help: "Another address than the archive’s own: a site for trial, which asks not to be indexed.")
  var url: String?

  @OptionGroup var effort: EffortOptions

  func validate() throws {
    if let url, let fault = webAddressFault(url) { throw ValidationError("--url: \(fault.clause)") }
  }

  func run() async throws {
    Interruption.watch()
    let (timings, progress) = (Timings(), effort.progress)
    defer { progress.end() }
    progress.begin("reading the archive")
    let shelves = CacheFolder(of: folder.directory).shelves(failing: Dictum.end)
    let sources = try captures.sources(of: folder, on: shelves.sources)
    timings.end("read")
    let configuration = parseConfiguration(sources.value.configuration)
    if configuration.hasErrors { try stop(configuration.diagnostics) }
    let target = try chosenTarget(target, among: configuration.value.publish)
    let workshop = try DeliveryFolder(of: target.name, in: folder.directory)
    if let fault = workshop.fault(of: target) { throw UsageFault(fault) }
    let plan = try await checkedPlan(sources, target, configuration.value, shelves, timings)
    let site = TargetSite(plan: plan, target: target, folder: workshop.site)
    let manifest = try await site.build(jobs: effort.jobCount, progress: progress)
    timings.end("render", counted(manifest.entries.count, "file"))
    let delivery = Delivery(
      manifest: manifest, target: target, workshop: workshop, isTrial: dryRun, allowsRemovals: allowRemovals,
      overwrites: overwrite, resends: resend, quiet: effort.quiet, progress: progress)
    if plan.articleCount == 0, !allowRemovals { try delivery.refuse(noArticle) }
    try delivery.run()
    timings.end("deliver")
    if let notice = site.addressNotice, !effort.quiet { Console.printError(notice) }
    if !effort.quiet { Console.print(dryRun ? "nothing was changed\n" : "published: \(site.whereabouts(workshop))\n") }
    if effort.timings { Console.printError(timings.text) }
  }

  /// The plan of the site as it is to stand at the target; ends the command where a check forbids to go on.
  private func checkedPlan(
    _ sources: Checked<SourceTree>, _ target: PublishingTarget, _ configuration: Configuration, _ shelves: Shelves,
    _ timings: Timings
  ) async throws -> SitePlan {
    let given = url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let address = SiteAddress(url: given ?? target.url, links: target.linkStyle(configuration.links))
    var options = BuildOptions(isLocked: true, address: address)
    options.shelves = shelves
    options.ended = { timings.end($0.rawValue) }
    let plan = await buildSite(from: sources.value, builtInTheme: builtInTheme, options: options)
    let diagnostics = Set(sources.diagnostics + plan.diagnostics).sorted()
    if allowWarnings ? diagnostics.hasErrors : !diagnostics.isEmpty { try stop(diagnostics) }
    Console.printError(diagnostics)
    return plan.value
  }

  private func stop(_ diagnostics: [Diagnostic]) throws -> Never {
    Console.printError(diagnostics)
    Console.printError("nothing was published\n")
    throw ExitCode(1)
  }
}

// MARK: - Messages

private let noArticle = """
  the archive shows no article, and what stands at the target would be lost; if that is what you want, say \
  ‘--allow-removals’
  """

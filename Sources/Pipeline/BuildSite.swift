package import ArchiveModel
package import Diagnostics
package import Documents
package import FileTrees
internal import Parallelism
package import Rendering
internal import Verification

/// What a build is asked for beyond the archive's own configuration.
package struct BuildOptions: Sendable {
  /// Whether articles marked `draft: true` are taken in.
  package var includesDrafts = false
  /// Whether the ledger of addresses has to hold every address of the site.
  package var isLocked = false
  /// What tells this program from others that would make another site of the same archive; for what is kept from one
  /// build to the next.
  package var program = ""
  /// Where parsed documents are kept from one build to the next; nil for nowhere.
  package var documents: (any PieceStore)?
  /// Where the texts of articles and the words of statements are laid aside until pages show them.
  package var shelves = Shelves()
  /// Told of each stage when it is over.
  package var ended: @Sendable (BuildStage) -> Void = { _ in }
  /// Where the site is to stand.
  package var address = SiteAddress()

  package init(includesDrafts: Bool = false, isLocked: Bool = false, address: SiteAddress = SiteAddress()) {
    self.includesDrafts = includesDrafts
    self.isLocked = isLocked
    self.address = address
  }
}

/// The stages between reading and rendering, as somebody who waits for a build would tell them apart.
package enum BuildStage: String, Sendable {
  /// Documents, the archive that they make, and its quotations compared with their captures.
  case parse
  case link
  case plan
}

/// From sources to the plan of a site: every pure stage of the pipeline, in order.
///
/// The plan is there even where problems were met, so that all of them come out in one run; only a plan without errors
/// may be rendered. Problems are sorted by file and position.
package func buildSite(
  from sources: SourceTree, builtInTheme: [SourceFile], options: BuildOptions = BuildOptions()
) async -> Checked<SitePlan> {
  async let compiled = compileTheme(builtIn: builtInTheme, own: sources.templates)
  async let permalinks = parseLedger(sources.ledger)
  let archive = await readArchive(from: sources, options: options)
  let (theme, ledger) = await (compiled, permalinks)
  let settings = sources.settings(builtInTheme: builtInTheme, options: options)
  let plan = theme.then { theme in
    archive.then { planSite($0, theme: theme, media: sources.media, settings: settings, shelf: options.shelves.words) }
  }
  let isComplete = plan.diagnostics.allSatisfy { $0.severity != .error || leavesPages.contains($0.code) }
  let lost = isComplete ? checkLedger(ledger.value, plan.value, isLocked: options.isLocked) : []
  options.ended(.plan)
  return Checked(plan.value, Set(plan.diagnostics + ledger.diagnostics + lost).sorted())
}

/// Errors for which no page is missing in the plan, so that an address without a page is another problem.
private let leavesPages: Set<DiagnosticCode> = [
  .unknownEntity, .unknownStatement, .unknownName, .ambiguousName, .orderOfEvents, .quoteDiffers, .quoteNotInCapture,
  .captureChanged, .unknownPicture,
]

/// The first half of the pipeline: from sources to the linked archive.
package func readArchive(
  from sources: SourceTree, options: BuildOptions = BuildOptions()
) async -> Checked<LinkedArchive> {
  let verified = await verifiedArchive(from: sources, options: options)
  options.ended(.parse)
  defer { options.ended(.link) }
  return verified.map(\.archive).then(linkArchive)
}

/// Renders every file of a plan, for sites that are small enough to be held in memory.
package func renderSite(_ plan: SitePlan) async -> [OutputFile] {
  await plan.plannedFiles.concurrentMap { render($0, of: plan) }
}

package import ArchiveModel
package import Diagnostics
package import Documents
package import FileTrees
package import Rendering
internal import Verification

/// What a build is asked for beyond the archive's own configuration.
package struct BuildOptions: Sendable {
  /// Whether articles marked `draft: true` are taken in.
  package var includesDrafts = false
  /// Whether the ledger of addresses has to hold every address of the site.
  package var isLocked = false
  /// Where the site is to stand.
  package var address = SiteAddress()

  package init(includesDrafts: Bool = false, isLocked: Bool = false, address: SiteAddress = SiteAddress()) {
    self.includesDrafts = includesDrafts
    self.isLocked = isLocked
    self.address = address
  }
}

/// From sources to the plan of a site: every pure stage of the pipeline, in order.
///
/// The plan is there even where problems were met, so that all of them come out in one run; only a plan without errors
/// may be rendered. Problems are sorted by file and position.
package func buildSite(
  from sources: SourceTree, builtInTheme: [SourceFile], options: BuildOptions = BuildOptions()
) async -> Checked<SitePlan> {
  let theme = compileTheme(builtIn: builtInTheme, own: sources.templates)
  let archive = await readArchive(from: sources, options: options)
  let plan = theme.then { theme in
    archive.then { planSite($0, theme: theme, media: sources.media) }
  }
  let ledger = parseLedger(sources.ledger)
  let lost = plan.hasErrors ? [] : checkLedger(ledger.value, plan.value, isLocked: options.isLocked)
  return Checked(plan.value, Set(plan.diagnostics + ledger.diagnostics + lost).sorted())
}

/// The first half of the pipeline: from sources to the linked archive.
package func readArchive(
  from sources: SourceTree, options: BuildOptions = BuildOptions()
) async -> Checked<LinkedArchive> {
  let verified = await verifiedArchive(from: sources, options: options)
  return verified.map(\.archive).then(linkArchive)
}

/// Renders every file of a plan.
package func renderSite(_ plan: SitePlan) async -> [OutputFile] {
  await plan.pages.concurrentMap { render($0, of: plan) } + plan.files
}

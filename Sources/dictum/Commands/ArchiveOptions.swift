import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import Documents
import FileTrees
import Pipeline
import Rendering

/// Where the archive is: for every command that works on one.
struct ArchiveFolder: ParsableArguments {
  @Option(name: [.customShort("C"), .customLong("directory")], help: "The archive’s folder.", completion: .directory)
  var directory = "."

  /// A path given on the command line, which counts from the archive's folder.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : directory + "/" + path }
}

/// Where the captured source texts are.
struct CaptureOptions: ParsableArguments {
  @Option(
    name: .customLong("captures"), help: "The folder of the captured source texts, in place of the configuration’s.",
    completion: .directory)
  var path: String?

  /// The archive's sources with its captures, where these are at hand.
  func sources(of folder: ArchiveFolder) throws -> Checked<SourceTree> {
    let read = try readSources(in: folder.directory)
    var sources = read.value
    sources.captures = try readCaptures(in: place(sources, folder))
    return Checked(sources, read.diagnostics)
  }

  /// The folder as the configuration, or the command line, names it.
  func place(_ sources: SourceTree, _ folder: ArchiveFolder) -> String {
    folder.path(path ?? parseConfiguration(sources.configuration).value.captures)
  }
}

/// What a command takes in of an archive, and how strict it is.
struct ContentOptions: ParsableArguments {
  @Flag(help: "Take in articles marked ‘draft: true’.")
  var drafts = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var captures: CaptureOptions

  /// The plan of the site with every problem, those of the folder itself included.
  ///
  /// - Parameter isLocked: whether the ledger of addresses has to hold every address of the site.
  func plan(of folder: ArchiveFolder, isLocked: Bool = false) async throws -> Checked<SitePlan> {
    await plan(of: try captures.sources(of: folder), isLocked: isLocked)
  }

  /// The plan of the site, of sources that were read already.
  func plan(of sources: Checked<SourceTree>, isLocked: Bool = false) async -> Checked<SitePlan> {
    let plan = await buildSite(
      from: sources.value, builtInTheme: builtInTheme, options: BuildOptions(includesDrafts: drafts, isLocked: isLocked)
    )
    let diagnostics = Set(sources.diagnostics + plan.diagnostics).sorted()
    return Checked(plan.value, withoutConsequences(diagnostics))
  }

  /// Whether the problems of a plan forbid to go on.
  func forbids(_ plan: Checked<SitePlan>) -> Bool {
    strict || plan.value.isStrict ? !plan.diagnostics.isEmpty : plan.diagnostics.hasErrors
  }

  /// A folder that is no archive is one problem, not also an empty archive.
  private func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.code == .missingFolder }) else { return diagnostics }
    return diagnostics.filter { $0.code != .emptyArchive }
  }
}

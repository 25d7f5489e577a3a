import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
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

/// What a command takes in of an archive, and how strict it is.
struct ContentOptions: ParsableArguments {
  @Flag(help: "Take in articles marked ‘draft: true’.")
  var drafts = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  /// The plan of the site with every problem, those of the folder itself included.
  func plan(of folder: ArchiveFolder) async throws -> Checked<SitePlan> {
    let sources = try readSources(in: folder.directory)
    let plan = await buildSite(
      from: sources.value, builtInTheme: builtInTheme, options: BuildOptions(includesDrafts: drafts))
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

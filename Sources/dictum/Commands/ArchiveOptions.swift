import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import FileTrees
import Pipeline
import Rendering

/// Options of every command that reads an archive.
struct ArchiveOptions: ParsableArguments {
  @Option(name: [.customShort("C"), .customLong("directory")], help: "The archive’s folder.", completion: .directory)
  var directory = "."

  @Flag(help: "Take in articles marked ‘draft: true’.")
  var drafts = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  /// A path given on the command line, which counts from the archive's folder.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : directory + "/" + path }

  /// The plan of the site with every problem, those of the folder itself included.
  func plan() async throws -> Checked<SitePlan> {
    let sources = try readSources(in: directory)
    let plan = await planSite(
      from: sources.value, builtInTheme: builtInTheme, options: BuildOptions(includesDrafts: drafts))
    let diagnostics = Set(sources.diagnostics + plan.diagnostics).sorted()
    return Checked(plan.value, withoutConsequences(diagnostics))
  }

  /// Whether these problems forbid to go on.
  func forbids(_ diagnostics: [Diagnostic], isStrict: Bool) -> Bool {
    isStrict ? !diagnostics.isEmpty : diagnostics.hasErrors
  }

  /// A folder that is no archive is one problem, not also an empty archive.
  private func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.code == .missingFolder }) else { return diagnostics }
    return diagnostics.filter { $0.code != .emptyArchive }
  }
}

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

  /// The archive's sources, without captures.
  ///
  /// - Parameter shelf: where the texts of documents are laid aside; nil for in memory.
  func sources(on shelf: (any Shelf)? = nil) throws -> Checked<SourceTree> {
    _ = try names(in: directory)
    return try readSources(in: directory, on: shelf) { parseConfiguration($0).value.limits.sizes }
  }
}

/// Where the captured source texts are.
struct CaptureOptions: ParsableArguments {
  @Option(
    name: .customLong("captures"), help: "The folder of the captured source texts, in place of the configuration’s.",
    completion: .directory)
  var path: String?

  /// The archive's sources with its captures, where these are at hand.
  ///
  /// - Parameter shelf: where the texts of documents are laid aside; nil for in memory.
  func sources(of folder: ArchiveFolder, on shelf: (any Shelf)? = nil) throws -> Checked<SourceTree> {
    let read = try folder.sources(on: shelf)
    let limits = parseConfiguration(read.value.configuration).value.limits
    let captures = try readCaptures(in: place(read.value, folder), atMost: limits.sizes.text)
    var sources = read.value
    sources.captures = captures.value
    return Checked(sources, read.diagnostics + captures.diagnostics)
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
    let options = BuildOptions(includesDrafts: drafts, isLocked: isLocked)
    return await plan(from: try captures.sources(of: folder), options: options)
  }

  /// The plan of the site with every problem, those met while the sources were read included.
  func plan(from sources: Checked<SourceTree>, options: BuildOptions) async -> Checked<SitePlan> {
    let plan = await buildSite(from: sources.value, builtInTheme: builtInTheme, options: options)
    let diagnostics = Set(sources.diagnostics + plan.diagnostics).sorted()
    return Checked(plan.value, withoutConsequences(diagnostics))
  }

  /// Whether the problems of a plan forbid to go on.
  func forbids(_ plan: Checked<SitePlan>) -> Bool {
    strict || plan.value.isStrict ? !plan.diagnostics.isEmpty : plan.diagnostics.hasErrors
  }

  /// A folder that is no archive is one problem, not also an empty archive; a configuration that cannot be read is not also
  /// missing.
  private func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let isUnread = diagnostics.contains { $0.place.file == "dictum.yml" && causesOfAbsence.contains($0.code) }
    let own = isUnread ? diagnostics.filter { $0.code != .missingFolder } : diagnostics
    guard isUnread || own.contains(where: { $0.code == .missingFolder }) else { return own }
    return own.filter { $0.code != .emptyArchive }
  }
}

/// Why a file that is there was not read.
private let causesOfAbsence: Set<DiagnosticCode> = [.skippedFile, .unreadableFile, .fileTooLarge]

/// The names in the archive's folder.
///
/// - Throws: where it is not there, or is no folder.
private func names(in folder: String) throws -> [String] {
  guard resolvedPath(folder) != nil else {
    throw EnvironmentError("\(folder): there is no such folder; name the archive’s with ‘-C’")
  }
  return try namesInFolder(folder)
}

/// Refuses a folder that holds no archive, for commands that would go on, or make something, where none is.
func requireArchive(in folder: String) throws {
  guard try names(in: folder).contains("dictum.yml") else {
    throw EnvironmentError(
      "\(folder): this folder holds no archive: there is no dictum.yml; make an archive with ‘dictum new archive DIR’, or "
        + "name another folder with ‘-C DIR’")
  }
}

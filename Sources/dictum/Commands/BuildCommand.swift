import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import FileTrees
import Pipeline
import Rendering

/// `dictum build`: content to a site; nothing is written where the content has errors.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site.",
    discussion: "With errors in the content the site that stood before stays as it is, and the status is 1.")

  @OptionGroup var folder: ArchiveFolder
  @OptionGroup var content: ContentOptions

  @Option(help: "The folder to write to.", completion: .directory)
  var out = "public"

  @Option(help: "How many files are made at a time; as many as there are processors if absent.")
  var jobs: Int?

  @Flag(help: "Say nothing but problems.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): at least one file is made at a time") }
  }

  func run() async throws {
    let output = folder.path(out)
    if let fault = outputFault(output, archive: folder.directory) { throw UsageFault(fault) }
    let sources = try content.captures.sources(of: folder)
    let notes = BuildNotes(of: folder.directory, output: output)
    let options = options(notes)
    let inputs = sources.value.inputs(builtInTheme: builtInTheme, options: options)
    if let (account, summary) = try standing(of: inputs, notes, output) { return report(summary, account, output) }
    let plan = await content.plan(from: sources, options: options)
    Console.printError(plan.diagnostics)
    if content.forbids(plan) { throw ExitCode(1) }
    let account = SiteAccount(plan.value)
    let (summary, shown) = try await write(plan.value, notes, output)
    let remark = notes.note(shown, plan.diagnostics.isEmpty ? account : nil, of: inputs, summary.manifest)
    if let remark { Console.printError(remark) }
    report(summary, account, output)
  }

  private func options(_ notes: BuildNotes) -> BuildOptions {
    var options = BuildOptions(includesDrafts: content.drafts)
    options.program = programStamp()
    options.documents = notes.documents
    return options
  }

  /// The site that stands, where it was made of just these inputs and every file of it is as it was written.
  private func standing(
    of inputs: Digest, _ notes: BuildNotes, _ output: String
  ) throws -> (SiteAccount, WriteSummary)? {
    let manifest = try lastManifest(in: output)
    guard manifest.condition == .whole, let account = notes.account(of: inputs, manifest) else { return nil }
    let writer = try SiteWriter(writingTo: output)
    defer { writer.close() }
    guard writer.manifestBefore == manifest else { return nil }
    for entry in manifest.entries {
      guard try writer.keep(entry.path) else { return nil }
    }
    return (account, try writer.finish())
  }

  private func write(
    _ plan: SitePlan, _ notes: BuildNotes, _ output: String
  ) async throws -> (WriteSummary, ShownPages) {
    let writer = try SiteWriter(writingTo: output)
    defer { writer.close() }
    let last = notes.shownPages(of: writer.manifestBefore)
    let shown = try await renderSite(plan, after: last, jobs: jobs ?? processorCount(), to: writer)
    return (try writer.finish(), shown)
  }

  private func report(_ summary: WriteSummary, _ account: SiteAccount, _ output: String) {
    if quiet { return }
    let changes = "\(summary.written.count) written, \(summary.keptCount) unchanged, \(summary.removed.count) removed"
    Console.print("\(account.text)\n\(changes): \(output)\n")
  }
}

extension SiteWriter: SiteReceiver {}

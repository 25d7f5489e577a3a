import ArgumentParser
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

  @Flag(help: "Say nothing but problems.")
  var quiet = false

  func run() async throws {
    let output = folder.path(out)
    if let fault = outputFault(output, archive: folder.directory) { throw ValidationError(fault) }
    let plan = try await content.plan(of: folder)
    Console.printError(plan.diagnostics)
    if content.forbids(plan) { throw ExitCode(1) }
    let write = WritePlan(await renderSite(plan.value), after: lastManifest(in: output))
    try apply(write, to: output)
    if !quiet { Console.print(summary(plan.value, write, output)) }
  }

  private func summary(_ plan: SitePlan, _ write: WritePlan, _ output: String) -> String {
    let size = [(plan.articleCount, "article"), (plan.statementCount, "statement"), (plan.pages.count, "page")]
    let changes = "\(write.written.count) written, \(write.kept.count) unchanged, \(write.removed.count) removed"
    return "\(size.map { counted($0.0, $0.1) }.joined(separator: ", "))\n\(changes): \(output)\n"
  }
}

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
    if let fault = outputFault(output, archive: folder.directory) { throw UsageFault(fault) }
    let plan = try await content.plan(of: folder)
    Console.printError(plan.diagnostics)
    if content.forbids(plan) { throw ExitCode(1) }
    let writer = try SiteWriter(writingTo: output)
    defer { writer.close() }
    for file in await renderSite(plan.value) { try writer.take(file) }
    let summary = try writer.finish()
    if !quiet { Console.print(text(of: summary, plan.value, output)) }
  }

  private func text(of summary: WriteSummary, _ plan: SitePlan, _ output: String) -> String {
    let size = [(plan.articleCount, "article"), (plan.statementCount, "statement"), (plan.pages.count, "page")]
    let changes = "\(summary.written.count) written, \(summary.keptCount) unchanged, \(summary.removed.count) removed"
    return "\(size.map { counted($0.0, $0.1) }.joined(separator: ", "))\n\(changes): \(output)\n"
  }
}

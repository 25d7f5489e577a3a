import ArgumentParser
import Diagnostics
import Pipeline
import Rendering

/// How problems are printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case github
}

/// `dictum check`: every problem of the content, at its place.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report every problem of the content.",
    discussion: "The status is 1 where there is an error, with ‘--strict’ also where there is a warning.")

  @OptionGroup var folder: ArchiveFolder
  @OptionGroup var content: ContentOptions

  @Option(help: "text for people, json for programs, github for notes beside the lines of a change.")
  var format = ReportFormat.text

  @Flag(help: "Demand that the ledger holds every address, and that the record of verification is not behind.")
  var locked = false

  func run() async throws {
    let plan = try await content.plan(of: folder, isLocked: locked)
    switch format {
    case .text: report(plan)
    case .json: Console.print(printAsJSON(plan.diagnostics))
    case .github: Console.print(printForGitHub(plan.diagnostics))
    }
    if content.forbids(plan) { throw ExitCode(1) }
  }

  private func report(_ plan: Checked<SitePlan>) {
    Console.printError(plan.diagnostics)
    if plan.diagnostics.isEmpty {
      let size = [counted(plan.value.articleCount, "article"), counted(plan.value.statementCount, "statement")]
      Console.print("no problem in \(size.joined(separator: ", "))\n")
    }
    if !plan.diagnostics.hasErrors { Console.print(shareReport(plan.value)) }
  }
}

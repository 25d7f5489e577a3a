import ArgumentParser
import Diagnostics
import Disk
import FileTrees
import Pipeline
import Preview
import Rendering

/// `dictum serve`: the site as it would be built, in the browser, and new with each save.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in the browser, new with each save.",
    discussion: """
      The preview is at 127.0.0.1 alone. With errors in the content the site stays as it was, and each page shows them; \
      /_dictum/ lists all problems by file. Nothing is written to the disk.
      """)

  @OptionGroup var folder: ArchiveFolder
  @OptionGroup var content: ContentOptions

  @Option(help: "The port to listen on. (default: 8080, or the next free one)")
  var port: UInt16?

  @Flag(help: "Open the site in the browser.")
  var open = false

  func run() async throws {
    try requireArchive(in: folder.directory)
    let server = try PreviewServer(on: port.map { .exactly($0) } ?? .from(8080))
    let preview = LivePreview()
    Console.print("the preview is at \(server.address) (Ctrl-C ends it)\n")
    if open { show(server) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(preview) }
      group.addTask { await follower.run(preview) }
      try await group.waitForAll()
    }
  }

  /// Where no browser can be opened the preview goes on: it can be opened by hand.
  private func show(_ server: PreviewServer) {
    do throws(EnvironmentError) {
      try openInBrowser(server)
    } catch {
      Console.printError("warning: \(error.message)\n")
    }
  }

  private var follower: ArchiveFollower {
    let documents = RememberedPieces()
    return ArchiveFollower(
      root: folder.directory, captures: { content.captures.place($0, folder) },
      making: PlanMaking(whole: { await attempt($0, remembering: documents) }, amended: amended), tell: tell)
  }

  /// The plan of the sources as they are now; only documents that changed are parsed.
  private func attempt(_ sources: Checked<SourceTree>, remembering documents: RememberedPieces) async -> PlanAttempt {
    var options = BuildOptions(includesDrafts: content.drafts)
    options.documents = documents
    let plan = await content.plan(from: sources, options: options)
    documents.endRound()
    return PlanAttempt(plan, isRefused: content.forbids(plan))
  }

  /// The plan with one article as it is now; nil where its problems forbid to show it.
  private func amended(_ plan: SitePlan, _ article: SourceFile, _ sources: SourceTree) -> SitePlan? {
    let options = BuildOptions(includesDrafts: content.drafts)
    let amended = amend(plan, with: article, of: sources, options: options)
    let isStrict = content.strict || plan.isStrict
    return isStrict && !amended.diagnostics.isEmpty || amended.diagnostics.hasErrors ? nil : amended.value
  }

  private func tell(_ outcome: ArchiveFollower.Outcome) {
    switch outcome {
    case .obstacle(let error): Console.printError("error: \(error.message)\n")
    case .attempt(let attempt):
      if attempt.isRefused { Console.printError(attempt.plan.diagnostics) }
      Console.print(attempt.isRefused ? "the browser shows what is wrong until it is mended\n" : shown(attempt.plan))
    }
  }

  private func shown(_ plan: Checked<SitePlan>) -> String {
    let (site, warnings) = (plan.value, plan.diagnostics.count)
    let size = [(site.articleCount, "article"), (site.statementCount, "statement"), (site.pages.count, "page")]
    let hint = warnings == 0 ? "" : "; \(counted(warnings, "warning")), listed at /_dictum/"
    return "shown: \(size.map { counted($0.0, $0.1) }.joined(separator: ", "))\(hint)\n"
  }
}

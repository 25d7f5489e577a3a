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
    discussion: """
      With errors in the content the site that stood before stays as it is, and the status is 1. The same holds when the \
      build is interrupted: a site stands whole or not at all, and only what a build wrote is ever replaced or removed.
      """)

  @OptionGroup var folder: ArchiveFolder
  @OptionGroup var content: ContentOptions

  @Option(help: "The folder to write to.", completion: .directory)
  var out = "public"

  @OptionGroup var effort: EffortOptions

  func run() async throws {
    Interruption.watch()
    let output = folder.path(out)
    if let fault = outputFault(output, archive: folder.directory) { throw UsageFault(fault) }
    let (timings, progress) = (Timings(), effort.progress)
    defer { progress.end() }
    let plan = try await plan(progress, timings)
    progress.end()
    Console.printError(plan.diagnostics)
    if content.forbids(plan) { throw ExitCode(1) }
    let summary = try await write(plan.value, to: output, progress, timings)
    progress.end()
    if !effort.quiet { Console.print(text(of: summary, plan.value, output)) }
    if effort.timings { Console.printError(timings.text) }
  }

  private func plan(_ progress: Progress, _ timings: Timings) async throws -> Checked<SitePlan> {
    progress.begin("reading the archive")
    let sources = try content.captures.sources(of: folder)
    let files = sources.value.content.count + sources.value.templates.count + sources.value.media.count
    timings.end("read", counted(files, "file"))
    progress.begin("reading \(counted(sources.value.content.count, "document"))")
    return await content.plan(from: sources) { timings.end($0.rawValue) }
  }

  private func write(
    _ plan: SitePlan, to output: String, _ progress: Progress, _ timings: Timings
  ) async throws -> WriteSummary {
    let writer = try SiteWriter(writingTo: output)
    defer { writer.close() }
    Interruption.respond { giveUp(writer, output) }
    progress.begin("making files")
    let files = await renderSite(plan)
    for (number, file) in files.enumerated() {
      try writer.take(file)
      progress.reach(number + 1)
    }
    timings.end("render", counted(files.count, "file"))
    progress.begin("putting the site into place")
    let summary = try writer.finish()
    timings.end("write", counted(summary.written.count, "file"))
    return summary
  }
}

/// What is done and said when the program is told to stop.
private func giveUp(_ writer: SiteWriter, _ output: String) -> String {
  writer.close()
  return writer.isHalfWay
    ? "stopped while the site was put into place; the next build finishes it: \(output)"
    : "stopped; nothing has changed: \(output)"
}

private func text(of summary: WriteSummary, _ plan: SitePlan, _ output: String) -> String {
  let size = [(plan.articleCount, "article"), (plan.statementCount, "statement"), (plan.pages.count, "page")]
  let changes = "\(summary.written.count) written, \(summary.keptCount) unchanged, \(summary.removed.count) removed"
  var lines = [size.map { counted($0.0, $0.1) }.joined(separator: ", "), "\(changes): \(output)"]
  if summary.finishedEarlierBuild { lines.append("an interrupted build was finished first") }
  if summary.foundDamage { lines.append("the list of what was built was damaged, so every file was compared") }
  if !summary.unknown.isEmpty { lines.append("left as it is, since no build wrote it: \(listed(summary.unknown))") }
  return lines.map { $0 + "\n" }.joined()
}

/// Some names and how many more there are.
private func listed(_ names: [String]) -> String {
  let shown = names.prefix(10).joined(separator: ", ")
  return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
}

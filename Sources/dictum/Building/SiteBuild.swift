import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import FileTrees
import Pipeline
import Rendering

/// A build from sources that are read to a site that stands.
struct SiteBuild {
  let content: ContentOptions
  let notes: BuildNotes
  let output: String
  let jobs: Int
  let progress: Progress
  let timings: Timings

  /// - Parameter sources: what the archive’s folder holds.
  /// - Returns: what is told of the build.
  /// - Throws: with status 1 where the content forbids to go on, its problems having been told.
  func run(_ sources: consuming Checked<SourceTree>) async throws -> String {
    let inputs = sources.value.inputs(builtInTheme: builtInTheme, options: options)
    if sources.diagnostics.isEmpty, let report = try standing(of: inputs) { return report }
    let made = try await make(from: sources)
    let remark = notes.note(made.shown, made.hadProblems ? nil : made.account, of: inputs, made.summary.manifest)
    progress.end()
    if let remark = remark ?? made.remark { Console.printError(remark) }
    return buildReport(made.summary, made.account, output)
  }

  /// What is known of a site when it stands; its plan is gone by then.
  private struct Made {
    let summary: WriteSummary
    let shown: ShownPages
    let account: SiteAccount
    /// Whether problems were told of that a site may have.
    let hadProblems: Bool
    /// What is to be said of the documents that were kept.
    let remark: String?
  }

  private func make(from sources: consuming Checked<SourceTree>) async throws -> Made {
    let plan = try await plan(of: sources)
    let (account, hadProblems) = (SiteAccount(plan.value), !plan.diagnostics.isEmpty)
    async let remark = notes.keepDocuments()
    let writer = try writer()
    defer { writer.close() }
    let shown = try await render(plan.value, to: writer)
    // To take a large plan apart takes a while, in which the site is put into place, with the memory that this frees.
    Task.detached { [last = consume plan] in withExtendedLifetime(last) {} }
    let summary = try finish(writer)
    return await Made(
      summary: summary, shown: shown, account: account, hadProblems: hadProblems, remark: remark)
  }

  private var options: BuildOptions {
    var options = BuildOptions(includesDrafts: content.drafts)
    options.program = programStamp()
    options.documents = notes.documents
    options.shelves = notes.shelves
    options.ended = { timings.end($0.rawValue) }
    return options
  }

  /// The report on the site that stands, where it was made of just these inputs and every file of it is as it was written.
  /// What could not be read is no part of the inputs, and is to be told of: where there is such, this is not asked for.
  private func standing(of inputs: Digest) throws -> String? {
    guard let noted = notes.account(of: inputs) else { return nil }
    let manifest = try lastManifest(in: output)
    guard manifest.condition == .whole, manifest.seal == noted.manifest else { return nil }
    let writer = try writer()
    defer { writer.close() }
    guard writer.manifestBefore == manifest else { return nil }
    for entry in manifest.entries {
      guard try writer.keep(entry.path) else { return nil }
    }
    let summary = try writer.finish()
    timings.end("compare", counted(manifest.entries.count, "file"))
    return buildReport(summary, noted.site, output)
  }

  /// What writes to the output folder, and lets go of it when the program is told to stop.
  private func writer() throws -> SiteWriter {
    let writer = try SiteWriter(writingTo: output)
    Interruption.respond { [output] in giveUp(writer, output) }
    return writer
  }

  private func plan(of sources: consuming Checked<SourceTree>) async throws -> Checked<SitePlan> {
    progress.begin("reading \(counted(sources.value.content.count, "document"))")
    let plan = await content.plan(from: sources, options: options)
    progress.end()
    Console.printError(plan.diagnostics)
    if content.forbids(plan) { throw ExitCode(1) }
    return plan
  }

  private func render(_ plan: SitePlan, to writer: SiteWriter) async throws -> ShownPages {
    let last = notes.shownPages(of: writer.manifestBefore)
    let count = plan.fileNumbers.count
    progress.begin("making files", of: count)
    let shown = try await renderSite(plan, after: last, jobs: jobs, to: writer) { progress.reach($0) }
    timings.end("render", counted(count, "file"))
    return shown
  }

  private func finish(_ writer: SiteWriter) throws -> WriteSummary {
    progress.begin("putting the site into place")
    let summary = try writer.finish()
    timings.end("write", counted(summary.writtenCount, "file"))
    return summary
  }
}

extension SiteWriter: SiteReceiver {}

/// What is done and said when the program is told to stop.
private func giveUp(_ writer: SiteWriter, _ output: String) -> String {
  writer.close()
  return writer.isHalfWay
    ? "stopped while the site was put into place; the next build finishes it: \(output)"
    : "stopped; nothing has changed: \(output)"
}

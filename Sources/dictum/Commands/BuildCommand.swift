import ArgumentParser
import Diagnostics
import Disk
import FileTrees
import Pipeline

/// `dictum build`: content to a site; nothing is written where the content has errors.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site.",
    discussion: """
      With errors in the content the site that stood before stays as it is, and the status is 1. The same holds when the \
      build is interrupted: a site stands whole or not at all, and only what a build wrote is ever replaced or removed. \
      Only what changed is made anew; what is kept for that in .dictum may be removed at any time.
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
    progress.begin("reading the archive")
    let notes = BuildNotes(of: folder.directory, output: output)
    let sources = try content.captures.sources(of: folder, on: notes.shelves.sources)
    timings.end("read", counted(sources.value.fileCount, "file"))
    let build = SiteBuild(
      content: content, notes: notes, output: output, jobs: effort.jobCount, progress: progress, timings: timings)
    let report = try await build.run(consume sources)
    if !effort.quiet { Console.print(report) }
    if effort.timings { Console.printError(timings.text) }
  }
}

extension SourceTree {
  fileprivate var fileCount: Int { content.count + templates.count + media.count + (captures?.count ?? 0) }
}

import ArchiveModel
import ArgumentParser
import Diagnostics
import Disk
import FileTrees
import Pipeline
import Verification

/// `dictum verify`: every quotation against its capture; writes the record of it.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare every quotation with the captured sources.",
    discussion: """
      The result is kept in content/verification.tsv, so that a build without the captures can show it. The status is 1 where \
      a quotation differs, or is not found, and no ‘.sic’ or note says why.
      """)

  @OptionGroup var folder: ArchiveFolder
  @OptionGroup var captures: CaptureOptions

  @Flag(help: "Compare the built site with its manifest instead: is every file as it was written?")
  var site = false

  @Option(help: "The folder of the built site, for ‘--site’.", completion: .directory)
  var out = "public"

  func run() async throws {
    if site { return try verifySite() }
    let sources = try captures.sources(of: folder)
    guard sources.value.captures != nil else { throw noCaptures(sources.value) }
    let verified = await verifiedArchive(from: sources.value, options: BuildOptions(includesDrafts: true))
    let diagnostics = Set(sources.diagnostics + verified.diagnostics).sorted()
    Console.printError(diagnostics)
    try write(verified.value.record, over: sources.value.verification)
    let archive = verified.value.archive
    Console.print(summary(archive) + explained(archive) + nameless(verified.value.namelessCount))
    if diagnostics.hasErrors { throw ExitCode(1) }
  }

  private func noCaptures(_ sources: SourceTree) -> EnvironmentError {
    EnvironmentError(
      "\(captures.place(sources, folder)): there is no such folder, so there is nothing to compare with; name the folder of "
        + "the captures as ‘captures:’ in dictum.yml or with ‘--captures’")
  }

  private func write(_ record: VerificationRecord, over file: SourceFile?) throws {
    let bytes = Array(record.text.utf8)
    if bytes != file?.bytes { try replaceFile(folder.path(VerificationRecord.path), bytes) }
  }

  private func summary(_ archive: Archive) -> String {
    let grades = archive.articles.flatMap(\.grades).compactMap { $0.map(\.grade).max() }
    let counts = Dictionary(grouping: grades, by: \.self).mapValues(\.count)
    let lines = Grade.allCases.compactMap { grade in counts[grade].map { "  \($0) \(grade.rawValue)\n" } }
    return "\(counted(grades.count, "statement")) in \(counted(archive.articles.count, "article"))\n" + lines.joined()
  }

  private func explained(_ archive: Archive) -> String {
    let lines = explainedDifferences(archive)
    return lines.isEmpty ? "" : "of these, with a reason of their own:\n\(lines)"
  }

  /// - Parameter count: how many statements stand in no record, since nothing lasting names them.
  private func nameless(_ count: Int) -> String {
    if count == 0 { return "" }
    let what = count == 1 ? "one of them has no name yet and is" : "\(count) of them have no names yet and are"
    return "\(what) not kept on record: run ‘dictum pin’, then ‘dictum verify’ again\n"
  }

  private func verifySite() throws {
    let output = folder.path(out)
    if try hasUnfinishedBuild(output) { throw unfinished(output) }
    let manifest = try lastManifest(in: output)
    let faults = try checkFiles(of: manifest, in: output)
    for fault in faults { Console.printError("\(output)/\(fault.path): \(fault.text)\n") }
    if !faults.isEmpty { throw ExitCode(1) }
    Console.print("\(counted(manifest.entries.count, "file")) as written\n")
  }

  private func unfinished(_ output: String) -> EnvironmentError {
    EnvironmentError(
      "\(output): the last build was interrupted and this site is half-way between old and new; build it again")
  }
}

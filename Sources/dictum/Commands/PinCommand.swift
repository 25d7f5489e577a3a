import ArchiveModel
import ArgumentParser
import Diagnostics
import Disk
import FileTrees
import Pipeline

/// `dictum pin`: names for unnamed statements, letters and hues for speakers.
struct PinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Name unnamed statements, so that their addresses last.",
    discussion: "Each gets the next free name of its article, #s1, #s2 and on; no number is ever given twice.")

  @OptionGroup var folder: ArchiveFolder

  func run() async throws {
    let sources = try readSources(in: folder.directory)
    let linked = await readArchive(from: sources.value, options: BuildOptions(includesDrafts: true))
    let diagnostics = Set(sources.diagnostics + linked.diagnostics).sorted()
    if diagnostics.hasErrors {
      Console.printError(diagnostics)
      throw ExitCode(1)
    }
    let pinning = Pinning(linked.value)
    let files = Dictionary(sources.value.content.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (path, edits) in Dictionary(grouping: pinning.edits, by: \.path).sorted(by: { $0.key < $1.key }) {
      guard let file = files[path] else { continue }
      try replaceFile(folder.path(path), applying(edits, to: file).bytes)
    }
    Console.print(summary(pinning))
  }

  private func summary(_ pinning: Pinning) -> String {
    if pinning.edits.isEmpty { return "every statement has its name, and every speaker their letters\n" }
    return
      "\(counted(pinning.namedStatements, "statement")) named, \(counted(pinning.markedSpeakers, "speaker")) marked\n"
  }
}

import ArchiveModel
import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import Documents
import FileTrees
import Pipeline
import Rendering

/// `dictum pin`: names for unnamed statements, letters and hues for speakers, and the ledger of addresses.
struct PinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Name unnamed statements and enter all addresses in the ledger, so that they last.",
    discussion: """
      Each statement gets the next free name of its article, #s1, #s2 and on; no number is ever given twice. The ledger, \
      content/permalinks.tsv, holds every address that was given out; from then on an address that would lead nowhere is an \
      error.
      """)

  @OptionGroup var folder: ArchiveFolder

  func run() async throws {
    let sources = try readSources(in: folder.directory)
    let linked = await readArchive(from: sources.value, options: BuildOptions(includesDrafts: true))
    try stopAtErrors(sources.diagnostics + linked.diagnostics)
    // Before anything is named, so that no new statement takes an address that was lost.
    try stopAtErrors(await buildSite(from: sources.value, builtInTheme: builtInTheme).diagnostics)
    let pinning = Pinning(linked.value)
    let pinned = sources.value.with(content: edited(sources.value.content, pinning))
    let plan = await buildSite(from: pinned, builtInTheme: builtInTheme)
    try stopAtErrors(plan.diagnostics)
    for (old, new) in zip(sources.value.content, pinned.content) where old != new {
      try replaceFile(folder.path(new.path), new.bytes)
    }
    let entered = try enter(plan.value.permalinks, in: pinned.ledger)
    Console.print(summary(pinning, entered))
  }

  private func stopAtErrors(_ diagnostics: [Diagnostic]) throws {
    guard diagnostics.hasErrors else { return }
    Console.printError(Set(diagnostics).sorted())
    throw ExitCode(1)
  }

  private func edited(_ files: [SourceFile], _ pinning: Pinning) -> [SourceFile] {
    let edits = Dictionary(grouping: pinning.edits, by: \.path)
    return files.map { file in edits[file.path].map { applying($0, to: file) } ?? file }
  }

  /// - Returns: how many addresses are new.
  private func enter(_ permalinks: [Permalink], in file: SourceFile?) throws -> Int {
    let ledger = parseLedger(file).value
    let known = Set(ledger.permalinks.map(\.value.address))
    let bytes = Array(ledger.text(adding: permalinks).utf8)
    if bytes != file?.bytes { try replaceFile(folder.path(Ledger.path), bytes) }
    return permalinks.count { !known.contains($0.address) }
  }

  private func summary(_ pinning: Pinning, _ entered: Int) -> String {
    if pinning.edits.isEmpty, entered == 0 {
      return "every statement has its name, every speaker their letters, every address its line in the ledger\n"
    }
    let marked = [
      counted(pinning.namedStatements, "statement") + " named", counted(pinning.markedSpeakers, "speaker") + " marked",
    ]
    return (marked + ["\(entered == 1 ? "1 address" : "\(entered) addresses") entered"]).joined(separator: ", ") + "\n"
  }
}

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
    let sources = try folder.sources()
    let linked = await readArchive(from: sources.value, options: BuildOptions(includesDrafts: true))
    try stopAtErrors(sources.diagnostics + linked.diagnostics)
    let ledger = parseLedger(sources.value.ledger).value
    let pinning = Pinning(linked.value, givenOut: ledger.statements)
    let pinned = sources.value.applying(pinning.edits)
    let plan = await buildSite(from: pinned, builtInTheme: builtInTheme)
    try stopAtErrors(plan.diagnostics)
    for (old, new) in zip(sources.value.content, pinned.content) where old != new {
      try replaceFile(folder.path(new.path), new.bytes)
    }
    let entered = try enter(plan.value.permalinks, in: ledger, bytes: sources.value.ledger?.bytes)
    Console.print(summary(pinning, entered))
    if ledger.permalinks.isEmpty, let example = sources.value.content.first(where: StarterArchive.isExample) {
      Console.printError(noteOfExample(example.path))
    }
  }

  private func stopAtErrors(_ diagnostics: [Diagnostic]) throws {
    guard diagnostics.hasErrors else { return }
    Console.printError(Set(diagnostics).sorted())
    throw ExitCode(1)
  }

  /// - Returns: how many addresses are new.
  private func enter(_ permalinks: [Permalink], in ledger: Ledger, bytes before: [UInt8]?) throws -> Int {
    let known = Set(ledger.permalinks.map(\.value.address))
    let bytes = Array(ledger.text(adding: permalinks).utf8)
    if bytes != before { try replaceFile(folder.path(Ledger.path), bytes) }
    return permalinks.count { !known.contains($0.address) }
  }

  /// The first ledger is the last moment at which an example goes without a trace.
  private func noteOfExample(_ path: String) -> String {
    "note: \(path) is the invented article of a new archive, and its addresses are meant to last now; if it is not to be "
      + "published, remove it, what belongs to it and \(Ledger.path), and say ‘dictum pin’ again\n"
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

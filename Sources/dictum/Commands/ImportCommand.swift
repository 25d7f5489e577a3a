import ArgumentParser
import Diagnostics
import Disk
import Documents
import FileTrees
import Importing
import Rendering

/// `dictum import FILE`: articles, speakers, topics and outlets of a file of others.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make articles of a file of annotated speech (JSON Lines).",
    discussion: """
      A file that is there already is never replaced; with a problem in the input, or where a file is in the way, \
      nothing is written and the status is 1.
      """)

  @OptionGroup var folder: ArchiveFolder

  @Argument(help: "A file of JSON Lines, one document a line.", completion: .file(extensions: ["jsonl", "ndjson"]))
  var file: String

  @Option(help: "What is known of the rights in the texts, which are reproduced in full.")
  var rights = "not examined: imported as it was"

  @Flag(help: "Take speakers, topics and outlets that the archive has already for those that the file means.")
  var keep = false

  func validate() throws {
    let lower = file.lowercased()
    if lower.hasSuffix(".jsonl") || lower.hasSuffix(".ndjson") { return }
    throw ValidationError(
      "\(file): ‘dictum import’ reads JSON Lines of annotated speech (.jsonl, .ndjson) and no other format")
  }

  func run() throws {
    let read = try folder.sources()
    if read.hasErrors { try stop(read.diagnostics.sorted()) }
    let sources = read.value
    let archive = parseConfiguration(sources.configuration)
    if sources.configuration == nil { try stop(archive.diagnostics) }
    let input = try readFile(folder.path(file))
    let imported = importJSONLines(SourceFile(path: file, bytes: input.bytes), rights: rights)
    if imported.hasErrors { try stop(imported.diagnostics) }
    let placed = placeImport(imported.value.files, among: sources.content, keepsEntities: keep)
    Console.printError(imported.diagnostics + placed.diagnostics)
    if placed.hasErrors { throw ExitCode(1) }
    for file in placed.value { try create(file) }
    Console.print(summary(imported.value, written: placed.value))
  }

  private func stop(_ diagnostics: [Diagnostic]) throws -> Never {
    Console.printError(diagnostics)
    throw ExitCode(1)
  }

  private func create(_ file: SourceFile) throws {
    let path = folder.directory + "/" + file.path
    guard try createFile(path, file.bytes) else {
      throw EnvironmentError("\(path): there is a file already, and it stays")
    }
    Console.print("\(path)\n")
  }

  private func summary(_ imported: ImportedFiles, written: [SourceFile]) -> String {
    func count(_ folder: String) -> Int { imported.files.count { $0.path.hasPrefix("content/\(folder)/") } }
    let kinds = ["article", "speaker", "topic", "outlet"].map { counted(count($0 + "s"), $0) }
    let statements = counted(imported.statementCount, "statement")
    return """
      \(kinds.joined(separator: ", ")); \(statements), \(imported.standOffCount) of them found by their words
      \(counted(written.count, "file")) written, \(imported.files.count - written.count) there already

      """
  }
}

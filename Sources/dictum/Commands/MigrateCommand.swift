import ArgumentParser
import Diagnostics
import Disk
import Documents
import FileTrees
import Migrating

/// `dictum migrate`: an archive of an older format, brought up.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring an archive of an older format up to the newest.",
    discussion: "Only what the newer format asks for is changed; every other byte of a file stays as it is.")

  @OptionGroup var folder: ArchiveFolder

  @Flag(help: "Show what would be changed, and change nothing.")
  var dryRun = false

  func run() throws {
    let sources = try folder.sources()
    if sources.hasErrors {
      Console.printError(sources.diagnostics.sorted())
      throw ExitCode(1)
    }
    let migration = migrate(sources.value)
    guard let plan = migration.value else {
      Console.printError(migration.diagnostics)
      throw ExitCode(1)
    }
    if !dryRun {
      for file in plan.files { try replaceFile(folder.path(file.path), file.bytes) }
    }
    for change in plan.changes {
      Console.print("\(change.edit.path):\(change.place.start.line): \(change.words)\n")
    }
    Console.print(summary(plan))
  }

  private func summary(_ plan: Migration) -> String {
    if plan.changes.isEmpty { return "the archive is of format \(plan.from), the newest: nothing to do\n" }
    let files = counted(plan.files.count, "file")
    return "from format \(plan.from) to format \(ArchiveFormat.current): "
      + (dryRun ? "\(files) would change\n" : "\(files) changed\n")
  }
}

import ArgumentParser
import Diagnostics
import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tool. Exit statuses: 0 done, 1 problems in content, 2 usage, 3 environment, 128 and its number after a signal.
@main
struct Dictum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictum",
    abstract: "Makes a website of an annotated archive of press articles: who said what, when, and who reported it.",
    discussion: "An archive is a folder with dictum.yml and content/. Start one with ‘dictum new archive DIR’.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, VerifyCommand.self, PinCommand.self, NewCommand.self, ImportCommand.self,
      MigrateCommand.self, ServeCommand.self, PublishCommand.self,
    ])

  static func main() async {
    Interruption.surviveClosedPipes()
    do {
      if let name = CommandLine.arguments.dropFirst().first(where: { $0 != "help" }) { try refuseUnknownCommand(name) }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let error as EnvironmentError {
      end(with: error)
    } catch let fault as UsageFault {
      Console.printError("error: \(fault.message)\n")
      exitProcess(2)
    } catch {
      finish(error)
    }
  }

  /// Ends the program where what it stands on forbids to go on.
  @Sendable static func end(with error: EnvironmentError) -> Never {
    Interruption.holdIfReceived()
    Console.printError("error: \(error.message)\n")
    exitProcess(3)
  }

  /// Tells of a command that is none what it may be; options are for others to read.
  private static func refuseUnknownCommand(_ name: String) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if name.isEmpty || name.hasPrefix("-") || names.contains(name) { return }
    let cure = nearMiss(of: name.lowercased(), among: names + ["help"]).map { "did you mean ‘\($0)’?" }
    throw UsageFault("there is no command ‘\(name)’; " + (cure ?? "the commands are \(names.joined(separator: ", "))"))
  }

  /// Help and versions are no errors; a command’s own status stands; everything else is a fault of usage.
  private static func finish(_ error: any Error) -> Never {
    if let status = error as? ExitCode { exitProcess(status.rawValue) }
    let text = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Console.print(text + "\n")
      exitProcess(0)
    }
    Console.printError(text + "\n")
    exitProcess(2)
  }
}

/// Ends the process; inside a command `exit` would be ArgumentParser's.
private func exitProcess(_ status: Int32) -> Never { exit(status) }

import ArgumentParser
import Disk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tool. Exit statuses: 0 done, 1 problems in content, 2 usage, 3 environment.
@main
struct Dictum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictum",
    abstract: "Makes a website of an annotated archive of press articles: who said what, when, and who reported it.",
    discussion: "An archive is a folder with dictum.yml and content/. Start one with ‘dictum new archive DIR’.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, VerifyCommand.self, PinCommand.self, NewCommand.self, ImportCommand.self,
      MigrateCommand.self, ServeCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let error as EnvironmentError {
      Console.printError("error: \(error.message)\n")
      exitProcess(3)
    } catch let fault as UsageFault {
      Console.printError("error: \(fault.message)\n")
      exitProcess(2)
    } catch {
      finish(error)
    }
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

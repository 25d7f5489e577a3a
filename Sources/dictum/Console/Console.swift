import Diagnostics
import Disk

/// What the tool says: results on standard output, problems on standard error.
enum Console {
  static func print(_ text: String) { print(Array(text.utf8)) }
  static func print(_ bytes: [UInt8]) { StandardStream.output.write(bytes) }
  static func printError(_ text: String) { StandardStream.errors.write(Array(text.utf8)) }

  /// Problems in the form that people read, coloured on a terminal.
  static func printError(_ diagnostics: [Diagnostic]) {
    printError(TerminalPrinter(isColoured: StandardStream.errors.isColoured).print(diagnostics))
  }
}

import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the tool says: results on standard output, problems on standard error.
enum Console {
  static func print(_ text: String) { write(Array(text.utf8), to: 1) }
  static func print(_ bytes: [UInt8]) { write(bytes, to: 1) }
  static func printError(_ text: String) { write(Array(text.utf8), to: 2) }

  /// Problems in the form that people read, coloured on a terminal.
  static func printError(_ diagnostics: [Diagnostic]) {
    printError(TerminalPrinter(isColoured: isColoured(2)).print(diagnostics))
  }

  /// Colour only on a terminal, and never with `NO_COLOR` (no-color.org).
  static func isColoured(_ descriptor: Int32) -> Bool {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(descriptor) == 1 && !refused
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count <= 0 { return }
      start += count
    }
  }
}

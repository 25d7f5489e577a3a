#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The two streams on which a command speaks.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case errors = 2

  /// Writes all bytes; where nobody reads any more, the rest is dropped.
  package func write(_ bytes: [UInt8]) {
    _ = FileSystem.write(bytes, to: rawValue)
  }

  /// Whether colour may be used: only on a terminal, and never with `NO_COLOR` (no-color.org).
  package var isColoured: Bool {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isTerminal && !refused
  }

  package var isTerminal: Bool { isatty(rawValue) == 1 }
}

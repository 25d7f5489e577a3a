internal import Foundation

/// Where this package and its test material stand.
package enum Project {
  /// The folder that holds `Package.swift`.
  package static let folder = String(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path)

  /// Material that others made, beside the project or where `DICTUM_SHARED` says; nil where it is not at hand.
  package static func shared(_ path: String) -> String? {
    let base = ProcessInfo.processInfo.environment["DICTUM_SHARED"] ?? folder + "/../shared"
    let full = base + "/" + path
    return FileManager.default.fileExists(atPath: full) ? full : nil
  }

  package static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Says plainly what a test did not do.
  package static func skip(_ what: String) {
    print("skipped: \(what) is not at hand")
  }
}

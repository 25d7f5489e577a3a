package import Foundation

/// Conformance material that is too large or not ours to keep in the repository: the folder `shared` beside the
/// package, or the one that `DICTUM_SHARED` names. Tests that need it say plainly when they pass it over.
///
/// The suites that read `conformance` there have names that end in `Conformance`, by which `make conformance` finds them.
package enum SharedMaterial {
  /// The bytes of a file such as `conformance/yaml/evil-front-matter.json`; nil, with a line on the output, where it is
  /// not there.
  package static func data(_ path: String) -> Data? {
    let url = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: \(path) is not at hand (set DICTUM_SHARED to the folder that holds it)")
      return nil
    }
    return FileManager.default.contents(atPath: url.path)
  }

  /// Says how much of the material came out as it should: a line that `make conformance` shows.
  package static func report(_ figures: String) { print("conformance: \(figures)") }

  /// A JSON file of that folder, decoded; empty where it is not there.
  package static func rows<Row: Decodable>(_ path: String, of type: Row.Type = Row.self) throws -> [Row] {
    try data(path).map { try JSONDecoder().decode([Row].self, from: $0) } ?? []
  }

  private static var folder: URL {
    if let named = ProcessInfo.processInfo.environment["DICTUM_SHARED"] { return URL(filePath: named) }
    return packageFolder.deletingLastPathComponent().appending(path: "shared")
  }

  /// The root of this package.
  package static var packageFolder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}

import Foundation
import TestSupport

/// What a run of the built program said and how it ended.
struct ToolRun {
  let status: Int32
  let output: String
  let errors: String
}

/// An archive in a folder of its own, and the built program to run in it.
final class Workbench {
  let folder: String

  init(_ files: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let url = URL(filePath: folder + "/" + path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func text(_ path: String) throws -> String { try String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }

  /// Every file below the folder with its bytes.
  func tree(_ path: String) throws -> [String: Data] {
    let root = folder + "/" + path
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    return Dictionary(
      names.compactMap { name in FileManager.default.contents(atPath: root + "/" + name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Runs `dictum` in the folder. Paths of the folder in what it says are written `ARCHIVE`.
  func dictum(_ arguments: String...) throws -> ToolRun {
    let process = Process()
    process.executableURL = Workbench.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return ToolRun(status: process.terminationStatus, output: shown(said), errors: shown(complained))
  }

  private func shown(_ data: Data) -> String {
    String(decoding: data, as: UTF8.self).replacingOccurrences(of: folder, with: "ARCHIVE")
  }

  /// The program stands beside the bundle of the tests.
  static var program: URL {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0])]
    let folders = bundles.flatMap { [$0.deletingLastPathComponent(), $0] }
    let found = folders.map { $0.appending(path: "dictum") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    return found ?? URL(filePath: Project.folder + "/.build/debug/dictum")
  }
}

import Foundation
import TestSupport
import Testing

/// Starts the preview of a small archive as a process of its own, for the time of a test, and waits until it has a site.
func withServer(_ body: (Workbench, Process, UInt16) async throws -> Void) async throws {
  let bench = try Workbench()
  _ = try bench.dictum("new", "archive", ".")
  try bench.write("---\ntitle: A page\n---\nText.\n", to: "content/pages/dir.md")
  try bench.write("0123456789", to: "content/media/map.txt")
  let serving = try bench.serving()
  defer { serving.process.terminate() }
  let home = Array("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
  while try await !RawClient.exchange(home, port: serving.port).hasPrefix("HTTP/1.1 200 ") {
    try await Task.sleep(for: .milliseconds(50))
  }
  try await body(bench, serving.process, serving.port)
}

extension Workbench {
  /// Starts the preview at a free port, and waits until it listens.
  func serving() throws -> (process: Process, port: UInt16) {
    let process = Process()
    process.executableURL = Workbench.program
    process.arguments = ["serve", "--port", "0"]
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = ""
    while !line.contains("\n"), let more = try output.fileHandleForReading.read(upToCount: 1), !more.isEmpty {
      line += String(decoding: more, as: UTF8.self)
    }
    output.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    let port = line.components(separatedBy: "127.0.0.1:").last.flatMap { UInt16($0.prefix { $0.isNumber }) }
    return (process, try #require(port))
  }
}

import Disk
import Foundation
import Publishing
import Testing

/// Packed files that outgrow what the formats could tell at first; others read them.
@Suite struct PackingTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func said(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [99, 100, 101, 240]) func aNameOfAnyLengthIsKept(_ count: Int) throws {
    let name = "media/" + String(repeating: "n", count: count) + "-é.txt"
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/site/media", withIntermediateDirectories: true)
      try Data("text".utf8).write(to: URL(filePath: folder + "/site/" + name))
      for file in ["a.tar.gz", "a.zip"] { _ = try packSite([name], of: folder + "/site", into: folder + "/" + file) }
      _ = try said(["tar", "-xzf", folder + "/a.tar.gz", "-C", folder])
      #expect(try String(contentsOfFile: folder + "/a/" + name, encoding: .utf8) == "text")
      let listed = "import zipfile, sys; print(zipfile.ZipFile(sys.argv[1]).namelist()[0], end='')"
      #expect(try said(["env", "PYTHONUTF8=1", "python3", "-c", listed, folder + "/a.zip"]) == "a/" + name)
    }
  }

  @Test func moreFilesThanTheOldFieldsCanCount() throws {
    var format = ZipFormat()
    var bytes: [UInt8] = []
    for number in 0..<66_000 { bytes += format.entry("a/\(number)", [], at: bytes.count) }
    bytes += format.end(at: bytes.count)
    try withFolder { folder in
      try Data(bytes).write(to: URL(filePath: folder + "/a.zip"))
      let counted = "import zipfile, sys; z = zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.testzip())"
      #expect(try said(["python3", "-c", counted, folder + "/a.zip"]) == "66000 None\n")
    }
  }
}

import Foundation

/// A folder that is gone when the test is over.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "dictum-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

func write(_ text: String, to path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try text.write(toFile: path, atomically: true, encoding: .utf8)
}

func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Every file below a folder with its bytes, and every empty folder, by path.
func tree(_ folder: String) throws -> [String: Data] {
  var tree: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder) else { continue }
    if !isFolder.boolValue {
      tree[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    } else if try FileManager.default.contentsOfDirectory(atPath: folder + "/" + path).isEmpty {
      tree[path + "/"] = Data()
    }
  }
  return tree
}

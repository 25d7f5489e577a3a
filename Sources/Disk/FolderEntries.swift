#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A name in a folder.
struct FolderEntry {
  /// The name; where it is no UTF-8 text, with each byte that is none as `\xE9`.
  let name: String
  let isText: Bool
  /// What it is; nil where the file system leaves that open.
  let kind: FileSystem.Kind?

  init(bytes: [UInt8], type: Int) {
    kind = FolderEntry.kind(type)
    let text = String(validating: bytes, as: UTF8.self)
    isText = text != nil
    name = text ?? FolderEntry.escaped(bytes)
  }

  private static func kind(_ type: Int) -> FileSystem.Kind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  /// Bytes that are no ASCII are written out: what encoding they are of is not known.
  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

/// What came of listing a folder.
enum FolderReading {
  /// Sorted by the bytes of their names.
  case entries([FolderEntry])
  /// The system’s reason.
  case refused(String)
}

/// The names in a folder, without `.` and `..`.
///
/// - Throws: where the process may open no more files, or has no memory left.
func readFolder(_ path: String) throws(EnvironmentError) -> FolderReading {
  guard let stream = opendir(path) else {
    let reason = errno
    if [EMFILE, ENFILE, ENOMEM].contains(reason) {
      throw EnvironmentError("\(path): cannot read the folder: \(inWords(reason))")
    }
    return .refused(inWords(reason))
  }
  defer { closedir(stream) }
  var entries: [(name: [UInt8], type: Int)] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
        Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
      }
    }
    if name != [0x2E], name != [0x2E, 0x2E] { entries.append((name, Int(entry.pointee.d_type))) }
  }
  let sorted = entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  return .entries(sorted.map { FolderEntry(bytes: $0.name, type: $0.type) })
}

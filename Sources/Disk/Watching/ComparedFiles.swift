#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Notices changes by looking at every file twice a second: where the kernel does not tell of them.
struct ComparedFiles: ChangeNotices {
  /// What tells that a file is another than before.
  private struct Mark: Equatable {
    let time: FileTime
    let size: Int
    let number: UInt64
  }

  private static let interval = Duration.milliseconds(500)

  private let places: WatchedPlaces
  private var sources: [String: Mark]
  private var captures: [String: Mark]

  init(of places: WatchedPlaces) {
    self.places = places
    sources = ComparedFiles.marksOfSources(places)
    captures = ComparedFiles.marksOfCaptures(places)
  }

  mutating func wait(_ time: Duration) -> SourceChanges {
    let pause = max(time, ComparedFiles.interval)
    usleep(UInt32(pause.components.seconds * 1_000_000 + pause.components.attoseconds / 1_000_000_000_000))
    return compare()
  }

  /// What changed since the last look.
  mutating func compare() -> SourceChanges {
    let (last, lastCaptures) = (sources, captures)
    sources = ComparedFiles.marksOfSources(places)
    captures = ComparedFiles.marksOfCaptures(places)
    var changes = SourceChanges()
    for (path, mark) in sources where last[path] != mark { changes.note(path, .written) }
    for path in last.keys where sources[path] == nil { changes.note(path, .deleted) }
    if captures != lastCaptures { changes.noteCaptures() }
    return changes
  }

  private static func marksOfSources(_ places: WatchedPlaces) -> [String: Mark] {
    var marks: [String: Mark] = [:]
    for name in names(in: places.root) where places.isSource(name) { add(name, of: places.root, to: &marks) }
    return marks
  }

  private static func marksOfCaptures(_ places: WatchedPlaces) -> [String: Mark] {
    var marks: [String: Mark] = [:]
    guard let folder = places.captures else { return marks }
    for name in names(in: folder) { add(name, of: folder, to: &marks) }
    return marks
  }

  private static func add(_ path: String, of root: String, to marks: inout [String: Mark]) {
    var pending = [path]
    while let path = pending.popLast() {
      switch FileSystem.kind(of: root + "/" + path) {
      case .folder: pending += names(in: root + "/" + path).map { path + "/" + $0 }
      case .file, .link, .other: marks[path] = mark(root + "/" + path)
      case nil: break
      }
    }
  }

  /// A folder that cannot be read, or is gone, holds nothing that could be compared.
  private static func names(in folder: String) -> [String] {
    do throws(EnvironmentError) {
      return try FileSystem.names(in: folder).filter { !WatchedPlaces.isIgnored($0) }
    } catch {
      return []
    }
  }

  private static func mark(_ path: String) -> Mark? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Mark(time: FileTime(status), size: Int(status.st_size), number: UInt64(status.st_ino))
  }
}

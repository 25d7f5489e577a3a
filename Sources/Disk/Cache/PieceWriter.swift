internal import FileTrees

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of pieces that is being written, beside the place that it will have.
struct PieceWriter: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var places: [(name: Digest, place: PiecePlace)] = []
  private var count = 0
  private var isFinished = false

  /// - Parameter final: where the file will be; the folder is made where it is missing.
  init(beside final: String) throws(EnvironmentError) {
    if let slash = final.lastIndex(of: "/") { try FileSystem.makeFolder(String(final[..<slash])) }
    let beside = "\(final).\(getpid()).new"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw FileSystem.failure("write", beside) }
    (path, descriptor) = (beside, file)
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(path) }
  }

  mutating func add(_ bytes: ArraySlice<UInt8>, _ name: Digest, _ sum: Digest) throws(EnvironmentError) {
    places.append((name, PiecePlace(offset: count, count: bytes.count, sum: sum)))
    count += bytes.count
    buffer += bytes
    if buffer.count > 1 << 20 { try flush() }
  }

  mutating func finish(as final: String) throws(EnvironmentError) {
    buffer += PieceIndex.bytes(places)
    try flush()
    guard rename(path, final) == 0 else { throw FileSystem.failure("write", final) }
    isFinished = true
  }

  private mutating func flush() throws(EnvironmentError) {
    guard FileSystem.write(buffer, to: descriptor) else { throw FileSystem.failure("write", path) }
    buffer.removeAll(keepingCapacity: true)
  }
}

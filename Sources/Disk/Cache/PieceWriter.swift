internal import FileTrees

/// A file of pieces that is being written, beside the place that it will have.
struct PieceWriter: ~Copyable {
  private let file: NewFile
  private var buffer: [UInt8] = []
  private var places: [(name: Digest, place: PiecePlace)] = []
  private var count = 0

  /// - Parameter path: where the file will be; the folder is made where it is missing.
  init(_ path: String) throws(EnvironmentError) {
    try makeFolder(ofFile: path)
    file = try NewFile(path)
  }

  mutating func add(_ bytes: ArraySlice<UInt8>, _ name: Digest, _ sum: Digest) throws(EnvironmentError) {
    places.append((name, PiecePlace(offset: count, count: bytes.count, sum: sum)))
    count += bytes.count
    buffer += bytes
    guard buffer.count > 1 << 20 else { return }
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  consuming func finish() throws(EnvironmentError) {
    try file.write(buffer + PieceIndex.bytes(places))
    try file.finish()
  }
}

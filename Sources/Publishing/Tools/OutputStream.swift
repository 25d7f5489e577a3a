#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a tool says on one of its streams, taken up as it comes.
struct OutputStream {
  let descriptor: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var hasEnded = false
  private var lineStart = 0

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// All lines so far.
  var lines: [String] { bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } }

  /// Reads what is there.
  ///
  /// - Returns: the lines that are whole by now, and at the end of the stream what is left.
  mutating func read() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    #if canImport(Glibc)
      let count = Glibc.read(descriptor, &buffer, buffer.count)
    #else
      let count = Darwin.read(descriptor, &buffer, buffer.count)
    #endif
    if count < 0, errno == EINTR { return [] }
    hasEnded = count <= 0
    bytes += buffer[..<max(0, count)]
    return wholeLines()
  }

  private mutating func wholeLines() -> [String] {
    let end = hasEnded ? bytes.count : (bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? lineStart)
    guard end > lineStart else { return [] }
    let lines = bytes[lineStart..<end].split(separator: 0x0A)
    lineStart = end
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}

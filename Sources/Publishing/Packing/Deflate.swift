internal import CZlib

/// A stream of compressed bytes (RFC 1951), made by zlib: the one file that calls it.
struct Deflate: ~Copyable {
  enum Wrapping: Int32 {
    /// As it stands in a `.zip`.
    case none = -15
    /// With the head and the foot of gzip (RFC 1952), which hold no time and no name.
    case gzip = 31
  }

  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    deflateInit2_(
      stream, 9, Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The compressed bytes that are ready when `bytes` were taken in; the rest comes later, all of it at the end.
  func compress(_ bytes: [UInt8], isEnd: Bool = false) -> [UInt8] {
    var input = bytes
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        let room = buffer.count
        buffer.withUnsafeMutableBufferPointer { buffer in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = UInt32(room)
          deflate(stream, isEnd ? Z_FINISH : Z_NO_FLUSH)
        }
        result += buffer[..<(room - Int(stream.pointee.avail_out))]
      } while stream.pointee.avail_out == 0
    }
    return result
  }
}

/// CRC-32 as zip and gzip have it.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
}

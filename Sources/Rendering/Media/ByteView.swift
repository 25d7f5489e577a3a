/// Bytes read as numbers at any offset; nil behind their end.
struct ByteView {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ offset: Int) -> Int? { bytes.indices.contains(offset) ? Int(bytes[offset]) : nil }

  func starts(with expected: some Collection<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count else { return false }
    return bytes[offset...].starts(with: expected)
  }

  func big16(_ offset: Int) -> Int? { joined(byte(offset), byte(offset + 1)) }
  func big32(_ offset: Int) -> Int? { joined(big16(offset), big16(offset + 2), by: 16) }
  func little16(_ offset: Int) -> Int? { joined(byte(offset + 1), byte(offset)) }
  func little24(_ offset: Int) -> Int? { joined(byte(offset + 2), little16(offset), by: 16) }
  func little32(_ offset: Int) -> Int? { joined(little16(offset + 2), little16(offset), by: 16) }

  private func joined(_ high: Int?, _ low: Int?, by bits: Int = 8) -> Int? {
    guard let high, let low else { return nil }
    return high << bits | low
  }
}

internal import CMessageDigest

/// The SHA-256 digest (FIPS 180-4) of some bytes.
///
/// Four words and not one vector of 32 bytes: memory that tasks and collections share is not aligned for such vectors.
package struct Digest: Sendable {
  private var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  package init(of content: [UInt8]) {
    var context = SHA256_CTX()
    SHA256_Init(&context)
    SHA256_Update(&context, content, content.count)
    withUnsafeMutableBytes(of: &bytes) { result in
      _ = SHA256_Final(result.baseAddress?.assumingMemoryBound(to: UInt8.self), &context)
    }
  }

  /// - Parameter digits: 64 hexadecimal digits, lower case; nil where they are something else.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    let isRead = withUnsafeMutableBytes(of: &bytes) { bytes in
      digits.withUnsafeBytes { digits in
        for index in 0..<32 {
          guard let high = value(of: digits[2 * index]), let low = value(of: digits[2 * index + 1]) else {
            return false
          }
          bytes[index] = high << 4 | low
        }
        return true
      }
    }
    if !isRead { return nil }
  }

  /// 64 hexadecimal digits, lower case.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Writes the 64 hexadecimal digits behind a text. Long manifests are made of little else, so all are added at once.
  package func appendHexadecimal(to text: inout [UInt8]) {
    withUnsafeBytes(of: bytes) { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
        for index in 0..<32 {
          digits[2 * index] = digit(bytes[index] >> 4)
          digits[2 * index + 1] = digit(bytes[index] & 15)
        }
        text.append(contentsOf: digits)
      }
    }
  }
}

extension Digest {
  /// Writes the 32 bytes behind others.
  package func append(to content: inout [UInt8]) {
    withUnsafeBytes(of: bytes) { content.append(contentsOf: $0) }
  }

  /// - Parameter content: 32 bytes; nil where they are more or fewer.
  package init?(bytes content: ArraySlice<UInt8>) {
    guard content.count == 32 else { return nil }
    withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: content) }
  }
}

extension Digest {
  /// The first 16 bytes, as two words of this machine.
  package var firstHalf: (UInt64, UInt64) { (bytes.0, bytes.1) }
}

extension Digest: Hashable {
  package static func == (one: Digest, other: Digest) -> Bool { one.bytes == other.bytes }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.0)
    hasher.combine(bytes.1)
  }
}

private func digit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

private func value(of digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}

internal import CMessageDigest

/// The SHA-256 digest (FIPS 180-4) of some bytes.
package struct Digest: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of content: [UInt8]) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, content, content.count)
    var result = [UInt8](repeating: 0, count: 32)
    SHA256Final(&result, &context)
    bytes = result
  }

  /// 64 hexadecimal digits, lower case.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

internal import CMessageDigest

/// The SHA-256 digest (FIPS 180-4) of bytes that come piece by piece.
package struct RunningDigest {
  private var context = SHA256_CTX()

  package init() { SHA256_Init(&context) }

  package mutating func add(_ piece: [UInt8]) { SHA256_Update(&context, piece, piece.count) }

  /// The digest of all pieces, after which none may be added.
  package mutating func finished() -> Digest {
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256_Final(&bytes, &context)
    return Digest(bytes: bytes[...]) ?? Digest(of: [])
  }
}

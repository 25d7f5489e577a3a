internal import FileTrees

/// A statement by its name and all that its article shows, in 16 bytes: half of its article’s digest, into which the
/// name is written.
///
/// Every list on every page is made of these, so they are made without another digest and stand in one row.
struct StatementPrint: Sendable {
  private let words: (UInt64, UInt64)

  /// - Parameters:
  ///   - name: the statement’s name in its article.
  ///   - article: the digest of what its article shows.
  init(of name: String, in article: Digest) {
    let (first, second) = name.utf8.count < 16 ? StatementPrint.packed(name) : StatementPrint.shortened(name)
    words = (first ^ article.firstHalf.0, second ^ article.firstHalf.1)
  }

  /// No two names of fewer than 16 bytes, none of which is zero, are packed alike.
  private static func packed(_ name: String) -> (UInt64, UInt64) {
    var words: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: name.utf8) }
    return words
  }

  private static func shortened(_ name: String) -> (UInt64, UInt64) { Digest(of: Array(name.utf8)).firstHalf }

  /// Writes the 16 bytes behind others.
  func append(to content: inout [UInt8]) {
    withUnsafeBytes(of: words) { content.append(contentsOf: $0) }
  }
}

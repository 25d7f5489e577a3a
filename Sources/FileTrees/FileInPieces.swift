/// A file of the built site that may be too large to be held: its pieces are made one after another, anew each time they
/// are asked for.
package struct FileInPieces: Sequence, Sendable {
  /// As in ``OutputFile``.
  package let path: String
  private let begin: @Sendable () -> AnyIterator<[UInt8]>

  /// - Parameter begin: begins with the first piece; the pieces joined are always the same bytes.
  package init(path: String, _ begin: @escaping @Sendable () -> AnyIterator<[UInt8]>) {
    self.path = path
    self.begin = begin
  }

  package func makeIterator() -> AnyIterator<[UInt8]> { begin() }

  /// The file as one.
  package var whole: OutputFile { OutputFile(path: path, bytes: Array(joined())) }

  /// What is known of its bytes once all were made.
  package func measured() -> (digest: Digest, size: Int) {
    var digest = RunningDigest()
    var size = 0
    for piece in self {
      digest.add(piece)
      size += piece.count
    }
    return (digest.finished(), size)
  }
}

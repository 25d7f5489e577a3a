/// Keeps pieces of bytes from one build to the next, by digests of all that they were made from. Any number of tasks may
/// use it at a time.
package protocol PieceStore: Sendable {
  /// Nil where there is no such piece, or none that is whole.
  func piece(_ name: Digest) -> [UInt8]?
  /// Keeps a piece for the next build; one that is not kept again is forgotten.
  func keep(_ bytes: ArraySlice<UInt8>, as name: Digest)
}

internal import FileTrees

/// The name of one state of a page or file (RFC 9110, 8.8.3).
struct EntityTag: Sendable, Equatable {
  /// Without quotation marks.
  let value: String
  /// Whether bytes may differ though what is shown does not: so it is with pages, into which the preview writes.
  let isWeak: Bool

  init(_ value: String, isWeak: Bool = false) {
    self.value = value
    self.isWeak = isWeak
  }

  /// The tag of some bytes.
  init(of bytes: [UInt8]) { self.init(String(Digest(of: bytes).hexadecimal.prefix(20))) }

  var field: String { (isWeak ? "W/" : "") + "\"\(value)\"" }

  /// Whether an `If-None-Match` field names it, strong or weak.
  func isKnown(_ field: String?) -> Bool {
    guard let field else { return false }
    return field == "*" || field.split(separator: ",").contains { $0.trimmed.drop(while: isWeakMark) == "\"\(value)\"" }
  }

  /// Whether a range may be sent: there is no `If-Range`, or it names this state for certain.
  func allowsRange(_ field: String?) -> Bool { field.map { !isWeak && $0 == self.field } ?? true }

  private func isWeakMark(_ character: Character) -> Bool { character == "W" || character == "/" }
}

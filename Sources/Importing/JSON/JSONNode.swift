/// A value of a JSON text (RFC 8259) with its place.
struct JSONNode: Sendable {
  enum Content: Sendable {
    case null
    case flag(Bool)
    /// As it is written.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([JSONMember])
  }

  let content: Content
  /// The bytes of the file that the value takes; of a text those between its quotation marks.
  let range: Range<Int>

  /// What stands here, for messages.
  var kindInWords: String {
    switch content {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): text.unicodeScalars.count > 40 ? "a text" : "‘\(text)’"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// A name of an object with its value.
struct JSONMember: Sendable {
  let name: String
  let nameRange: Range<Int>
  let value: JSONNode
}

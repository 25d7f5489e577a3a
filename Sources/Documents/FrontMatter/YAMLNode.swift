/// A value of a YAML front matter: always text, a list or a mapping. Whether a text means a number or a date is for
/// the schema of the document to say.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  /// The bytes of the file that the value takes.
  package let range: Range<Int>

  /// The text of a scalar, nil for a list or a mapping.
  package var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The text in quotation marks, "a list" or "a mapping", for messages.
  var kindInWords: String {
    switch content {
    case .scalar(let text): text.allSatisfy(\.isWhitespace) ? "nothing" : text.count > 40 ? "a text" : "‘\(text)’"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a mapping with its value.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: YAMLNode
}

/// What a tag does, by the sign after its opening braces.
enum TagKind: Sendable {
  /// `{{name}}`
  case value
  /// `{{{name}}}` and `{{&name}}`
  case rawValue
  /// `{{#name}}`
  case section
  /// `{{^name}}`
  case inverted
  /// `{{/name}}`
  case close
  /// `{{>name}}`
  case partial
  /// `{{<name}}`
  case parent
  /// `{{$name}}`
  case block
  /// `{{! words }}`
  case comment
  /// `{{=<% %>=}}`
  case delimiters

  /// Whether the tag's content is a key of a view.
  var namesKey: Bool {
    switch self {
    case .value, .rawValue, .section, .inverted: true
    default: false
    }
  }
}

/// One tag of a template, with its places in the template's bytes.
struct Tag: Sendable {
  let kind: TagKind
  /// With the delimiters.
  let range: Range<Int>
  /// Without the sign and the white space around it.
  let content: Range<Int>
}

/// White space inside a tag.
func isWhitespace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

/// White space inside a line.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09
}

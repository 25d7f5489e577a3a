/// The attributes of a span or a block as they were written, before anybody asked what they mean.
package struct AttributeList: Sendable, Hashable {
  /// `key=value`; a list in front matter has several values.
  package struct Pair: Sendable, Hashable {
    package let key: Located<String>
    package let values: [Located<String>]
    /// The bytes of the file from the key to behind the value.
    package let range: Range<Int>
  }

  /// `#id`.
  package var id: Located<String>?
  /// `.class`, without the dot.
  package var classes: [Located<String>] = []
  package var pairs: [Pair] = []
  /// The bytes of the file from `{` to behind `}`.
  package var range: Range<Int>

  func has(class name: String) -> Bool { classes.contains { $0.value == name } }
  func pair(_ key: String) -> Pair? { pairs.first { $0.key.value == key } }
}

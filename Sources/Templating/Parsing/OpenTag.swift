/// A section, parent or block whose end is still to come, or the template itself.
struct OpenTag {
  enum Kind {
    case template
    case section(isInverted: Bool)
    case parent
    case block
  }

  let kind: Kind
  let name: String
  /// The tag that opened it.
  let range: Range<Int>
  let place: Range<Int>
  /// The white space before the tag, where nothing else stands there.
  var leading: Range<Int>?
  /// Whether its inside begins on a line of its own.
  var beginsLine = false
  /// The white space that belongs to the surroundings of a block, not to its lines.
  var indentation: Range<Int>
  var nodes: [Node] = []
  var arguments: [String: Argument] = [:]

  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }
}

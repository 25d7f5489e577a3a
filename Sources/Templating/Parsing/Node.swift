import Diagnostics

/// A key as a template names it.
struct KeyName: Sendable {
  /// The parts of a dotted name; none for `.`, the value at hand.
  let parts: [String]
  let place: Range<Int>

  /// Whether it could be a key at all; where not, the scanner has said so.
  var isSound: Bool { parts.allSatisfy(isSoundName) }
}

/// Whether a tag's content is one name.
func isSoundName(_ name: String) -> Bool {
  !name.isEmpty && !name.utf8.contains(where: isWhitespace)
}

/// Another template, set in at this place: a partial, or a parent with arguments.
struct Inclusion: Sendable {
  let name: String
  let place: Range<Int>
  let isParent: Bool
  /// The white space before a tag alone on its line, which every line of the other template gets; nil in mid-line.
  let indentation: Range<Int>?
  /// What takes the place of the parent's blocks, by their names.
  let arguments: [String: Argument]
}

/// A body that takes the place of a parent's block.
struct Argument: Sendable {
  /// The number of the body.
  let body: Int
  let place: Range<Int>
}

/// A part of a template that a child may replace.
struct Block: Sendable {
  let name: String
  let place: Range<Int>
  /// The number of the body that stands here where no child replaces it.
  let body: Int
  /// Whether only white space stands before the tag on its line.
  let beginsLine: Bool
  /// The white space that every line of the body gets here, further lines of a block in mid-line excepted.
  let indentation: Range<Int>
}

/// One step of a template. All ranges are bytes of its source.
enum Node: Sendable {
  /// At most one line, with its end.
  case text(Range<Int>, startsLine: Bool)
  /// The beginning of a line that begins with a tag.
  case lineStart
  case value(KeyName, isRaw: Bool)
  case section(KeyName, isInverted: Bool, [Node])
  case inclusion(Inclusion)
  case block(Block)
}

/// What is rendered as one: a whole template, or the inside of a block.
struct Body: Sendable {
  let nodes: [Node]
  /// Whether it begins on a new line, so that its first line brings its own indentation.
  let beginsLine: Bool
}

/// A template as it was written: the nodes of its bodies. Body 0 is the template itself.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceText
  let bodies: [Body]
  /// The blocks that a child of this template can replace.
  let blockNames: Set<String>
}

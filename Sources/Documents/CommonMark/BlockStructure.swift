internal import CCmark

/// Where the blocks of a text stand, by line: what a scan of the source needs to know before spans can be found.
struct BlockStructure {
  /// What surrounds a block, outermost first.
  enum Container: Equatable {
    case quote
    /// A list item whose content begins this many bytes into the line, 0 where that is not known.
    case item(indent: Int)
  }

  /// A paragraph or a heading: a block whose text is inline Markdown.
  struct Leaf {
    /// Lines counted from 0, the last one included.
    let lines: ClosedRange<Int>
    /// The byte of its first line at which the text begins.
    let column: Int
    let isHeading: Bool
    let containers: [Container]
    /// The line at which a block quote begins that is the next sibling; nil where something else or nothing follows.
    let followingQuote: Int?
  }

  /// A code block or an HTML block: its text is no Markdown.
  struct Verbatim {
    let lines: ClosedRange<Int>
    let isHTML: Bool
    /// Whether it is an HTML comment and nothing else.
    let isComment: Bool
  }

  private(set) var leaves: [Leaf] = []
  private(set) var verbatims: [Verbatim] = []
  /// The greatest number of elements around an element, and the line of the block in which it is reached.
  private(set) var deepest: (depth: Int, line: Int) = (0, 0)

  /// Parses a text for its block structure alone.
  init(of bytes: [UInt8]) {
    withParsedDocument(bytes) { document in
      var walk = Walk(lines: bytes.split(separator: 0x0A, omittingEmptySubsequences: false))
      walk.run(document)
      leaves = walk.leaves
      verbatims = walk.verbatims
      deepest = deepestNesting(in: document)
    }
  }
}

/// Walks a cmark tree without recursion, so that no nesting can overflow the stack.
private struct Walk {
  var leaves: [BlockStructure.Leaf] = []
  var verbatims: [BlockStructure.Verbatim] = []
  private let lines: [ArraySlice<UInt8>]
  private var containers: [BlockStructure.Container] = []

  init(lines: [ArraySlice<UInt8>]) { self.lines = lines }

  mutating func run(_ document: OpaquePointer) {
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: containers.append(.quote)
    case CMARK_NODE_ITEM: containers.append(.item(indent: indent(of: node)))
    case CMARK_NODE_PARAGRAPH: leaves.append(leaf(node, isHeading: false))
    case CMARK_NODE_HEADING: leaves.append(leaf(node, isHeading: true))
    case CMARK_NODE_CODE_BLOCK: verbatims.append(.init(lines: lines(node), isHTML: false, isComment: false))
    case CMARK_NODE_HTML_BLOCK:
      verbatims.append(.init(lines: linesOfHTML(node), isHTML: true, isComment: isComment(literal(of: node))))
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM: containers.removeLast()
    default: break
    }
  }

  private func leaf(_ node: OpaquePointer, isHeading: Bool) -> BlockStructure.Leaf {
    let next = cmark_node_next(node)
    let isQuote = next.map { cmark_node_get_type($0) == CMARK_NODE_BLOCK_QUOTE } ?? false
    return BlockStructure.Leaf(
      lines: lines(node), column: Int(cmark_node_get_start_column(node)) - 1, isHeading: isHeading,
      containers: containers, followingQuote: isQuote ? Int(cmark_node_get_start_line(next)) - 1 : nil)
  }

  private func lines(_ node: OpaquePointer) -> ClosedRange<Int> {
    let first = Int(cmark_node_get_start_line(node)) - 1
    let last = max(first, Int(cmark_node_get_end_line(node)) - 1)
    guard cmark_node_get_type(node) == CMARK_NODE_HEADING else { return first...last }
    let next = cmark_node_next(node).map { Int(cmark_node_get_start_line($0)) - 2 } ?? last
    return first...lastOfHeading(first...min(last, max(first, next)))
  }

  /// A setext heading reaches into what follows it in cmark 0.30.2; it ends with the line of `=` or `-`.
  private func lastOfHeading(_ range: ClosedRange<Int>) -> Int {
    range.dropFirst().last { $0 < lines.count && isUnderline(lines[$0]) } ?? range.lowerBound
  }

  private func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.drop { [0x20, 0x09, 0x3E].contains($0) }
    guard let mark = marks.first, mark == 0x3D || mark == 0x2D else { return false }
    return marks.drop { $0 == mark }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// An HTML block that its last line closes is said to end before that line in cmark 0.30.2; its text tells its length.
  private func linesOfHTML(_ node: OpaquePointer) -> ClosedRange<Int> {
    let first = Int(cmark_node_get_start_line(node)) - 1
    let count = literal(of: node).utf8.count { $0 == 0x0A }
    return first...first + max(1, count) - 1
  }

  private func indent(of item: OpaquePointer) -> Int {
    guard let child = cmark_node_first_child(item) else { return 0 }
    let isSameLine = cmark_node_get_start_line(child) == cmark_node_get_start_line(item)
    return isSameLine ? Int(cmark_node_get_start_column(child)) - 1 : 0
  }
}

/// The inlines of a paragraph with their places in the plain text, into which elements can be set one after another.
///
/// Each place is known, so that setting an element looks at the inlines at its two ends and not at the whole paragraph.
struct PlacedInlines {
  private var nodes: [Node] = []

  /// An inline and where its plain text stands.
  private struct Node {
    let range: Range<Int>
    let content: Content
    var children: [Node] = []

    enum Content {
      case text(ArraySlice<Unicode.Scalar>)
      /// An inline; one that holds others is kept without them.
      case inline(Inline)
    }
  }

  /// - Parameter start: where the text of the paragraph begins.
  init(_ inlines: [Inline], from start: Int) {
    nodes = PlacedInlines.nodes(of: inlines, from: start)
  }

  var inlines: [Inline] { nodes.map(PlacedInlines.inline) }

  /// Sets an element around the inlines of a range.
  mutating func set(_ range: Range<Int>, in element: Inline) {
    PlacedInlines.set(range, in: element, of: &nodes)
  }

  // MARK: From and to inlines

  private static func nodes(of inlines: [Inline], from start: Int) -> [Node] {
    var position = start
    return inlines.map { inline in
      let node = node(of: inline, from: position)
      position = node.range.upperBound
      return node
    }
  }

  private static func node(of inline: Inline, from start: Int) -> Node {
    if case .text(let text) = inline {
      let scalars = Array(text.unicodeScalars)
      return Node(range: start..<start + scalars.count, content: .text(scalars[...]))
    }
    if case .image = inline { return Node(range: start..<start, content: .inline(inline)) }
    if inline.children.isEmpty { return Node(range: start..<start + plainLength(of: inline), content: .inline(inline)) }
    let children = nodes(of: inline.children, from: start)
    let end = children.last?.range.upperBound ?? start
    return Node(range: start..<end, content: .inline(inline.with(children: [])), children: children)
  }

  private static func inline(of node: Node) -> Inline {
    switch node.content {
    case .text(let scalars): .text(String(scalars: scalars))
    case .inline(let inline): node.children.isEmpty ? inline : inline.with(children: node.children.map(self.inline))
    }
  }

  // MARK: Setting

  private static func set(_ range: Range<Int>, in element: Inline, of nodes: inout [Node]) {
    let first = index(in: nodes) { $0.range.upperBound > range.lowerBound }
    let last = index(in: nodes) { $0.range.lowerBound >= range.upperBound } - 1
    if first > last { return }
    let end = part(last, at: range.upperBound, &nodes)
    let start = part(first, at: range.lowerBound, &nodes)
    if end == .entered { set(range, in: element, of: &nodes[last + (start == .cut ? 1 : 0)].children) }
    if start == .entered, first < last || end != .entered { set(range, in: element, of: &nodes[first].children) }
    let lower = first + (start == .whole ? 0 : 1)
    let upper = last + (start == .cut ? 1 : 0) + (end == .entered ? 0 : 1)
    if lower < upper { gather(lower..<upper, in: element, of: &nodes) }
  }

  /// What an end of a range makes of the node in which it lies.
  private enum Part {
    /// The range takes the whole node.
    case whole
    /// The node was a text, and is two now.
    case cut
    /// The range goes on within the node.
    case entered
  }

  private static func part(_ index: Int, at offset: Int, _ nodes: inout [Node]) -> Part {
    let node = nodes[index]
    guard node.range.lowerBound < offset, offset < node.range.upperBound else { return .whole }
    guard case .text(let scalars) = node.content else { return node.children.isEmpty ? .whole : .entered }
    let middle = scalars.startIndex + offset - node.range.lowerBound
    nodes[index] = Node(range: node.range.lowerBound..<offset, content: .text(scalars[..<middle]))
    nodes.insert(Node(range: offset..<node.range.upperBound, content: .text(scalars[middle...])), at: index + 1)
    return .cut
  }

  private static func gather(_ indices: Range<Int>, in element: Inline, of nodes: inout [Node]) {
    let children = Array(nodes[indices])
    let range = nodes[indices.lowerBound].range.lowerBound..<nodes[indices.upperBound - 1].range.upperBound
    nodes.replaceSubrange(indices, with: [Node(range: range, content: .inline(element), children: children)])
  }

  /// The first node that meets a condition; where one does, all behind it do.
  private static func index(in nodes: [Node], where condition: (Node) -> Bool) -> Int {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(nodes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

internal import CCmark

/// A parsed text as values: its blocks, with spans wrapped around what stands between their placeholders.
struct CommonMarkReader {
  /// Spans whose ends lie in different elements.
  private(set) var crossing: Set<Int> = []
  /// Spans that ended up in an image description, a link address or code.
  private(set) var misplaced: Set<Int> = []
  /// What surrounds each note reference, by the number of its placeholder.
  private(set) var surroundings: [Int: Surroundings] = [:]
  /// Whether the text is nested too deep to be read; there are no blocks then.
  private(set) var isTooDeep = false
  /// The greatest number of elements and spans around a place, and the innermost span there.
  private(set) var deepest: (depth: Int, span: Int?) = (0, nil)
  private var around = Surroundings()
  /// What a single placeholder stands for, by its number.
  let singles: [Int: Single]
  /// Whether there is a table among them; most texts have none.
  let hasTables: Bool
  private let dialect: MarkdownDialect
  /// How many elements may stand around one.
  private let nesting: Int
  /// The cells of tables, which stand before the text, by the number of their placeholder.
  private var cells: [Int: [Inline]] = [:]

  enum Single {
    case noteReference(String)
    /// A line of attributes before a block quote.
    case blockAttributes(SpanID)
    /// A cell of a table, whose text follows.
    case tableCell
    /// The place of a table, and the placeholders of its cells in order of reading.
    case table(TableLayout, cells: [Int])
    /// The border between what is parsed first, cells or notes, and the text behind it.
    case border
  }

  /// What is around an inline.
  struct Surroundings {
    /// Quotes, items, emphases, links and images.
    var elements = 0
    var links = 0
    var images = 0
    var spans: [Int] = []
  }

  init(singles: [Int: Single], nesting: Int = Limits().nesting, _ dialect: MarkdownDialect) {
    self.singles = singles
    hasTables = singles.values.contains { if case .table = $0 { true } else { false } }
    self.nesting = nesting
    self.dialect = dialect
  }

  /// The blocks of a text that holds placeholders.
  mutating func read(_ bytes: [UInt8]) -> [Block] {
    var reader = self
    let blocks: [Block]? = withParsedDocument(bytes) { document in
      reader.isTooDeep = deepestNesting(in: document).depth > nesting
      return reader.isTooDeep ? nil : reader.blocks(in: document)
    }
    self = reader
    return blocks ?? []
  }

  /// Reads what is in an element.
  private mutating func inside<Content>(_ read: (inout Self) -> Content) -> Content {
    around.elements += 1
    noteDepth()
    defer { around.elements -= 1 }
    return read(&self)
  }

  private mutating func noteDepth() {
    let depth = around.elements + around.spans.count
    if depth > deepest.depth { deepest = (depth, around.spans.last) }
  }

  // MARK: Blocks

  private mutating func blocks(in parent: OpaquePointer) -> [Block] {
    var result: [Block] = []
    var pending: SpanID?
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      if let span = blockAttributes(node) {
        pending = span
      } else if let cell = cellNumber(node) {
        cells[cell] = withoutLeadingSpace(inlines(in: node))
      } else if let table = table(node) {
        let before = inlines(in: node).dropLast()
        result += (before.isEmpty ? [] : [.paragraph(Array(before))]) + [table]
        pending = nil
      } else if let block = block(node, under: pending) {
        result.append(block)
        pending = nil
      }
    }
    return result
  }

  private mutating func block(_ node: OpaquePointer, under attributes: SpanID?) -> Block? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(in: node))
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_CODE_BLOCK: return .code(info: plain(cmark_node_get_fence_info(node)), literal(of: node))
    case CMARK_NODE_HTML_BLOCK: return isLeftOut(literal(of: node)) ? nil : .rawHTML(literal(of: node))
    case CMARK_NODE_BLOCK_QUOTE:
      let inner = inside { $0.blocks(in: node) }
      return attributes.map { .statementQuote($0, inner) } ?? .blockQuote(inner)
    case CMARK_NODE_LIST: return list(node)
    default: return nil
    }
  }

  private mutating func list(_ node: OpaquePointer) -> Block {
    var items: [[Block]] = []
    var next = cmark_node_first_child(node)
    while let item = next {
      items.append(inside { $0.blocks(in: item) })
      next = cmark_node_next(item)
    }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let style = ListStyle(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, isTight: cmark_node_get_list_tight(node) != 0)
    return .list(style, items)
  }

  /// The span of a paragraph that is nothing but the placeholder of a line of attributes.
  private func blockAttributes(_ node: OpaquePointer) -> SpanID? {
    guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH, let child = cmark_node_first_child(node),
      cmark_node_next(child) == nil, cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return nil }
    let pieces = Placeholder.split(literal(of: child))
    guard pieces.count == 2, pieces.allSatisfy({ $0.text.isEmpty }), case .single(let number)? = pieces[0].mark,
      case .blockAttributes(let span)? = singles[number]
    else { return nil }
    return span
  }

  /// The table whose placeholder ends a paragraph, on a line of its own.
  private func table(_ node: OpaquePointer) -> Block? {
    guard let number = tableNumber(node), case .table(let layout, let numbers)? = singles[number] else { return nil }
    return .table(layout.table(of: numbers.map { cells[$0] ?? [] }[...]))
  }

  // MARK: Inlines

  /// What was read of an element so far: the frames of the spans that are open in it, outermost first.
  private struct Frames {
    var open: [(span: Int?, content: [Inline])] = [(nil, [])]

    mutating func append(_ inline: Inline) {
      open[open.count - 1].content.append(inline)
    }
  }

  private mutating func inlines(in parent: OpaquePointer) -> [Inline] {
    var frames = Frames()
    let depth = around.spans.count
    defer { around.spans.removeLast(around.spans.count - depth) }
    var next = cmark_node_first_child(parent)
    while let node = next {
      append(node, to: &frames)
      next = cmark_node_next(node)
    }
    while frames.open.count > 1 {
      let frame = frames.open.removeLast()
      if let span = frame.span { crossing.insert(span) }
      for inline in frame.content { frames.append(inline) }
    }
    return frames.open[0].content
  }

  private mutating func append(_ node: OpaquePointer, to frames: inout Frames) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: appendText(literal(of: node), to: &frames)
    case CMARK_NODE_SOFTBREAK: frames.append(.softBreak)
    case CMARK_NODE_LINEBREAK: frames.append(.lineBreak)
    case CMARK_NODE_CODE: frames.append(.code(withoutMarks(literal(of: node))))
    case CMARK_NODE_HTML_INLINE:
      if !isLeftOut(literal(of: node)) { frames.append(.rawHTML(withoutMarks(literal(of: node)))) }
    case CMARK_NODE_EMPH: frames.append(.emphasis(inside { $0.inlines(in: node) }))
    case CMARK_NODE_STRONG: frames.append(.strong(inside { $0.inlines(in: node) }))
    case CMARK_NODE_LINK:
      around.links += 1
      defer { around.links -= 1 }
      let words = inside { $0.inlines(in: node) }
      frames.append(.link(url: plain(cmark_node_get_url(node)), title: plain(cmark_node_get_title(node)), words))
    case CMARK_NODE_IMAGE:
      around.images += 1
      defer { around.images -= 1 }
      let description = inside { $0.inlines(in: node) }
      noteMarks(in: description)
      frames.append(.image(url: plain(cmark_node_get_url(node)), title: plain(cmark_node_get_title(node)), description))
    default: break
    }
  }

  private mutating func appendText(_ text: String, to frames: inout Frames) {
    for piece in dialect == .plain ? [(text[...], nil)] : Placeholder.split(text) {
      if !piece.text.isEmpty { frames.append(.text(String(piece.text))) }
      switch piece.mark {
      case .open(let number):
        frames.open.append((number, []))
        around.spans.append(number)
        noteDepth()
      case .close(let number): close(number, in: &frames)
      case .single(let number):
        guard case .noteReference(let id)? = singles[number] else { continue }
        surroundings[number] = around
        frames.append(.noteReference(id))
      case nil: break
      }
    }
  }

  private mutating func close(_ number: Int, in frames: inout Frames) {
    guard frames.open.last?.span == number else {
      crossing.insert(number)
      return
    }
    let frame = frames.open.removeLast()
    if around.spans.last == number { around.spans.removeLast() }
    frames.append(.span(SpanID(number), frame.content))
  }

  private mutating func noteMarks(in inlines: [Inline]) {
    for inline in inlines {
      if case .span(let span, _) = inline { misplaced.insert(span.index) }
      noteMarks(in: inline.children)
    }
  }

  /// Comments are for those who write, not for those who read.
  private func isLeftOut(_ html: String) -> Bool { dialect == .annotated && isComment(html) }

  private mutating func withoutMarks(_ text: String) -> String {
    if dialect == .plain { return text }
    for case .open(let number)? in Placeholder.split(text).map(\.mark) { misplaced.insert(number) }
    return Placeholder.removed(from: text)
  }

  private mutating func plain(_ text: UnsafePointer<CChar>?) -> String {
    text.map { withoutMarks(String(cString: $0)) } ?? ""
  }
}

/// Whether raw HTML is a comment and nothing else.
func isComment(_ html: String) -> Bool {
  let text = html.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
  guard text.starts(with: "<!--".utf8) else { return false }
  let trimmed = String(Substring(text)).trimmedEnd
  return trimmed.hasSuffix("-->") && trimmed.firstRange(of: "-->").map { $0.upperBound == trimmed.endIndex } ?? false
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

import Diagnostics

/// Reads one template: pairs its tags, and gives each line's white space to what it belongs to.
///
/// The best tree that can be made of a template with mistakes is returned with them.
func parseTemplate(_ file: TemplateFile) -> Checked<ParsedTemplate> {
  let source = SourceText(path: file.path, bytes: file.bytes)
  return scanTags(of: source).then { tags in
    var parser = Parser(source: source, tags: tags)
    parser.parse()
    let template = ParsedTemplate(
      name: file.name, source: source, bodies: parser.bodies, blockNames: parser.blockNames)
    return Checked(template, parser.diagnostics)
  }
}

struct Parser {
  static let deepestNesting = 100

  let source: SourceText
  let tags: [Tag]
  /// The bodies that were finished; the first is the template itself, which is finished last.
  private(set) var bodies = [Body(nodes: [], beginsLine: true)]
  var blockNames: Set<String> = []
  var open: [OpenTag]
  var diagnostics: [Diagnostic] = []
  /// Text up to here was taken.
  var cursor = 0
  /// Whether the next node is the first on its line.
  var isAtLineStart = true

  init(source: SourceText, tags: [Tag]) {
    self.source = source
    self.tags = tags
    open = [OpenTag(kind: .template, name: "", range: 0..<0, place: 0..<0, beginsLine: true, indentation: 0..<0)]
  }

  mutating func parse() {
    for (index, tag) in tags.enumerated() {
      take(tag, next: index + 1 < tags.count ? tags[index + 1] : nil)
      if open.count > Parser.deepestNesting {
        return diagnostics.append(.nestedTooDeep(at: source.place(tag.range)))
      }
    }
    takeText(upTo: source.bytes.count)
    while open.count > 1 { abandon() }
    bodies[0] = Body(nodes: open[0].nodes, beginsLine: true)
  }

  private mutating func take(_ tag: Tag, next: Tag?) {
    switch tag.kind {
    case .comment, .delimiters: _ = settle(tag)
    case .value, .rawValue:
      takeInline(tag)
      append(.value(keyName(tag), isRaw: tag.kind == .rawValue))
    case .section, .inverted:
      _ = settle(tag)
      push(.section(isInverted: tag.kind == .inverted), tag)
    case .partial: takePartial(tag)
    case .parent: openParent(tag)
    case .block: openBlock(tag, next: next)
    case .close: close(tag)
    }
  }

  private mutating func takePartial(_ tag: Tag) {
    let start = LineEdges(of: tag, in: source.bytes).start
    let isAlone = settle(tag)
    let indentation = isAlone ? start.map { undented($0..<tag.range.lowerBound) } : nil
    append(.inclusion(inclusion(tag, indentation)))
  }

  private func inclusion(_ tag: Tag, _ indentation: Range<Int>?) -> Inclusion {
    Inclusion(
      name: source.text(tag.content), place: tag.content, isParent: false, indentation: indentation, arguments: [:])
  }

  /// Keeps the inside of a block and gives its number.
  mutating func keep(_ body: Body) -> Int {
    bodies.append(body)
    return bodies.count - 1
  }

  mutating func push(_ kind: OpenTag.Kind, _ tag: Tag, leading: Range<Int>? = nil) {
    open.append(
      OpenTag(
        kind: kind, name: source.text(tag.content), range: tag.range, place: tag.content, leading: leading,
        indentation: open[open.count - 1].indentation))
  }

  func keyName(_ tag: Tag) -> KeyName { keyName(source.text(tag.content), at: tag.content) }

  func keyName(_ text: String, at place: Range<Int>) -> KeyName {
    let parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return KeyName(parts: parts, place: place)
  }
}

// MARK: - Text

extension Parser {
  /// Whether what stands here is outside the blocks of a parent, where only blocks count.
  var isAmongArguments: Bool { open[open.count - 1].isParent }

  mutating func append(_ node: Node) {
    if !isAmongArguments { open[open.count - 1].nodes.append(node) }
  }

  /// Takes the text before a tag; where the tag is alone on its line, leaves out its line's white space and end.
  mutating func settle(_ tag: Tag) -> Bool {
    let edges = LineEdges(of: tag, in: source.bytes)
    guard let start = edges.start, let next = edges.next else {
      takeInline(tag)
      return false
    }
    takeText(upTo: start)
    continueOnNewLine(at: next)
    return true
  }

  /// Takes all the text before a tag.
  mutating func takeInline(_ tag: Tag) {
    takeText(upTo: tag.range.lowerBound)
    if isAtLineStart { append(.lineStart) }
    continueInLine(at: tag.range.upperBound)
  }

  mutating func continueOnNewLine(at offset: Int) {
    cursor = offset
    isAtLineStart = true
  }

  mutating func continueInLine(at offset: Int) {
    cursor = offset
    isAtLineStart = false
  }

  mutating func takeText(upTo end: Int) {
    while cursor < end {
      let lineEnd = source.bytes[cursor..<end].firstIndex(of: 0x0A).map { $0 + 1 }
      takeLine(cursor..<(lineEnd ?? end))
      isAtLineStart = lineEnd != nil
    }
  }

  mutating func takeLine(_ line: Range<Int>) {
    append(.text(isAtLineStart ? undented(line) : line, startsLine: isAtLineStart))
    cursor = line.upperBound
  }

  /// A line's beginning without the indentation of the block around it.
  func undented(_ line: Range<Int>) -> Range<Int> {
    let shared = commonPrefix(line, open[open.count - 1].indentation, in: source.bytes)
    return line.lowerBound + shared..<line.upperBound
  }
}

extension Diagnostic {
  fileprivate static func nestedTooDeep(at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "sections, parents and blocks nest at most \(Parser.deepestNesting) deep",
      help: "move the inner part into a partial")
  }
}

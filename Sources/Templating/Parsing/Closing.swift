import Diagnostics

extension Parser {
  /// Ends what a closing tag names. Whatever was opened inside and not closed is reported and ended too.
  mutating func close(_ tag: Tag) {
    let name = source.text(tag.content)
    guard let match = open.lastIndex(where: { $0.name == name }), match > 0 else {
      diagnostics.append(.strayClose(name, open: open.dropFirst().last, at: tag.content, in: source))
      _ = settle(tag)
      return
    }
    while open.count > match + 1 { abandon() }
    switch open[match].kind {
    case .template: break
    case .section(let isInverted): closeSection(tag, isInverted)
    case .parent: closeParent(tag)
    case .block: closeBlock(tag)
    }
  }

  /// Reports the innermost open tag as unclosed and goes on as if it ended here.
  mutating func abandon() {
    let last = open[open.count - 1]
    diagnostics.append(.unclosed(last.name, at: source.place(last.range)))
    switch last.kind {
    case .template: break
    case .section(let isInverted): finishSection(isInverted)
    case .parent: finishParent(indentation: nil)
    case .block: finishBlock()
    }
  }

  private mutating func closeSection(_ tag: Tag, _ isInverted: Bool) {
    _ = settle(tag)
    finishSection(isInverted)
  }

  private mutating func finishSection(_ isInverted: Bool) {
    let section = open.removeLast()
    append(.section(keyName(section.name, at: section.place), isInverted: isInverted, section.nodes))
  }
}

// MARK: - Parents

extension Parser {
  mutating func openParent(_ tag: Tag) {
    let start = LineEdges(of: tag, in: source.bytes).start
    takeText(upTo: start ?? tag.range.lowerBound)
    push(.parent, tag, leading: start.map { $0..<tag.range.lowerBound })
    cursor = tag.range.upperBound
  }

  /// A parent stands alone where nothing stands before its opening and after its closing tag.
  fileprivate mutating func closeParent(_ tag: Tag) {
    let edges = LineEdges(of: tag, in: source.bytes)
    let leading = open[open.count - 1].leading
    if let leading, let next = edges.next {
      cursor = next
      finishParent(indentation: leading)
      return continueOnNewLine(at: next)
    }
    finishParent(indentation: nil)
    if edges.start != nil, let next = edges.next {
      continueOnNewLine(at: next)
    } else {
      continueInLine(at: tag.range.upperBound)
    }
  }

  fileprivate mutating func finishParent(indentation: Range<Int>?) {
    let parent = open.removeLast()
    if indentation == nil, let leading = parent.leading { append(.text(undented(leading), startsLine: true)) }
    append(
      .inclusion(
        Inclusion(
          name: parent.name, place: parent.place, isParent: true, indentation: indentation.map(undented),
          arguments: parent.arguments)))
  }
}

// MARK: - Blocks

extension Parser {
  mutating func openBlock(_ tag: Tag, next: Tag?) {
    let isArgument = isAmongArguments
    let edges = LineEdges(of: tag, in: source.bytes)
    takeText(upTo: edges.start ?? tag.range.lowerBound)
    push(.block, tag, leading: edges.start.map { $0..<tag.range.lowerBound })
    if let inside = edges.next, isArgument || edges.start != nil {
      beginOnNewLine(at: inside, isClosedBy: next)
    } else {
      beginInLine(at: tag.range.upperBound)
    }
  }

  /// The lines of such a block are indented as the first of them is, or, where there is none, as the tag is.
  private mutating func beginOnNewLine(at inside: Int, isClosedBy next: Tag?) {
    let index = open.count - 1
    let blank = leadingBlank(from: inside, in: source.bytes)
    let isEmpty = next.map { $0.kind == .close && $0.range.lowerBound == blank.upperBound } ?? false
    open[index].indentation = isEmpty ? open[index].leading ?? blank : blank
    open[index].beginsLine = true
    continueOnNewLine(at: inside)
  }

  private mutating func beginInLine(at inside: Int) {
    let index = open.count - 1
    if let leading = open[index].leading { open[index].indentation = leading }
    continueInLine(at: inside)
  }

  fileprivate mutating func closeBlock(_ tag: Tag) {
    let isArgument = open[open.count - 2].isParent
    let edges = LineEdges(of: tag, in: source.bytes)
    if let start = edges.start, isArgument || edges.next != nil {
      takeText(upTo: start)
      finishBlock()
      continueOnNewLine(at: edges.next ?? tag.range.upperBound)
    } else {
      takeInline(tag)
      finishBlock()
    }
  }

  fileprivate mutating func finishBlock() {
    let block = open.removeLast()
    let body = keep(Body(nodes: block.nodes, beginsLine: block.beginsLine))
    if isAmongArguments {
      open[open.count - 1].arguments[block.name] = Argument(body: body, place: block.place)
    } else {
      blockNames.insert(block.name)
      appendSite(of: block, body: body)
    }
  }

  private mutating func appendSite(of block: OpenTag, body: Int) {
    let indentation = block.leading == nil ? block.place.lowerBound..<block.place.lowerBound : block.indentation
    append(
      .block(
        Block(
          name: block.name, place: block.place, body: body, beginsLine: block.leading != nil,
          indentation: undented(indentation))))
  }
}

extension Diagnostic {
  fileprivate static func unclosed(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "‘\(name)’, which opens here, is not closed where it should be",
      help: "write ‘{{/\(name)}}’ before the end of what it stands in")
  }

  fileprivate static func strayClose(
    _ name: String, open: OpenTag?, at place: Range<Int>, in source: SourceText
  ) -> Diagnostic {
    let message = "this closes ‘\(name)’, which is not open here"
    guard let open else {
      return .error(.templateSyntax, at: source.place(place), message, help: "take it out, or open ‘\(name)’ before it")
    }
    return .error(
      .templateSyntax, at: source.place(place), message, help: "close ‘\(open.name)’ here, or open ‘\(name)’ before it",
      notes: [.init("‘\(open.name)’ is opened here", at: source.place(open.range))])
  }
}

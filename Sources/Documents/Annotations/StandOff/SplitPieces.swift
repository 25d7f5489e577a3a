/// Sets stretches of a flow's plain text in spans, whatever they cross.
///
/// At each level of the tree the inlines that lie wholly in a stretch are set in one span, text at its ends is cut, and
/// an emphasis, link or span that it crosses is entered. So a stretch becomes one or more pieces, which nest properly with
/// everything else.
///
/// - Parameters:
///   - blocks: a flow's blocks.
///   - starts: where the text of each paragraph begins, in order of reading (`FlowText.paragraphStarts`).
///   - stretches: shorter ones first, so that a longer one is set around them.
func inserting(_ stretches: [Stretch], into blocks: [Block], starts: [Int]) -> [Block] {
  stretches.reduce(blocks) { blocks, stretch in
    var insertion = Insertion(stretch: stretch, starts: starts)
    return blocks.map { insertion.inserted(into: $0) }
  }
}

/// A stretch of a flow's plain text and what to set it in.
struct Stretch {
  enum Wrapper {
    case span(SpanID)
    case quotedRun
  }

  let range: Range<Int>
  let wrapper: Wrapper

  func wrapped(_ inlines: [Inline]) -> Inline {
    switch wrapper {
    case .span(let span): .span(span, inlines)
    case .quotedRun: .quotedRun(inlines)
    }
  }
}

private struct Insertion {
  let stretch: Stretch
  let starts: [Int]
  private var paragraph = 0

  init(stretch: Stretch, starts: [Int]) {
    self.stretch = stretch
    self.starts = starts
  }

  mutating func inserted(into block: Block) -> Block {
    switch block {
    case .paragraph(let inlines): return .paragraph(inserted(into: inlines))
    case .heading(let level, let inlines): return .heading(level: level, inserted(into: inlines))
    case .blockQuote(let blocks): return .blockQuote(inserted(into: blocks))
    case .list(let style, let items): return .list(style, items.map { inserted(into: $0) })
    case .table(let table): return .table(table.mapCells { inserted(into: $0) })
    case .statementQuote(let span, let blocks):
      paragraph += 1
      return .statementQuote(span, inserted(into: blocks))
    case .code, .rawHTML:
      paragraph += 1
      return block
    case .thematicBreak, .embeddedStatement: return block
    }
  }

  private mutating func inserted(into blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks { result.append(inserted(into: block)) }
    return result
  }

  private mutating func inserted(into inlines: [Inline]) -> [Inline] {
    defer { paragraph += 1 }
    guard paragraph < starts.count else { return inlines }
    return wrapped(inlines, from: starts[paragraph])
  }

  private func wrapped(_ inlines: [Inline], from start: Int) -> [Inline] {
    var pieces = Pieces(stretch: stretch)
    var position = start
    for inline in inlines {
      let range = position..<position + plainLength(of: inline)
      append(inline, at: range, to: &pieces)
      position = range.upperBound
    }
    return pieces.finished
  }

  private func append(_ inline: Inline, at range: Range<Int>, to pieces: inout Pieces) {
    let own = stretch.range
    if range.isEmpty {
      pieces.append(inline, isInside: own.lowerBound < range.lowerBound && range.lowerBound < own.upperBound)
    } else if !range.overlaps(own) {
      pieces.append(inline, isInside: false)
    } else if own.lowerBound <= range.lowerBound, range.upperBound <= own.upperBound {
      pieces.append(inline, isInside: true)
    } else if case .text(let text) = inline {
      appendCut(text, at: range, to: &pieces)
    } else if inline.children.isEmpty {
      pieces.append(inline, isInside: true)
    } else {
      pieces.append(inline.with(children: wrapped(inline.children, from: range.lowerBound)), isInside: false)
    }
  }

  private func appendCut(_ text: String, at range: Range<Int>, to pieces: inout Pieces) {
    let scalars = Array(text.unicodeScalars)
    let own = stretch.range.clamped(to: range)
    let parts = [range.lowerBound..<own.lowerBound, own, own.upperBound..<range.upperBound]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      let words = scalars[part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound]
      pieces.append(.text(String(String.UnicodeScalarView(words))), isInside: index == 1)
    }
  }
}

/// Inlines of one level, those inside a stretch gathered in one piece.
private struct Pieces {
  let stretch: Stretch
  private var done: [Inline] = []
  private var inside: [Inline] = []

  init(stretch: Stretch) { self.stretch = stretch }

  mutating func append(_ inline: Inline, isInside: Bool) {
    if isInside { return inside.append(inline) }
    close()
    done.append(inline)
  }

  var finished: [Inline] { inside.isEmpty ? done : done + [stretch.wrapped(inside)] }

  private mutating func close() {
    if !inside.isEmpty { done.append(stretch.wrapped(inside)) }
    inside = []
  }
}

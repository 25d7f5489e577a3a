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
  if stretches.isEmpty { return blocks }
  var insertion = Insertion(stretches, starts: starts)
  return blocks.map { insertion.inserted(into: $0) }
}

/// A stretch of a flow's plain text and what to set it in.
struct Stretch {
  enum Wrapper {
    case span(SpanID)
    case quotedRun
  }

  let range: Range<Int>
  let wrapper: Wrapper

  /// The element that is set around each piece.
  var element: Inline {
    switch wrapper {
    case .span(let span): .span(span, [])
    case .quotedRun: .quotedRun([])
    }
  }
}

/// Walks the blocks and hands each paragraph the stretches that touch it.
private struct Insertion {
  private let starts: [Int]
  /// The stretches by the paragraphs that they touch, shorter ones first.
  private var stretches: [Int: [Stretch]] = [:]
  private var paragraph = 0

  init(_ stretches: [Stretch], starts: [Int]) {
    self.starts = starts
    for stretch in stretches where !stretch.range.isEmpty {
      let first = max(0, paragraphs(startingBefore: stretch.range.lowerBound + 1) - 1)
      for index in first..<max(first, paragraphs(startingBefore: stretch.range.upperBound)) {
        self.stretches[index, default: []].append(stretch)
      }
    }
  }

  /// How many paragraphs begin before an offset; they begin in rising order.
  private func paragraphs(startingBefore offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
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
    guard let own = stretches[paragraph], paragraph < starts.count else { return inlines }
    var pieces = PlacedInlines(inlines, from: starts[paragraph])
    for stretch in own { pieces.set(stretch.range, in: stretch.element) }
    return pieces.inlines
  }
}

/// Wraps the quoted runs of partial segments, so that a page can show which words are the speaker's.
///
/// - Parameters:
///   - blocks: a flow's blocks.
///   - runs: for each partial segment, its quoted runs as offsets in the flow's plain text.
///   - ranges: where each span stands in that text.
func markingQuotedRuns(
  _ blocks: [Block], _ runs: [SpanID: [Range<Int>]], _ ranges: [SpanID: Range<Int>]
) -> [Block] {
  guard !runs.isEmpty else { return blocks }
  return blocks.map { RunMarking(runs: runs, ranges: ranges).marked($0) }
}

private struct RunMarking {
  let runs: [SpanID: [Range<Int>]]
  let ranges: [SpanID: Range<Int>]

  func marked(_ block: Block) -> Block {
    switch block {
    case .paragraph(let inlines): .paragraph(inlines.map(outside))
    case .heading(let level, let inlines): .heading(level: level, inlines.map(outside))
    case .blockQuote(let blocks): .blockQuote(blocks.map(marked))
    case .list(let style, let items): .list(style, items.map { $0.map(marked) })
    case .table(let table): .table(table.mapCells { $0.map(outside) })
    case .statementQuote(let span, let blocks): .statementQuote(span, marked(blocks, of: span))
    case .code, .rawHTML, .thematicBreak, .embeddedStatement: block
    }
  }

  /// The blocks of a block quote that is a statement.
  private func marked(_ blocks: [Block], of span: SpanID) -> [Block] {
    guard let own = runs[span], let range = ranges[span] else { return blocks.map(marked) }
    var position = BlockPosition(next: range.lowerBound)
    return blocks.map { inside($0, own, &position) }
  }

  /// Where the next block’s text begins; all but the first are parted from the one before by a line feed.
  private struct BlockPosition {
    var next: Int
    var isFirst = true

    /// The position of a text of some length, which is passed over; a block without text leaves no trace.
    mutating func take(_ length: Int) -> Int {
      if length == 0 { return next }
      let start = isFirst ? next : next + 1
      (next, isFirst) = (start + length, false)
      return start
    }
  }

  private func inside(_ block: Block, _ runs: [Range<Int>], _ position: inout BlockPosition) -> Block {
    switch block {
    case .paragraph(let inlines): return .paragraph(inside(inlines, runs, &position))
    case .heading(let level, let inlines): return .heading(level: level, inside(inlines, runs, &position))
    case .blockQuote(let blocks): return .blockQuote(blocks.map { inside($0, runs, &position) })
    case .list(let style, let items):
      return .list(style, items.map { item in item.map { inside($0, runs, &position) } })
    case .table(let table): return .table(table.mapCells { inside($0, runs, &position) })
    case .statementQuote(let span, let blocks):
      guard self.runs[span] != nil else { return .statementQuote(span, blocks.map { inside($0, runs, &position) }) }
      _ = position.take(ranges[span]?.count ?? 0)
      return marked(block)
    case .code(_, let text), .rawHTML(let text):
      _ = position.take((text.hasSuffix("\n") ? text.dropLast() : text[...]).unicodeScalars.count)
      return block
    case .thematicBreak, .embeddedStatement: return block
    }
  }

  private func inside(_ inlines: [Inline], _ runs: [Range<Int>], _ position: inout BlockPosition) -> [Inline] {
    var start = position.take(inlines.reduce(0) { $0 + plainLength(of: $1) })
    return inside(inlines, runs, &start)
  }

  /// An inline that is not in a partial segment.
  private func outside(_ inline: Inline) -> Inline {
    switch inline {
    case .span(let span, let inner):
      guard let own = runs[span], let range = ranges[span] else { return .span(span, inner.map(outside)) }
      var position = range.lowerBound
      return .span(span, inside(inner, own, &position))
    case .emphasis(let inner): return .emphasis(inner.map(outside))
    case .strong(let inner): return .strong(inner.map(outside))
    case .link(let url, let title, let inner): return .link(url: url, title: title, inner.map(outside))
    default: return inline
    }
  }

  /// The inlines of a partial segment from a position of the plain text on.
  private func inside(_ inlines: [Inline], _ runs: [Range<Int>], _ position: inout Int) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      let range = position..<position + plainLength(of: inline)
      append(inline, at: range, runs, to: &result)
      position = range.upperBound
    }
    return result
  }

  private func append(_ inline: Inline, at range: Range<Int>, _ runs: [Range<Int>], to result: inout [Inline]) {
    let run = runs.firstRun(endingBehind: range.lowerBound)
    if range.isEmpty || run.map({ $0.lowerBound >= range.upperBound }) ?? true {
      result.append(outside(inline))
    } else if let run, run.lowerBound <= range.lowerBound, range.upperBound <= run.upperBound {
      appendRun([outside(inline)], to: &result)
    } else if case .text(let text) = inline {
      appendPieces(text, at: range, runs, to: &result)
    } else {
      var position = range.lowerBound
      result.append(inline.with(children: inside(inline.children, runs, &position)))
    }
  }

  private func appendPieces(_ text: String, at range: Range<Int>, _ runs: [Range<Int>], to result: inout [Inline]) {
    let scalars = Array(text.unicodeScalars)
    var position = range.lowerBound
    while position < range.upperBound {
      let following = runs.firstRun(endingBehind: position)
      let run = following.flatMap { $0.contains(position) ? $0 : nil }
      let end = min(run?.upperBound ?? following?.lowerBound ?? range.upperBound, range.upperBound)
      let piece = String(scalars: scalars[position - range.lowerBound..<end - range.lowerBound])
      if run == nil { result.append(.text(piece)) } else { appendRun([.text(piece)], to: &result) }
      position = end
    }
  }

  /// Runs that touch are one where they belong to one run; a run that begins with an opening mark begins anew.
  private func appendRun(_ inlines: [Inline], to result: inout [Inline]) {
    if case .quotedRun(var before)? = result.last, !isClosed(before) {
      result.removeLast()
      before += inlines
      result.append(.quotedRun(before))
    } else {
      result.append(.quotedRun(inlines))
    }
  }

  private func isClosed(_ inlines: [Inline]) -> Bool {
    guard case .text(let text)? = inlines.last, let last = text.unicodeScalars.last else { return false }
    return QuotationMarks.isMark(last) && text.unicodeScalars.count > 1
  }
}

extension [Range<Int>] {
  /// The first of some runs, which stand in order and apart from one another, that ends behind an offset.
  fileprivate func firstRun(endingBehind offset: Int) -> Range<Int>? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < count ? self[low] : nil
  }
}

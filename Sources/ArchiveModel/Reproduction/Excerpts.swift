internal import Documents

/// The passages of a text that hold statements, with the gaps between them.
///
/// A paragraph, an item of a list and a row of a table are shown whole or not at all; a paragraph holds the statements of
/// the notes to which it refers too. A heading is shown where something under it is, a block quotation as far as its
/// paragraphs are. Code and breaks between passages are not shown.
func excerpts(of body: MarkedText) -> Reproduction {
  let references = ReachOfNotes(body)
  let selection = Selection(body: body, notes: references.leading(to: references.withStatements))
  let passages = selection.passages(of: body.blocks)
  let shown = Reproduction(passages: passages, notes: []).blocks
  let reached = references.reached(from: shown)
  return Reproduction(passages: passages, notes: body.notes.filter { reached.contains($0.id) })
}

private struct Selection {
  let body: MarkedText
  /// The notes that hold statements, or lead to one that does.
  let notes: Set<String>

  func passages(of blocks: [Block]) -> [Reproduction.Passage] {
    let headings = headingsShown(blocks)
    var passages = Passages()
    for (index, block) in blocks.enumerated() {
      if case .heading = block {
        passages.add(headings.contains(index) ? .shown(block) : .leftOut(1))
      } else {
        passages.add(self.passages(of: block))
      }
    }
    return passages.list
  }

  private func passages(of block: Block) -> [Reproduction.Passage] {
    switch block {
    case .paragraph, .heading, .statementQuote: [holds(block) ? .shown(block) : .leftOut(1)]
    case .code, .rawHTML: [.leftOut(1)]
    case .thematicBreak, .embeddedStatement: []
    case .blockQuote(let blocks): quoted(passages(of: blocks))
    case .list(let style, let items): passages(of: items, style)
    case .table(let table): passages(of: table)
    }
  }

  /// A quotation ends before a gap, and begins anew behind it.
  private func quoted(_ passages: [Reproduction.Passage]) -> [Reproduction.Passage] {
    var quoted: [Reproduction.Passage] = []
    var run: [Block] = []
    func endRun() {
      if !run.isEmpty { quoted.append(.shown(.blockQuote(run))) }
      run = []
    }
    for passage in passages {
      if case .shown(let block) = passage {
        run.append(block)
      } else {
        endRun()
        quoted.append(passage)
      }
    }
    endRun()
    return quoted
  }

  /// An ordered list goes on behind a gap with the number that the item has.
  private func passages(of items: [[Block]], _ style: ListStyle) -> [Reproduction.Passage] {
    var passages: [Reproduction.Passage] = []
    var start = 0
    while start < items.count {
      let end = items[start...].firstIndex { !$0.contains(where: holds) } ?? items.count
      if end > start { passages.append(.shown(.list(style.skipping(start), Array(items[start..<end])))) }
      if end < items.count { passages.append(.leftOut(1)) }
      start = end + 1
    }
    return passages
  }

  /// The header stands above the rows that are left; the gap stands behind them.
  private func passages(of table: Table) -> [Reproduction.Passage] {
    let rows = table.rows.filter { $0.contains(where: holds) }
    if rows.isEmpty, !table.header.contains(where: holds) { return [.leftOut(table.rows.count + 1)] }
    return [.shown(.table(table.with(rows: rows))), .leftOut(table.rows.count - rows.count)]
  }

  // MARK: Statements

  private func holds(_ block: Block) -> Bool {
    if case .statementQuote(let span, let blocks) = block {
      return body.span(span).isStatementSegment || blocks.contains(where: holds)
    }
    if case .list(_, let items) = block { return items.contains { $0.contains(where: holds) } }
    if case .blockQuote(let blocks) = block { return blocks.contains(where: holds) }
    return block.leaves.contains(where: holds)
  }

  private func holds(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in inline.holds(isStatement) }
  }

  private func isStatement(_ inline: Inline) -> Bool {
    switch inline {
    case .span(let span, _): body.span(span).isStatementSegment
    case .noteReference(let id): notes.contains(id)
    default: false
    }
  }

  // MARK: Headings

  /// The headings under which something is shown before the next one of their level or above, by their place.
  private func headingsShown(_ blocks: [Block]) -> Set<Int> {
    var shown: Set<Int> = []
    /// By level, whether something is shown behind this place before the next heading of that level or above.
    var isAlive = [Bool](repeating: false, count: 7)
    for (index, block) in blocks.enumerated().reversed() {
      guard case .heading(let level, _) = block else {
        if holds(block) { isAlive = isAlive.map { _ in true } }
        continue
      }
      let isShown = isAlive[level] || holds(block)
      if isShown { shown.insert(index) }
      for other in isAlive.indices { isAlive[other] = other < level && (isAlive[other] || isShown) }
    }
    return shown
  }
}

/// Passages in order, neighbouring gaps taken together.
private struct Passages {
  private(set) var list: [Reproduction.Passage] = []

  mutating func add(_ passages: [Reproduction.Passage]) {
    for passage in passages { add(passage) }
  }

  mutating func add(_ passage: Reproduction.Passage) {
    guard case .leftOut(let count) = passage else { return list.append(passage) }
    if count == 0 { return }
    if case .leftOut(let before)? = list.last {
      list[list.count - 1] = .leftOut(before + count)
    } else {
      list.append(passage)
    }
  }
}

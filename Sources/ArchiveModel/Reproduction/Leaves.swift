internal import Documents

extension Block {
  /// The inlines of each paragraph, heading and cell, in order of reading.
  var leaves: [[Inline]] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): [inlines]
    case .blockQuote(let blocks), .statementQuote(_, let blocks): blocks.flatMap(\.leaves)
    case .list(_, let items): items.flatMap { $0.flatMap(\.leaves) }
    case .table(let table): table.cells
    case .code, .rawHTML, .thematicBreak, .embeddedStatement: []
    }
  }
}

extension Inline {
  /// Whether the inline, or one inside it, is such a one.
  func holds(_ isSought: (Inline) -> Bool) -> Bool {
    isSought(self) || children.contains { $0.holds(isSought) }
  }
}

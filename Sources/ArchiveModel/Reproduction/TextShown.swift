internal import Documents

extension Article {
  /// The texts of an article's page that can be words of its source, each without marks and without the markers of notes:
  /// the passages and notes that are shown, and the words of statements that stand in the list behind them.
  package var textsShown: [String] {
    let shown = reproduction
    let listed = outline.statements.filter { $0.isListed || front.text == .metadata }
    return shown.blocks.flatMap(\.texts) + shown.notes.flatMap { $0.blocks.flatMap(\.texts) }
      + listed.flatMap { $0.segments.map(\.text) }
  }
}

extension Block {
  fileprivate var texts: [String] {
    switch self {
    case .code(_, let text), .rawHTML(let text): [text]
    case .blockQuote(let blocks), .statementQuote(_, let blocks): blocks.flatMap(\.texts)
    case .list(_, let items): items.flatMap { $0.flatMap(\.texts) }
    case .paragraph, .heading, .table, .thematicBreak, .embeddedStatement: leaves.map(plainText)
    }
  }
}

private func plainText(_ inlines: [Inline]) -> String { inlines.map(plainText).joined() }

private func plainText(_ inline: Inline) -> String {
  switch inline {
  case .text(let text), .code(let text), .rawHTML(let text): text
  case .softBreak, .lineBreak: " "
  case .noteReference, .image: ""
  case .emphasis, .strong, .link, .span, .quotedRun: plainText(inline.children)
  }
}

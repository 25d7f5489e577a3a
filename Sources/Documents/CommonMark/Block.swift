/// The block elements of CommonMark 0.30 and the statement quotation of the annotation language.
package indirect enum Block: Sendable, Hashable {
  case paragraph([Inline])
  case heading(level: Int, [Inline])
  case thematicBreak
  /// `info` is the info string of a fence, empty for indented code.
  case code(info: String, String)
  /// An HTML block other than a comment; it is shown as text.
  case rawHTML(String)
  case blockQuote([Block])
  case list(ListStyle, [[Block]])
  /// A statement of the archive that stands here in place of some words.
  case embeddedStatement(SpanID)
  /// A pipe table, which CommonMark does not have.
  case table(Table)
  /// A block quote under a line of attributes.
  case statementQuote(SpanID, [Block])
}

package struct ListStyle: Sendable, Hashable {
  /// The first number of an ordered list; nil for a bullet list.
  package let start: Int?
  /// Whether paragraphs in the items are set without `<p>`.
  package let isTight: Bool

  /// The style of the list without its first items, whose numbers go on.
  package func skipping(_ count: Int) -> ListStyle { ListStyle(start: start.map { $0 + count }, isTight: isTight) }
}

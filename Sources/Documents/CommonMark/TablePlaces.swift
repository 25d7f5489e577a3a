internal import CCmark

extension CommonMarkReader {
  /// The number of the cell whose placeholder begins a paragraph.
  func cellNumber(_ node: OpaquePointer) -> Int? {
    guard hasTables, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH,
      let pieces = pieces(cmark_node_first_child(node)),
      pieces[0].text.isEmpty, case .single(let number)? = pieces[0].mark, case .tableCell? = singles[number]
    else { return nil }
    return number
  }

  /// The number of the table whose placeholder ends a paragraph.
  func tableNumber(_ node: OpaquePointer) -> Int? {
    guard hasTables, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH,
      let pieces = pieces(cmark_node_last_child(node)),
      case .single(let number)? = pieces.dropLast().last?.mark, case .table? = singles[number]
    else { return nil }
    return number
  }

  private func pieces(_ node: OpaquePointer?) -> [(text: Substring, mark: Placeholder?)]? {
    guard let node, cmark_node_get_type(node) == CMARK_NODE_TEXT else { return nil }
    return Placeholder.split(literal(of: node))
  }

  /// A cell's text as it is behind the space that parts it from its placeholder.
  func withoutLeadingSpace(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text)? = inlines.first, text.hasPrefix(" ") else { return inlines }
    return (text == " " ? [] : [.text(String(text.dropFirst()))]) + inlines.dropFirst()
  }
}

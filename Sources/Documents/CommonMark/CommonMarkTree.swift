internal import CCmark

/// Parses CommonMark with libcmark and hands over the tree, which is freed afterwards.
///
/// This folder is the only door to libcmark: no pointer of it leaves the folder.
func withParsedDocument<Result>(_ bytes: [UInt8], _ body: (OpaquePointer) -> Result?) -> Result? {
  let document = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { text in
      cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
    }
  }
  guard let document else { return nil }
  defer { cmark_node_free(document) }
  return body(document)
}

/// The literal text of a node as bytes.
func literal(of node: OpaquePointer) -> String {
  cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
}

/// The greatest number of quotes, items, links and emphases around an element of a tree, and the line, from 0, of the
/// block in which it is reached. Walked without recursion, since a tree may be deeper than the stack.
func deepestNesting(in document: OpaquePointer) -> (depth: Int, line: Int) {
  let iterator = cmark_iter_new(document)
  defer { cmark_iter_free(iterator) }
  var (depth, line) = (0, 0)
  var deepest = (depth: 0, line: 0)
  while true {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return deepest }
    if isBlock(node), event == CMARK_EVENT_ENTER { line = max(0, Int(cmark_node_get_start_line(node)) - 1) }
    guard isNesting(node) else { continue }
    depth += event == CMARK_EVENT_ENTER ? 1 : -1
    if depth > deepest.depth { deepest = (depth, line) }
  }
}

private func isBlock(_ node: OpaquePointer) -> Bool {
  let type = cmark_node_get_type(node)
  return type.rawValue >= CMARK_NODE_FIRST_BLOCK.rawValue && type.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
}

private func isNesting(_ node: OpaquePointer) -> Bool {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE:
    true
  default: false
  }
}

/// The address of a link as libcmark reads it where it is written in the source as `destination`.
func address(writtenAs destination: ArraySlice<UInt8>) -> String? {
  withParsedDocument(Array("[x](".utf8) + destination + Array(")".utf8)) { document in
    let link = cmark_node_first_child(document).flatMap { cmark_node_first_child($0) }
    guard let link, cmark_node_get_type(link) == CMARK_NODE_LINK, let url = cmark_node_get_url(link) else { return nil }
    return String(cString: url)
  }
}

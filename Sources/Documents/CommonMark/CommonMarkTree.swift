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

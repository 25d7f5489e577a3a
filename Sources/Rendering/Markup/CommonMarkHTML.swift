internal import Documents

/// Blocks without additions as HTML, addresses as they are written: for holding the writer against CommonMark.
///
/// In the plain dialect it is the HTML of libcmark's own writer, byte for byte.
func commonMarkHTML(_ blocks: [Block], _ dialect: MarkdownDialect) -> [UInt8] {
  var renderer = MarkupRenderer(NoAdditions(), dialect)
  renderer.write(blocks)
  return renderer.html.bytes
}

private struct NoAdditions: AnnotationMarkup {
  static func write(_ span: SpanID, _ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {}
  static func write(_ span: SpanID, _ blocks: [Block], in renderer: inout MarkupRenderer<Self>) {}
  static func writeNoteReference(_ id: String, in renderer: inout MarkupRenderer<Self>) {}
  static func writeQuotedRun(_ inlines: [Inline], in renderer: inout MarkupRenderer<Self>) {}
  static func writeBehindLink(in renderer: inout MarkupRenderer<Self>) {}
  func address(of url: String) -> String { url }
}

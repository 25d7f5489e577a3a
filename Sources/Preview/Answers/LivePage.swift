internal import FileTrees

/// A page as the preview shows it: with its style sheet, its script and what it has to tell. Pages on disk hold none of
/// it.
struct LivePage: Sendable {
  let bytes: [UInt8]
  /// Names what is shown: the page, the pictures on it, and the problems.
  let tag: EntityTag

  init(_ page: [UInt8], _ state: PreviewState, withOverlay: Bool) {
    let pageTag = "\(EntityTag(of: page).value).\(state.site?.mediaVersion ?? 0)"
    let overlay = withOverlay ? state.overlay.html : ""
    tag = EntityTag("\(pageTag).\(withOverlay ? state.overlay.tag : "")", isWeak: true)
    let body = """
      <div id="_dictum" data-page="\(pageTag)" data-generation="\(state.generation)">\(overlay)</div>
      <script src="/_dictum/live.js" defer></script>

      """
    let head = "<link rel=\"stylesheet\" href=\"/_dictum/live.css\">\n"
    bytes = inserting(Array(head.utf8), Array(body.utf8), into: page)
  }
}

/// Sets one piece before the end of the head and one before the end of the body; where a template has no such end tag,
/// at the end of the page.
private func inserting(_ head: [UInt8], _ body: [UInt8], into page: [UInt8]) -> [UInt8] {
  let endOfBody = lastIndex(of: Array("</body>".utf8), in: page) ?? page.count
  let endOfHead = firstIndex(of: Array("</head>".utf8), in: page[..<endOfBody]) ?? endOfBody
  return Array(page[..<endOfHead]) + head + page[endOfHead..<endOfBody] + body + page[endOfBody...]
}

private func lastIndex(of sought: [UInt8], in bytes: [UInt8]) -> Int? {
  var index = bytes.count - sought.count
  while index >= 0 {
    if bytes[index...].starts(with: sought) { return index }
    index -= 1
  }
  return nil
}

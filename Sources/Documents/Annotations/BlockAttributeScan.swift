internal import Diagnostics

/// A line of attributes before a block quote (rule 3).
///
/// - Returns: whether the leaf is such a line and needs no further scan.
func scanBlockAttributes(
  _ leaf: BlockStructure.Leaf, in working: WorkingText, of text: SourceText, to scan: inout SpanScan
) -> Bool {
  let leafText = LeafText(leaf, in: working)
  if leaf.lines.count == 1, !leaf.isHeading, hasAttributeShape(leafText.bytes[...]) {
    return scanWholeLine(leaf, leafText, working, text, &scan)
  }
  reportLinesWithin(leaf, leafText, working, text, &scan)
  return false
}

private func scanWholeLine(
  _ leaf: BlockStructure.Leaf, _ leafText: LeafText, _ working: WorkingText, _ text: SourceText, _ scan: inout SpanScan
) -> Bool {
  let place = { sourceRange($0, leafText, working) }
  guard leaf.followingQuote == leaf.lines.upperBound + 1 else {
    scan.diagnostics.append(.strayBlockAttributes(at: text.place(place(0..<leafText.bytes.count))))
    return false
  }
  switch AttributeLexer.read(leafText.bytes, at: 0, place: place) {
  case .failure(let fault):
    scan.diagnostics.append(.spanSyntax(fault, at: text.place(place(fault.range))))
  case .success(let (list, _)):
    let number = scan.spans.count
    scan.spans.append(
      SpanMark(range: list.range, closingBracket: list.range.upperBound - 1, attributes: list))
    let single = scan.single(.blockAttributes(SpanID(number)))
    scan.replacements.append(
      .init(working: leafText.working(0..<leafText.bytes.count), mark: .single(single)))
  }
  return true
}

/// A line of that shape that is a part of a paragraph.
private func reportLinesWithin(
  _ leaf: BlockStructure.Leaf, _ leafText: LeafText, _ working: WorkingText, _ text: SourceText,
  _ scan: inout SpanScan
) {
  guard leafText.bytes.contains(0x7B) else { return }
  var start = 0
  for line in leafText.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if leaf.lines.count > 1, hasAttributeShape(line) {
      let range = sourceRange(start..<start + line.count, leafText, working)
      scan.diagnostics.append(.strayBlockAttributes(at: text.place(range)))
    }
    start += line.count + 1
  }
}

/// `{…}` alone, beginning as attributes begin: with `#`, `.` or `key=`.
private func hasAttributeShape(_ line: ArraySlice<UInt8>) -> Bool {
  let trimmed = line.drop { $0 == 0x20 || $0 == 0x09 }
  guard trimmed.first == 0x7B, let last = trimmed.last(where: { $0 != 0x20 && $0 != 0x09 }), last == 0x7D else {
    return false
  }
  let inner = trimmed.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
  guard let first = inner.first else { return false }
  if first == 0x23 || first == 0x2E { return inner.dropFirst().first.map { isLetter($0) || isDigit($0) } ?? false }
  let key = inner.prefix { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F }
  return !key.isEmpty && inner.dropFirst(key.count).first == 0x3D
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func strayBlockAttributes(at place: SourceRange) -> Diagnostic {
    .error(
      .blockAttributes, at: place,
      "a line of attributes stands directly before a block quote, as a paragraph of its own",
      help: "set a blank line before it and begin the next line with ‘> ’")
  }
}

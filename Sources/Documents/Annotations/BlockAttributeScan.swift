internal import Diagnostics

/// A line of attributes before a block quote (manual: “Block quotes”).
///
/// - Returns: whether the leaf is such a line and needs no further scan.
func scanBlockAttributes(
  _ leaf: BlockStructure.Leaf, in working: WorkingText, of text: SourceText, to scan: inout SpanScan
) -> Bool {
  guard leaf.lines.count == 1, !leaf.isHeading, leaf.followingQuote == leaf.lines.upperBound + 1 else { return false }
  let leafText = LeafText(leaf, in: working)
  guard isMeantAsAttributes(leafText.bytes[...]) else { return false }
  let place = { sourceRange($0, leafText, working) }
  switch readWholeLine(leafText.bytes, place: place) {
  case .failure(let fault):
    scan.diagnostics.append(.spanSyntax(fault, at: text.place(place(fault.range))))
  case .success(let list):
    scan.spans.append(SpanMark(range: list.range, closingBracket: nil, attributes: list))
    let single = scan.single(.blockAttributes(SpanID(scan.spans.count - 1)))
    scan.replacements.append(.init(leafText.working(0..<leafText.bytes.count), .single(single)))
  }
  return true
}

/// The attributes of a line that holds nothing else.
private func readWholeLine(
  _ bytes: [UInt8], place: @escaping (Range<Int>) -> Range<Int>
) -> Result<AttributeList, AttributeLexer.Fault> {
  AttributeLexer.read(bytes, at: 0, place: place).flatMap { list, end in
    guard let rest = bytes[end...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return .success(list) }
    return .failure(
      .init(
        message: "the line of attributes before a block quote holds nothing else",
        help: "end the line behind }, or set a blank line before the block quote", range: rest..<bytes.count))
  }
}

/// A line in braces, or one that begins as attributes begin.
private func isMeantAsAttributes(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.first == 0x7B else { return false }
  return beginsAttributes(line) || line.last { $0 != 0x20 && $0 != 0x09 } == 0x7D
}

/// Whether `{` is followed by `#name`, `.name` or `key=`.
func beginsAttributes(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.first == 0x7B else { return false }
  let inner = line.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
  guard let first = inner.first else { return false }
  if first == 0x23 || first == 0x2E { return inner.dropFirst().first.map { isLetter($0) || isDigit($0) } ?? false }
  let key = inner.prefix { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F }
  return !key.isEmpty && inner.dropFirst(key.count).first == 0x3D
}

// MARK: - Messages

extension Diagnostic {
  static func strayBlockAttributes(at place: SourceRange) -> Diagnostic {
    .error(
      .blockAttributes, at: place,
      "a line of attributes stands directly before a block quote, as a paragraph of its own",
      help:
        "set a blank line before it and begin the next line with ‘> ’, or write \\{ if the brace belongs to the text")
  }
}

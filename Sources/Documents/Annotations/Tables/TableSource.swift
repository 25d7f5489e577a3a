/// A pipe table in the text of a paragraph, before its cells are read (manual: “Tables”).
struct TableSource {
  /// The text of the paragraph before the header, without the line end.
  let before: Range<Int>
  let alignments: [Table.Alignment?]
  /// The cells of each row, the header first, as offsets in the paragraph's text.
  let rows: [[Range<Int>]]
  /// From the header to the end of the paragraph.
  let range: Range<Int>

  /// Nil where the text is no table: a table begins where a delimiter row follows a line of as many cells.
  init?(_ leaf: LeafText) {
    guard leaf.bytes.contains(0x7C) else { return nil }
    let lines = lineRanges(of: leaf.bytes)
    for (header, delimiters) in zip(lines.indices, lines.indices.dropFirst()) {
      guard let alignments = delimiterRow(leaf.bytes[lines[delimiters]]),
        let cells = tableCells(of: leaf.bytes[lines[header]]), cells.count == alignments.count
      else { continue }
      before = 0..<max(0, lines[header].lowerBound - 1)
      self.alignments = alignments
      rows = [cells] + lines[(delimiters + 1)...].map { tableCells(of: leaf.bytes[$0], needsPipe: false) ?? [] }
      range = lines[header].lowerBound..<leaf.bytes.count
      return
    }
    return nil
  }
}

private func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
}

/// The alignments of a delimiter row; nil where a line is none.
private func delimiterRow(_ line: ArraySlice<UInt8>) -> [Table.Alignment?]? {
  guard line.allSatisfy({ [0x20, 0x09, 0x2D, 0x3A, 0x7C].contains($0) }), let cells = tableCells(of: line) else {
    return nil
  }
  var alignments: [Table.Alignment?] = []
  for cell in cells {
    let (opens, closes) = (line[cell].first == 0x3A, line[cell].last == 0x3A)
    let dashes = line[cell].dropFirst(opens ? 1 : 0).dropLast(closes ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == 0x2D }) else { return nil }
    alignments.append(opens ? (closes ? .center : .left) : (closes ? .right : nil))
  }
  return alignments
}

/// The cells of a row without the white space around them; nil where it has no pipe and needs one. A pipe behind a
/// backslash parts no cells.
private func tableCells(of line: ArraySlice<UInt8>, needsPipe: Bool = true) -> [Range<Int>]? {
  var pipes: [Int] = []
  var position = line.startIndex
  while position < line.endIndex {
    if line[position] == 0x7C { pipes.append(position) }
    position += line[position] == 0x5C ? 2 : 1
  }
  if pipes.isEmpty, needsPipe { return nil }
  let whole = trimmed(line.startIndex..<line.endIndex, in: line)
  if pipes.first == whole.lowerBound { pipes.removeFirst() }
  var cells: [Range<Int>] = []
  var start = line[whole].first == 0x7C ? whole.lowerBound + 1 : whole.lowerBound
  for pipe in pipes {
    cells.append(trimmed(start..<pipe, in: line))
    start = pipe + 1
  }
  if start < whole.upperBound { cells.append(trimmed(start..<whole.upperBound, in: line)) }
  return cells
}

private func trimmed(_ range: Range<Int>, in line: ArraySlice<UInt8>) -> Range<Int> {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while lower < upper, line[lower] == 0x20 || line[lower] == 0x09 { lower += 1 }
  while upper > lower, line[upper - 1] == 0x20 || line[upper - 1] == 0x09 { upper -= 1 }
  return lower..<upper
}

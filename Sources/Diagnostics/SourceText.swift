/// The text of one file, ready to be pointed into: UTF-8 with line feeds as the only line ends and without a byte
/// order mark.
///
/// All offsets in this package count bytes of `bytes` from 0.
package struct SourceText: Sendable, Hashable {
  /// The path from the archive's folder, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  /// `bytes` must be UTF-8 with line feeds only; `decode` in Documents makes it so.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The number of lines; a last line without a line end counts.
  package var lineCount: Int { lineStarts.count }

  /// The offset at which a line begins; lines count from 0 here. Past the last line: the end of the text.
  package func start(ofLine line: Int) -> Int {
    line < lineStarts.count ? lineStarts[line] : bytes.count
  }

  /// The bytes of a line (counted from 0) without its line end.
  package func line(_ line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    let next = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    return start..<max(start, next)
  }

  /// The line, counted from 0, on which an offset lies.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line and column, both from 1, of an offset; columns count Unicode scalars.
  package func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: min(offset, bytes.count))
    let column = bytes[lineStarts[line]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line + 1, column: column + 1)
  }

  /// The offset of a line and a column, both counted from 0, the column in Unicode scalars.
  package func offset(line: Int, scalarColumn: Int) -> Int {
    var offset = start(ofLine: line)
    var left = scalarColumn
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The place of a range of bytes, with the source line on which it begins.
  package func place(_ range: Range<Int>) -> SourceRange {
    let start = position(of: range.lowerBound)
    return SourceRange(
      file: path, start: start, end: position(of: max(range.lowerBound, range.upperBound)),
      excerpt: text(line(start.line - 1)))
  }

  /// The text of a range of bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

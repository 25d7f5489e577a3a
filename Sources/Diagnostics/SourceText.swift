/// The text of one file, ready to be pointed into: UTF-8 with line feeds as the only line ends and without a byte
/// order mark.
///
/// All offsets in this package count bytes of `bytes` from 0.
package struct SourceText: Sendable, Hashable {
  /// The path from the archive's folder, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]
  /// For each block of bytes, the number of scalars that begin before it.
  private let scalarsBefore: [Int]
  private static let blockSize = 256

  /// `bytes` must be UTF-8 with line feeds only; `decode` in Documents makes it so.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    (lineStarts, scalarsBefore) = bytes.withUnsafeBufferPointer { SourceText.index($0) }
  }

  private static func index(_ bytes: UnsafeBufferPointer<UInt8>) -> (lineStarts: [Int], scalarsBefore: [Int]) {
    var starts = [0]
    var counts: [Int] = []
    var count = 0
    for block in stride(from: 0, to: bytes.count, by: blockSize) {
      counts.append(count)
      for index in block..<min(block + blockSize, bytes.count) {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        if bytes[index] == 0x0A { starts.append(index + 1) }
      }
    }
    return (starts, counts)
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
    let offset = min(offset, bytes.count)
    let line = lineIndex(of: offset)
    let column = scalars(before: offset) - scalars(before: lineStarts[line])
    return SourcePosition(line: line + 1, column: column + 1)
  }

  /// The number of scalars that begin before an offset.
  private func scalars(before offset: Int) -> Int {
    if scalarsBefore.isEmpty { return 0 }
    let block = min(offset / SourceText.blockSize, scalarsBefore.count - 1)
    var count = scalarsBefore[block]
    for index in block * SourceText.blockSize..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The place of a range of bytes, with the source line on which it begins.
  package func place(_ range: Range<Int>) -> SourceRange {
    let start = position(of: range.lowerBound)
    let excerpt = excerpt(of: line(start.line - 1), around: min(range.lowerBound, bytes.count))
    return SourceRange(
      file: path, start: start, end: position(of: max(range.lowerBound, range.upperBound)), excerpt: text(excerpt),
      excerptStart: scalars(before: excerpt.lowerBound) - scalars(before: lineStarts[start.line - 1]))
  }

  /// Of a line what a problem can show: more than is shown on either side, but never the whole of a huge line.
  private func excerpt(of line: Range<Int>, around offset: Int) -> Range<Int> {
    let reach = 800
    var lower = max(line.lowerBound, offset - reach)
    var upper = min(line.upperBound, offset + reach)
    while lower > line.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<max(lower, upper)
  }

  /// The text of a range of bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

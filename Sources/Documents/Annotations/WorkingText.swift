internal import Diagnostics

/// The text that libcmark is given: the body of a file, with notes moved to the front, each byte traceable to the file.
struct WorkingText {
  /// A line of the text: some bytes that Dictum set before it, then bytes of the file.
  struct Line {
    let prefix: [UInt8]
    let source: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var lines: [Line] = []

  /// A text of lines, each ended by a line feed.
  init(_ lines: [Line], of source: SourceText) {
    self.lines = lines
    for line in lines {
      starts.append(bytes.count)
      bytes += line.prefix
      bytes += source.bytes[line.source]
      bytes.append(0x0A)
    }
  }

  /// The bytes of a line, without its line end.
  func line(_ index: Int) -> Range<Int> {
    guard index < lines.count else { return bytes.count..<bytes.count }
    return starts[index]..<starts[index] + lines[index].prefix.count + lines[index].source.count
  }

  /// The byte of the file behind a byte of this text; for a byte that Dictum set, the one that follows it.
  func source(of offset: Int) -> Int {
    guard let index = lineIndex(of: offset) else { return 0 }
    let line = lines[index]
    let into = offset - starts[index] - line.prefix.count
    return min(max(line.source.lowerBound + into, line.source.lowerBound), line.source.upperBound)
  }

  /// The bytes of the file behind a line.
  func source(ofLine index: Int) -> Range<Int> {
    lines.isEmpty ? 0..<0 : lines[min(index, lines.count - 1)].source
  }

  private func lineIndex(of offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return starts.isEmpty ? nil : low
  }
}

extension WorkingText {
  /// The lines of a stretch of the file as they stand.
  static func lines(_ range: Range<Int>, of source: SourceText) -> [Line] {
    guard !range.isEmpty else { return [] }
    let first = source.lineIndex(of: range.lowerBound)
    let last = source.lineIndex(of: range.upperBound - 1)
    return (first...last).map { Line(prefix: [], source: source.line($0).clamped(to: range)) }
  }
}

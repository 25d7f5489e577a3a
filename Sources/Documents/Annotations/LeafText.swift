/// The inline text of a paragraph or heading with the prefixes of its containers (`> `, indents) taken off, each byte
/// traceable to the working text.
struct LeafText {
  private(set) var bytes: [UInt8] = []
  /// For each line, where it begins in `bytes` and where those bytes stand in the working text.
  private var pieces: [(start: Int, working: Int)] = []

  init(_ leaf: BlockStructure.Leaf, in working: WorkingText) {
    for index in leaf.lines {
      let line = working.line(index)
      let isFirst = index == leaf.lines.lowerBound
      let start =
        isFirst
        ? min(line.lowerBound + leaf.column, line.upperBound)
        : LeafText.textStart(line, in: working.bytes, under: leaf.containers)
      if !isFirst { bytes.append(0x0A) }
      pieces.append((bytes.count, start))
      bytes += working.bytes[start..<max(start, line.upperBound)]
    }
  }

  /// A stretch of another leaf's text with some of its bytes left out.
  ///
  /// - Parameter omitted: offsets in the other text, in rising order.
  init(_ range: Range<Int>, of other: LeafText, without omitted: [Int]) {
    var start = range.lowerBound
    for end in omitted + [range.upperBound] {
      pieces.append((bytes.count, other.working(of: start)))
      bytes += other.bytes[start..<end]
      start = end + 1
    }
  }

  /// The byte of the working text behind a byte of this text.
  func working(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces[low].working + offset - pieces[low].start
  }

  /// The bytes of the working text from one byte of this text to another, which is not included.
  func working(_ range: Range<Int>) -> Range<Int> {
    let start = working(of: range.lowerBound)
    if range.isEmpty { return start..<start }
    return start..<working(of: range.upperBound - 1) + 1
  }

  /// Where the text of a continuation line begins, its containers' prefixes and its indent taken off.
  private static func textStart(
    _ line: Range<Int>, in bytes: [UInt8], under containers: [BlockStructure.Container]
  ) -> Int {
    var position = line.lowerBound
    var indentLimit = 3
    for container in containers {
      switch container {
      case .item(let indent): indentLimit = max(indent, 3) + 3
      case .quote:
        guard let after = afterQuoteMarker(position, line, bytes, indentLimit) else { break }
        position = after
        indentLimit = 3
        continue
      }
    }
    while position < line.upperBound, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position
  }

  private static func afterQuoteMarker(_ start: Int, _ line: Range<Int>, _ bytes: [UInt8], _ limit: Int) -> Int? {
    var position = start
    while position < line.upperBound, bytes[position] == 0x20 || bytes[position] == 0x09, position - start < limit {
      position += 1
    }
    guard position < line.upperBound, bytes[position] == 0x3E else { return nil }
    position += 1
    return position < line.upperBound && bytes[position] == 0x20 ? position + 1 : position
  }
}

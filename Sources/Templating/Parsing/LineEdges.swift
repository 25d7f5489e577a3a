import Diagnostics

/// Where a tag stands on its line. A tag with nothing but white space around it takes its line along.
struct LineEdges {
  /// The beginning of the line, where only white space lies between it and the tag.
  let start: Int?
  /// The beginning of the next line, where only white space lies between the tag and it; at the end of the text, that.
  let next: Int?

  init(of tag: Tag, in bytes: [UInt8]) {
    start = LineEdges.start(before: tag.range.lowerBound, in: bytes)
    next = LineEdges.next(after: tag.range.upperBound, in: bytes)
  }

  private static func start(before offset: Int, in bytes: [UInt8]) -> Int? {
    var start = offset
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? start : nil
  }

  private static func next(after offset: Int, in bytes: [UInt8]) -> Int? {
    var next = offset
    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
    if next == bytes.count { return next }
    if bytes[next] == 0x0D, next + 1 < bytes.count { next += 1 }
    return bytes[next] == 0x0A ? next + 1 : nil
  }
}

/// The white space at the head of the first line from `offset` on that is not blank.
func leadingBlank(from offset: Int, in bytes: [UInt8]) -> Range<Int> {
  var start = offset
  var end = offset
  while end < bytes.count, isWhitespace(bytes[end]) {
    end += 1
    if bytes[end - 1] == 0x0A { start = end }
  }
  return start..<end
}

/// How many bytes two ranges have in common at their beginning.
func commonPrefix(_ left: Range<Int>, _ right: Range<Int>, in bytes: [UInt8]) -> Int {
  zip(left, right).prefix { bytes[$0] == bytes[$1] }.count
}

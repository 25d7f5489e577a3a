/// A place in a file: line and column, both from 1. Columns count Unicode scalars.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file, the end not included, or the file as a whole.
package struct SourceRange: Hashable, Sendable {
  /// The path from the archive's folder.
  package let file: String
  package let start: SourcePosition
  package let end: SourcePosition
  /// The source line on which the stretch begins, or of a long line the part around it; nil where the whole file is
  /// meant.
  package let excerpt: String?
  /// The number of Unicode scalars of the line that stand before the excerpt.
  package let excerptStart: Int

  package init(file: String, start: SourcePosition, end: SourcePosition, excerpt: String?, excerptStart: Int = 0) {
    self.file = file
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.excerptStart = excerptStart
  }

  /// The same with asterisks in the source line for what it is about, which is not for everybody to read.
  package var masked: SourceRange {
    let line = Array((excerpt ?? "").unicodeScalars)
    let first = min(max(start.column - 1 - excerptStart, 0), line.count)
    let last = start.line == end.line ? min(max(end.column - 1 - excerptStart, first), line.count) : line.count
    var shown = String.UnicodeScalarView()
    for (index, scalar) in line.enumerated() { shown.append((first..<last).contains(index) ? "*" : scalar) }
    return SourceRange(
      file: file, start: start, end: end, excerpt: excerpt == nil ? nil : String(shown), excerptStart: excerptStart)
  }

  /// A file or folder as a whole.
  package init(wholeOf file: String) {
    let top = SourcePosition(line: 1, column: 1)
    self.init(file: file, start: top, end: top, excerpt: nil)
  }
}

extension SourceRange: Comparable {
  /// By file, then by position.
  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}

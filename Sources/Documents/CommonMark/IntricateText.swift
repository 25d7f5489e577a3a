internal import Diagnostics

/// What libcmark would take too long over, found in the source before it is parsed; nil where there is nothing.
///
/// libcmark 0.30 looks at every open list for each blank line, at every quote and list around an inline that it adds, and
/// at every open picture for each link that it ends. A text of some size that has many of both kinds takes minutes. What
/// is counted here is never less than what libcmark meets, and no text that somebody wrote comes near the bounds.
///
/// - Parameters:
///   - range: the bytes of the file that are the body.
///   - nesting: how deep a text may be nested.
func intricateText(_ range: Range<Int>, of text: SourceText, nesting: Int) -> Diagnostic? {
  var lines = LineCounts()
  var paragraph = ParagraphCounts()
  for index in text.lineIndex(of: range.lowerBound)..<text.lineCount {
    let line = text.bytes[text.line(index)]
    let start = LineStart(of: line)
    lines.add(start, at: index)
    paragraph.add(start.isBlank ? [] : line, at: index)
    if paragraph.isTooMuch { return .manyBrackets(paragraph, at: text.place(text.line(paragraph.line))) }
  }
  let place = { text.place(text.line(lines.deepest.line)) }
  if lines.deepest.depth > nesting, lines.deepest.depth * range.count > mostSteps {
    return .nestingTooDeep(nesting, at: place())
  }
  return lines.deepest.depth * lines.blank > mostSteps / 10 ? .manyBlankLines(lines.blank, at: place()) : nil
}

/// Some hundred million are done in a second; steps over blank lines take ten times as long.
private let mostSteps = 200_000_000

/// The line that may be nested deepest, and the lines that are blank but for quote marks.
private struct LineCounts {
  private(set) var deepest = (depth: 0, line: 0)
  private(set) var blank = 0

  mutating func add(_ start: LineStart, at index: Int) {
    if start.isBlank { blank += 1 }
    if start.depth > deepest.depth { deepest = (start.depth, index) }
  }
}

/// The indent and the marks of quotes and lists with which a line begins.
struct LineStart {
  private var marks = 0
  private var columns = 0
  private(set) var isBlank = false

  /// How deep the text of the line can lie: its marks, and an item for each two columns of indent. No mark adds nothing
  /// to the lines before.
  var depth: Int { marks == 0 ? 0 : marks + columns / 2 }

  init(of line: ArraySlice<UInt8>) {
    var rest = line
    var isInList = false
    while let byte = rest.first {
      switch byte {
      case 0x20: columns += 1
      case 0x09: columns += 4
      case 0x3E: marks += 1
      default:
        guard let length = LineStart.listMark(rest), isInList || !LineStart.isBreak(rest) else { return }
        isInList = true
        marks += 1
        rest = rest.dropFirst(length - 1)
      }
      rest = rest.dropFirst()
    }
    isBlank = !isInList
  }

  /// The length of the list mark that stands here; nil where there is none.
  private static func listMark(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix(9).prefix { isDigit($0) }.count
    let marks: [UInt8] = digits == 0 ? [0x2D, 0x2B, 0x2A] : [0x2E, 0x29]
    let rest = line.dropFirst(digits)
    guard let mark = rest.first, marks.contains(mark) else { return nil }
    let next = rest.dropFirst().first ?? 0x20
    return next == 0x20 || next == 0x09 ? digits + 1 : nil
  }

  /// A line of `-` or `*` alone, which parts the text. Only long ones are worth the look.
  private static func isBreak(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, line.count > 100 else { return false }
    return line.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
  }
}

/// The pictures that may be open in a paragraph, and the brackets that may end a link.
struct ParagraphCounts {
  /// The line, from 0, with the first picture.
  private(set) var line = 0
  private(set) var pictures = 0
  private(set) var brackets = 0

  var isTooMuch: Bool { pictures * brackets > mostSteps }

  mutating func add(_ text: ArraySlice<UInt8>, at index: Int) {
    if text.isEmpty { return self = ParagraphCounts() }
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x5D { brackets += 1 }
      if byte == 0x5B, previous == 0x21 {
        if pictures == 0 { line = index }
        pictures += 1
      }
      previous = byte
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func manyBrackets(_ paragraph: ParagraphCounts, at place: SourceRange) -> Diagnostic {
    .error(
      .intricateText, at: place,
      "this paragraph holds \(paragraph.pictures) pictures and \(paragraph.brackets) brackets, more than can be told apart",
      help: "set blank lines between the pictures, or write !\\[ where none is meant")
  }

  fileprivate static func manyBlankLines(_ count: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .intricateText, at: place, "with lists as deep as here the text cannot also have \(count) blank lines",
      help: "take blank lines out, or write the lists flatter")
  }
}

/// The part of a source line that is shown with a problem, and the mark under it.
///
/// Long lines (a paragraph is one line to many editors) are cut around the fault, with `…` where words were left out.
struct Excerpt {
  let text: String
  /// Spaces up to the fault, then `^` and a `~` for each further character.
  let mark: String

  /// `from` and `to` count Unicode scalars of `line` from 0; `to` is not included.
  init(line: String, from: Int, to: Int) {
    let scalars = Array(line.unicodeScalars)
    let start = min(from, scalars.count)
    let end = min(max(to, start + 1), max(scalars.count, start + 1))
    let window = Excerpt.window(start: start, end: min(end, scalars.count), length: scalars.count)
    let head = window.lowerBound > 0 ? "… " : ""
    let tail = window.upperBound < scalars.count ? " …" : ""
    text = head + Excerpt.shown(scalars[window]) + tail
    let before = Excerpt.width(scalars[window.lowerBound..<start]) + head.unicodeScalars.count
    let under = max(1, Excerpt.width(scalars[start..<min(end, window.upperBound)]))
    mark = String(repeating: " ", count: before) + "^" + String(repeating: "~", count: under - 1)
  }

  private static let before = 40
  private static let width = 100

  private static func window(start: Int, end: Int, length: Int) -> Range<Int> {
    if length <= width { return 0..<length }
    let lower = max(0, min(start - before, length - width))
    return lower..<min(length, max(lower + width, min(end, lower + width)))
  }

  /// Tabs as one space, other controls as U+FFFD, so that marks stand where they should.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      let isControl = scalar.properties.generalCategory == .control
      text.unicodeScalars.append(scalar == "\t" ? " " : isControl ? "\u{FFFD}" : scalar)
    }
    return text
  }

  /// Columns that a terminal gives: none to combining marks and format characters, two to wide East Asian ones.
  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

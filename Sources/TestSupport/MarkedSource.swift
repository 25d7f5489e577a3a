package import Diagnostics

/// A text with marks, for tests that name places: `said «2022-13»` is the text `said 2022-13` and the place `1`.
///
/// Marks are numbered in order of their beginning; `«here:…»` names one itself. Marks may be nested.
package struct MarkedSource: Sendable {
  /// The text without its marks.
  package let text: String
  private let ranges: [String: Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [(name: String, start: Int)] = []
    var ranges: [String: Range<Int>] = [:]
    var rest = marked.unicodeScalars[...]
    var count = 0
    while let scalar = rest.popFirst() {
      switch scalar {
      case "«":
        count += 1
        open.append((MarkedSource.name(&rest) ?? String(count), bytes.count))
      case "»":
        if let mark = open.popLast() { ranges[mark.name] = mark.start..<bytes.count }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }

  /// The bytes of a mark; empty at the beginning where no mark has the name.
  package subscript(name: String) -> Range<Int> { ranges[name] ?? 0..<0 }

  /// A mark as a place in a file of that path.
  package func place(_ name: String, in path: String) -> SourceRange {
    SourceText(path: path, bytes: Array(text.utf8)).place(self[name])
  }

  /// Takes `name:` off the front, where letters or digits and a colon stand there.
  private static func name(_ rest: inout String.UnicodeScalarView.SubSequence) -> String? {
    let name = rest.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let behind = rest[name.endIndex...]
    guard !name.isEmpty, behind.first == ":", behind.dropFirst().first != " " else { return nil }
    rest = behind.dropFirst()
    return String(name)
  }
}

/// A line of Markdown in the making: plain text, escaped, with spans set into it.
struct MarkdownLine {
  private let text: [Unicode.Scalar]
  private let isBlockStart: Bool
  private var result = ""
  private var position = 0

  /// - Parameter isBlockStart: whether nothing stands before the text on its line.
  init(_ text: [Unicode.Scalar], isBlockStart: Bool) {
    self.text = text
    self.isBlockStart = isBlockStart
  }

  /// The text up to an offset, and the bracket of a span.
  mutating func open(at offset: Int) {
    advance(to: offset, precedesBracket: true)
    result += "["
  }

  /// The text up to an offset, and the end of a span.
  mutating func close(at offset: Int, _ attributes: String) {
    advance(to: offset, precedesBracket: false)
    result += "]{\(attributes)}"
  }

  var finished: String {
    var copy = self
    copy.advance(to: text.count, precedesBracket: false)
    return copy.result
  }

  private mutating func advance(to end: Int, precedesBracket: Bool) {
    let words = escapedMarkdown(
      text[position..<end], isLineStart: isBlockStart && result.isEmpty, precedesBracket: precedesBracket,
      followsBracket: result.hasSuffix("["))
    result += words
    position = end
  }
}

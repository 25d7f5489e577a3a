/// A stretch of plain text as Markdown that reads as that text: whatever CommonMark or the annotation language would take
/// for a mark has a backslash before it.
///
/// - Parameters:
///   - text: the stretch, without line ends.
///   - isLineStart: whether it begins a paragraph, so that marks of blocks could begin in it.
///   - precedesBracket: whether the bracket of a span stands directly behind it.
///   - followsBracket: whether such a bracket stands directly before it.
func escapedMarkdown(
  _ text: ArraySlice<Unicode.Scalar>, isLineStart: Bool, precedesBracket: Bool, followsBracket: Bool
) -> String {
  var result = String.UnicodeScalarView()
  let orderedMark = isLineStart ? endOfNumber(text) : nil
  for index in text.indices {
    let next = index + 1 < text.endIndex ? text[index + 1] : nil
    let isFirst = index == text.startIndex
    let isMark =
      alwaysEscaped.contains(text[index]) || index == orderedMark
      || (isFirst && isLineStart && escapedAtLineStart.contains(text[index]))
      || (isFirst && followsBracket && text[index] == "^")
      || (text[index] == "!" && next == nil && precedesBracket)
      || (text[index] == "&" && next.map(beginsReference) == true)
    if isMark { result.append("\\") }
    result.append(text[index])
  }
  return String(result)
}

private let alwaysEscaped: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "{", "}", "<", "#", "|"]

/// Lists, block quotes, fences and the lines under headings.
private let escapedAtLineStart: Set<Unicode.Scalar> = ["-", "+", "=", ">", "~"]

/// The offset of the mark behind a number that would begin a list: `1.` or `1)`.
private func endOfNumber(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
  let digits = text.prefix { ("0"..."9").contains($0) }
  guard !digits.isEmpty, digits.endIndex < text.endIndex else { return nil }
  return text[digits.endIndex] == "." || text[digits.endIndex] == ")" ? digits.endIndex : nil
}

/// Whether a character behind `&` may begin the name or the number of a character.
private func beginsReference(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "#" || (scalar.isASCII && scalar.properties.isAlphabetic)
}

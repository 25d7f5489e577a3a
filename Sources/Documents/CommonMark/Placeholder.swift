/// The marks that take the place of span ends while libcmark parses.
///
/// An opener is written `\[` number `\[`, a closer `\]` number `\]`, a note reference `\[` number `\]`: escaped brackets
/// keep CommonMark's flanking rules as they would be for the literal ones, can never form a link, and arrive in the tree
/// as text. A number is two scalars of plane 15, which sources may not hold.
enum Placeholder: Equatable {
  case open(Int)
  case close(Int)
  case single(Int)

  private static let base: UInt32 = 0xF0000
  private static let digit = 0x8000

  /// What is written into the text.
  var bytes: [UInt8] {
    switch self {
    case .open(let number): Array("\\[".utf8) + Placeholder.digits(number) + Array("\\[".utf8)
    case .close(let number): Array("\\]".utf8) + Placeholder.digits(number) + Array("\\]".utf8)
    case .single(let number): Array("\\[".utf8) + Placeholder.digits(number) + Array("\\]".utf8)
    }
  }

  private static func digits(_ number: Int) -> [UInt8] {
    var text = ""
    for (index, value) in [number / digit, number % digit].enumerated() {
      let scalar = Unicode.Scalar(base + UInt32(index * digit + value))
      if let scalar { text.unicodeScalars.append(scalar) }
    }
    return Array(text.utf8)
  }

  /// A text of the tree cut at its placeholders: pieces of text and marks in turn.
  static func split(_ text: String) -> [(text: Substring, mark: Placeholder?)] {
    var pieces: [(Substring, Placeholder?)] = []
    var start = text.startIndex
    for offset in offsetsOfNumbers(in: text) {
      let number = text.utf8.index(text.startIndex, offsetBy: offset)
      guard number > start else { continue }
      let opening = text.utf8.index(before: number)
      guard let mark = mark(in: text.unicodeScalars, at: opening) else { continue }
      pieces.append((text[start..<opening], mark.placeholder))
      start = mark.end
    }
    pieces.append((text[start...], nil))
    return pieces
  }

  /// Where the bytes stand with which numbers begin, and no other scalar of a source. A mark begins at the bracket before
  /// one.
  private static func offsetsOfNumbers(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(0xF3) else { return [] }
      return bytes.indices.filter { bytes[$0] == 0xF3 }
    }
  }

  /// Takes the placeholders out of a text that is no inline text, such as code, leaving the rest.
  static func removed(from text: String) -> String {
    split(text).map { String($0.text) }.joined()
  }

  private static func mark(
    in scalars: String.UnicodeScalarView, at index: String.Index
  ) -> (placeholder: Placeholder, end: String.Index)? {
    let opening = scalars[index]
    guard opening == "[" || opening == "]" else { return nil }
    var rest = scalars[scalars.index(after: index)...]
    guard let high = rest.popFirst(), let low = rest.popFirst(), let closing = rest.popFirst(),
      let number = number(high.value, low.value)
    else { return nil }
    switch (opening, closing) {
    case ("[", "["): return (.open(number), rest.startIndex)
    case ("]", "]"): return (.close(number), rest.startIndex)
    case ("[", "]"): return (.single(number), rest.startIndex)
    default: return nil
    }
  }

  private static func number(_ high: UInt32, _ low: UInt32) -> Int? {
    guard (base..<base + 0x8000).contains(high), (base + 0x8000...base + 0xFFFF).contains(low) else { return nil }
    return Int(high - base) * digit + Int(low - base) - digit
  }
}

internal import Documents

/// The text of a captured source, made ready to be searched.
package struct CaptureText: Sendable {
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  /// By key, where the tokens stand.
  private let places: [String: [Int]]
  /// By token, how many words stand before it; the end has an entry too.
  private let wordsBefore: [Int]
  /// The tokens that are words, and these in lower case.
  let words: [Int]
  let wordKeys: [String]
  /// By token, whether it stands between quotation marks of its paragraph.
  private let isQuoted: [Bool]

  package init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let tokens = Verification.tokens(of: scalars)
    var places: [String: [Int]] = [:]
    var wordsBefore = [0]
    for (index, token) in tokens.enumerated() {
      places[token.key, default: []].append(index)
      if let joined = joinedWord(tokens, at: index) { places[joined, default: []].append(index) }
      wordsBefore.append(wordsBefore[index] + (token.isWord ? 1 : 0))
    }
    self.wordsBefore = wordsBefore
    words = tokens.indices.filter { tokens[$0].isWord }
    wordKeys = words.map { tokens[$0].key.lowercased() }
    self.scalars = scalars
    self.tokens = tokens
    self.places = places
    isQuoted = quotedTokens(tokens, in: scalars)
  }

  func places(of key: String) -> [Int] { places[key] ?? [] }

  /// How many words some tokens hold.
  func wordCount(_ range: Range<Int>) -> Int { wordsBefore[range.upperBound] - wordsBefore[range.lowerBound] }

  /// Whether all tokens of a range stand between quotation marks.
  func isQuoted(_ range: Range<Int>) -> Bool { range.allSatisfy { isQuoted[$0] } }

  /// The text from the first of some tokens to the end of the last.
  func text(of range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    guard let first = range.first, let last = range.last else { return [] }
    return scalars[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
  }
}

/// The word that begins at a token and goes on behind a hyphen that ends a line.
func joinedWord(_ tokens: [Token], at index: Int) -> String? {
  guard index + 2 < tokens.count, tokens[index + 1].endsLine, tokens[index].isWord, tokens[index + 2].isWord else {
    return nil
  }
  return tokens[index].key + tokens[index + 2].key
}

/// In each paragraph a quotation goes from a mark that touches the word behind it to one that touches the word before it;
/// one that is not closed goes to the end of the paragraph, as newspapers print quotations over several paragraphs.
private func quotedTokens(_ tokens: [Token], in text: [Unicode.Scalar]) -> [Bool] {
  var result = [Bool](repeating: false, count: tokens.count)
  var isOpen = false
  for (index, token) in tokens.enumerated() {
    let before = index == 0 ? 0 : tokens[index - 1].range.upperBound
    if endsParagraph(text[before..<token.range.lowerBound]) { isOpen = false }
    guard token.isQuotationMark else {
      result[index] = isOpen
      continue
    }
    let (opens, closes) = (opensQuotation(token.range, text), closesQuotation(token.range, text))
    isOpen = opens == closes ? !isOpen : opens
  }
  return result
}

private func endsParagraph(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
  let feeds = gap.count { $0 == "\n" }
  return feeds > 1 || (feeds == 0 && gap.count { $0 == "\r" } > 1)
}

private func opensQuotation(_ mark: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
  guard mark.upperBound < text.count, !text[mark.upperBound].properties.isWhitespace else { return false }
  guard mark.lowerBound > 0 else { return true }
  let before = text[mark.lowerBound - 1]
  return before.properties.isWhitespace || "([{-–—".unicodeScalars.contains(before)
}

private func closesQuotation(_ mark: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
  mark.lowerBound > 0 && !text[mark.lowerBound - 1].properties.isWhitespace && !opensQuotation(mark, text)
}

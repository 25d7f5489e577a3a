internal import ArchiveModel

/// How many words in a row a page must have of its source for them to count: fewer stand in any two texts of one matter.
let wordsOfARun = 5

extension CaptureText {
  /// How much of the capture stands in some texts, in runs of five words and more.
  ///
  /// Case and marks do not count. A word counts once, however often it is shown. The time grows with the number of words
  /// of both.
  func share(in texts: [String]) -> ReproducedShare {
    var shown = ShownRuns()
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      shown.add(wholeWords(of: Verification.tokens(of: scalars), in: scalars))
    }
    let words = wholeWords(of: tokens, in: scalars)
    var isCounted = [Bool](repeating: false, count: words.count)
    for end in shown.ends(in: words) {
      for index in end - wordsOfARun + 1...end { isCounted[index] = true }
    }
    return ReproducedShare(words: isCounted.count(where: \.self), of: words.count)
  }
}

/// The words of a text in lower case. What a hyphen joins is one word without it, so that one which ends a line makes no
/// difference.
func wholeWords(of tokens: [Token], in text: [Unicode.Scalar]) -> [String] {
  var words: [String] = []
  for (index, token) in tokens.enumerated() where token.isWord {
    let word = token.key.lowercased()
    if joinsWords(tokens, at: index - 1, in: text) { words[words.count - 1] += word } else { words.append(word) }
  }
  return words
}

/// Whether a token is a hyphen straight between two words, or at the end of a line.
private func joinsWords(_ tokens: [Token], at index: Int, in text: [Unicode.Scalar]) -> Bool {
  guard index > 0, tokens[index].key == Token.dash, tokens[index - 1].isWord, tokens[index].range.count == 1,
    isHyphen(text[tokens[index].range.lowerBound]),
    tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  else { return false }
  return tokens[index].endsLine || tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
}

/// The runs of words that some texts have.
private struct ShownRuns {
  private var numbers: [String: Int32] = [:]
  private var runs: Set<WordRun> = []

  mutating func add(_ words: [String]) {
    var run = WordRun()
    for word in words {
      run.append(number(for: word))
      if run.isWhole { runs.insert(run) }
    }
  }

  /// Where, in a row of words, such a run ends.
  func ends(in words: [String]) -> [Int] {
    var run = WordRun()
    return words.indices.filter { index in
      guard let number = numbers[words[index]] else {
        run = WordRun()
        return false
      }
      run.append(number)
      return run.isWhole && runs.contains(run)
    }
  }

  private mutating func number(for word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let next = Int32(truncatingIfNeeded: numbers.count)
    numbers[word] = next
    return next
  }
}

/// The last words of a row, by their numbers.
private struct WordRun: Hashable {
  private var words = SIMD8<Int32>(repeating: 0)
  private var count = 0

  var isWhole: Bool { count == wordsOfARun }

  mutating func append(_ word: Int32) {
    for place in 1..<wordsOfARun { words[place - 1] = words[place] }
    words[wordsOfARun - 1] = word
    count = min(count + 1, wordsOfARun)
  }
}

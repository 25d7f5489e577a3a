extension CaptureText {
  /// Where a run of words and marks stands, as ranges of tokens, in order.
  func occurrences(of run: [QuotePattern.Sought]) -> [Range<Int>] {
    guard let first = run.first else { return [] }
    return places(of: first).compactMap { start in end(of: run, at: start).map { start..<$0 } }
  }

  /// The token behind a run that begins at a token; nil where the run does not stand there.
  ///
  /// A word that a hyphen parts at the end of a line is met as a whole or with its hyphen.
  func end(of run: [QuotePattern.Sought], at start: Int) -> Int? {
    var position = start
    for sought in run {
      guard position < tokens.count else { return nil }
      if sought.matches(tokens[position].key) {
        position += 1
      } else if let joined = joinedWord(tokens, at: position), sought.matches(joined) {
        position += 3
      } else {
        return nil
      }
    }
    return position
  }

  private func places(of sought: QuotePattern.Sought) -> [Int] {
    let places = places(of: sought.key)
    return sought.anyCase ? (places + self.places(of: sought.otherCase)).sorted() : places
  }
}

extension QuotePattern.Sought {
  /// The word with a first letter of the other case.
  var otherCase: String {
    guard let first = key.first else { return key }
    let other = first.isUppercase ? first.lowercased() : first.uppercased()
    return other + key.dropFirst()
  }

  func matches(_ word: String) -> Bool { word == key || (anyCase && word == otherCase) }
}

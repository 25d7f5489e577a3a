extension CaptureText {
  /// Where a run of words and marks stands, as offsets of its first token, in order.
  ///
  /// Only the places of its rarest word are looked at.
  func occurrences(of run: [QuotePattern.Sought]) -> [Int] {
    let candidates = run.indices.map { (offset: $0, places: places(of: run[$0])) }
    guard let rarest = candidates.min(by: { $0.places.count < $1.places.count }) else { return [] }
    return rarest.places.compactMap { place in
      let start = place - rarest.offset
      return stands(run, at: start) ? start : nil
    }
  }

  /// Whether a run stands at a token.
  func stands(_ run: [QuotePattern.Sought], at start: Int) -> Bool {
    guard start >= 0, start + run.count <= tokens.count else { return false }
    return run.indices.allSatisfy { matches(run[$0], tokens[start + $0]) }
  }

  private func places(of sought: QuotePattern.Sought) -> [Int] {
    let places = places(of: sought.key)
    return sought.anyCase ? (places + self.places(of: sought.otherCase)).sorted() : places
  }

  private func matches(_ sought: QuotePattern.Sought, _ token: Token) -> Bool {
    if token.key == sought.key || token.hyphenated == sought.key { return true }
    return sought.anyCase && (token.key == sought.otherCase || token.hyphenated == sought.otherCase)
  }
}

extension QuotePattern.Sought {
  /// The word with a first letter of the other case.
  var otherCase: String {
    guard let first = key.first else { return key }
    let other = first.isUppercase ? first.lowercased() : first.uppercased()
    return other + key.dropFirst()
  }
}

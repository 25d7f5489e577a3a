/// Which marks open a quotation and which close it (manual: “How the words are given”).
enum QuotationMarks {
  /// The partners of an opening mark; empty where the scalar opens nothing.
  static func partners(of opening: Unicode.Scalar) -> [Unicode.Scalar] {
    switch opening {
    case "\u{201C}": ["\u{201D}"]  // “ ”
    case "\u{201E}": ["\u{201C}", "\u{201D}"]  // „ “ and „ ”
    case "\u{00AB}": ["\u{00BB}"]  // « »
    case "\u{00BB}": ["\u{00AB}"]  // » «
    case "\u{2018}": ["\u{2019}"]  // ‘ ’
    case "\u{201A}": ["\u{2018}", "\u{2019}"]  // ‚ ‘ and ‚ ’
    case "\u{2039}": ["\u{203A}"]  // ‹ ›
    case "\u{203A}": ["\u{2039}"]  // › ‹
    case "\"": ["\""]
    case "'": ["'"]
    case "\u{201D}": ["\u{201D}", "\u{201C}"]  // ” ” and ” “
    default: []
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !partners(of: scalar).isEmpty || scalar == "\u{2019}"
  }

  /// Where the partner of the mark at `index` stands; nil where it is missing or where no mark opens there.
  static func partner(of index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let partners = partners(of: text[index])
    guard !partners.isEmpty, !isApostrophe(index, in: text) else { return nil }
    return text[(index + 1)...].indices.first { partners.contains(text[$0]) && !isApostrophe($0, in: text) }
  }

  /// An apostrophe between letters is no mark.
  static func isApostrophe(_ index: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text[index] == "\u{2019}" || text[index] == "'" else { return false }
    guard index > text.startIndex, index + 1 < text.endIndex else { return false }
    return text[index - 1].properties.isAlphabetic && text[index + 1].properties.isAlphabetic
  }

  /// The quoted runs of a text, marks included, taken left to right; none lies in another.
  static func runs(in text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var alone: Set<Unicode.Scalar> = []
    var index = text.startIndex
    while index < text.endIndex {
      if partners(of: text[index]).isEmpty || alone.contains(text[index]) || isApostrophe(index, in: text) {
        index += 1
      } else if let end = partner(of: index, in: text) {
        runs.append(index..<end + 1)
        index = end + 1
      } else {
        alone.insert(text[index])
        index += 1
      }
    }
    return runs
  }
}

/// How a segment's words are given, where no `mode=` says it.
///
/// - Parameters:
///   - range: the segment in the plain text of its flow.
///   - flow: that plain text.
func detectedMode(of range: Range<Int>, in flow: [Unicode.Scalar]) -> StatementMode {
  let words = trimmed(range, in: flow)
  guard let first = words.first else { return .indirect }
  let text = flow[words]
  if !QuotationMarks.partners(of: flow[first]).isEmpty {
    guard let end = QuotationMarks.partner(of: first, in: text) else { return .direct }
    if flow[end + 1..<words.upperBound].allSatisfy(isClosingPunctuation) { return .direct }
  }
  if stands(words, betweenMarksIn: flow) { return .direct }
  return QuotationMarks.runs(in: text).isEmpty ? .indirect : .partial
}

private func trimmed(_ range: Range<Int>, in flow: [Unicode.Scalar]) -> Range<Int> {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while lower < upper, flow[lower].properties.isWhitespace { lower += 1 }
  while upper > lower, flow[upper - 1].properties.isWhitespace { upper -= 1 }
  return lower..<upper
}

private func stands(_ range: Range<Int>, betweenMarksIn flow: [Unicode.Scalar]) -> Bool {
  guard range.lowerBound > 0, range.upperBound < flow.count else { return false }
  return QuotationMarks.partners(of: flow[range.lowerBound - 1]).contains(flow[range.upperBound])
}

private func isClosingPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  [".", ",", ";", ":", "!", "?", "\u{2026}", "\u{2019}", "\u{201D}", ")"].contains(scalar)
}

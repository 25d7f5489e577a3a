/// Where a quotation stands in a source, and what had to be allowed for.
struct QuoteMatch {
  /// Tokens of the source.
  let range: Range<Int>
  /// How many words or letters in brackets the source has not.
  var insertions = 0
  /// Tokens of the source that an ellipsis leaves out.
  var leftOut: [Range<Int>] = []
}

/// The words that may be left out at one place, and those that a piece between two of them has at least.
enum ElisionLimits {
  static let wordsLeftOut = 400
  static let wordsOfAPiece = 3
}

extension CaptureText {
  /// Where a quotation stands as it is, in order.
  func literalMatches(of pattern: QuotePattern) -> [QuoteMatch] {
    occurrences(of: pattern.literal).map { QuoteMatch(range: $0) }
  }

  /// Where a quotation stands with words left out or put in by the editor; the one with the fewest of both.
  func match(of pattern: QuotePattern) -> QuoteMatch? {
    var search = PieceSearch(capture: self, elements: pattern.elements)
    return search.run()
  }
}

/// Goes through the elements of a quotation and keeps, for each place of the source that can have been reached, the best
/// way to it.
private struct PieceSearch {
  let capture: CaptureText
  let elements: [QuotePattern.Element]
  /// By the token behind what was matched.
  private var ways: [Int: QuoteMatch] = [:]
  private var mayLeaveOut = false

  init(capture: CaptureText, elements: [QuotePattern.Element]) {
    self.capture = capture
    self.elements = elements
  }

  mutating func run() -> QuoteMatch? {
    guard let first = firstRun, piecesAreLongEnough else { return nil }
    begin(at: first)
    for element in elements[(first + 1)...] where !ways.isEmpty { follow(element) }
    return ways.values.min(by: isBetter)
  }

  private var firstRun: Int? {
    elements.firstIndex { element in
      if case .run = element { true } else { false }
    }
  }

  /// Ellipses and insertions before the first words need nothing of the source.
  private mutating func begin(at first: Int) {
    guard case .run(let run) = elements[first] else { return }
    let before = elements[..<first].count { element in
      if case .insertion = element { true } else { false }
    }
    for range in capture.occurrences(of: run) {
      ways[range.upperBound] = QuoteMatch(range: range, insertions: before + changes(run))
    }
  }

  private mutating func follow(_ element: QuotePattern.Element) {
    switch element {
    case .elision: addPrintedEllipses()
    case .run(let run):
      ways = mayLeaveOut ? leavingOut(before: run) : following(run)
      mayLeaveOut = false
    case .insertion(let words): ways = inserting(words)
    }
  }

  /// The source may have the ellipsis itself.
  private mutating func addPrintedEllipses() {
    mayLeaveOut = true
    for (end, way) in ways where end < capture.tokens.count && capture.tokens[end].isEllipsis {
      keep(extended(way, to: end + 1), in: &ways)
    }
  }

  private func following(_ run: [QuotePattern.Sought]) -> [Int: QuoteMatch] {
    var next: [Int: QuoteMatch] = [:]
    for (end, way) in ways {
      guard let behind = capture.end(of: run, at: end) else { continue }
      keep(extended(way, to: behind, insertions: changes(run)), in: &next)
    }
    return next
  }

  /// Of the places that may have been reached before the run, the nearest: what follows depends on no other.
  private func leavingOut(before run: [QuotePattern.Sought]) -> [Int: QuoteMatch] {
    let ends = ways.keys.sorted()
    var next: [Int: QuoteMatch] = [:]
    var index = -1
    for range in capture.occurrences(of: run) {
      while index + 1 < ends.count, ends[index + 1] <= range.lowerBound { index += 1 }
      guard index >= 0, let way = ways[ends[index]] else { continue }
      let gap = ends[index]..<range.lowerBound
      guard capture.wordCount(gap) <= ElisionLimits.wordsLeftOut else { continue }
      var longer = extended(way, to: range.upperBound, insertions: changes(run))
      if !gap.isEmpty { longer.leftOut.append(gap) }
      keep(longer, in: &next)
    }
    return next
  }

  /// The words in brackets are not in the source, or in it with their brackets, or in it in another case.
  private func inserting(_ words: [QuotePattern.Sought]) -> [Int: QuoteMatch] {
    var next: [Int: QuoteMatch] = [:]
    let printed = [.init(key: "[")] + words + [.init(key: "]")]
    let anyCase = words.map { QuotePattern.Sought(key: $0.key, anyCase: true) }
    for (end, way) in ways {
      keep(extended(way, to: end, insertions: 1), in: &next)
      if let behind = capture.end(of: printed, at: end) { keep(extended(way, to: behind), in: &next) }
      if words.count == 1, let behind = capture.end(of: anyCase, at: end) {
        keep(extended(way, to: behind, insertions: 1), in: &next)
      }
    }
    return next
  }

  private func extended(_ way: QuoteMatch, to end: Int, insertions: Int = 0) -> QuoteMatch {
    QuoteMatch(
      range: way.range.lowerBound..<end, insertions: way.insertions + insertions, leftOut: way.leftOut)
  }

  private func keep(_ way: QuoteMatch, in ways: inout [Int: QuoteMatch]) {
    let end = way.range.upperBound
    if let other = ways[end], !isBetter(way, other) { return }
    ways[end] = way
  }

  private func isBetter(_ one: QuoteMatch, _ other: QuoteMatch) -> Bool {
    (one.leftOut.count, one.insertions, one.range.count, one.range.lowerBound)
      < (other.leftOut.count, other.insertions, other.range.count, other.range.lowerBound)
  }

  /// Letters whose case the editor changed.
  private func changes(_ run: [QuotePattern.Sought]) -> Int { run.count(where: \.anyCase) }

  /// Where words are left out, each piece has enough words to be known again.
  private var piecesAreLongEnough: Bool {
    var counts = [0]
    for element in elements {
      switch element {
      case .run(let run): counts[counts.count - 1] += run.count { isWord($0.key) }
      case .elision: counts.append(0)
      case .insertion: break
      }
    }
    let pieces = counts.enumerated().filter { $0.element > 0 || ($0.offset > 0 && $0.offset < counts.count - 1) }
    return pieces.count < 2 || pieces.allSatisfy { $0.element >= ElisionLimits.wordsOfAPiece }
  }
}

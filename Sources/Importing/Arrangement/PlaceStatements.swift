/// Says of each statement whether spans can mark it or its words have to find it.
///
/// A span nests properly with all others, the spans of one statement stand in one outer statement (or in none), and a
/// span that no other holds lies in no two statements that overlap. What breaks one of these rules is found by its words;
/// since that may take an outer statement from another one, the rules are applied until they hold.
func placed(_ statements: [ArrangedStatement], around mentions: [ArrangedMention]) -> Arrangement {
  var placing = Placing(statements: statements, mentions: mentions)
  placing.separateCrossing()
  while placing.findParents() || placing.findHolders() {}
  return Arrangement(statements: placing.statements, mentions: mentions)
}

private struct Placing {
  private(set) var statements: [ArrangedStatement]
  private let mentions: [Int: [ArrangedMention]]

  init(statements: [ArrangedStatement], mentions: [ArrangedMention]) {
    self.statements = statements
    self.mentions = Dictionary(grouping: mentions, by: \.paragraph)
  }

  /// The first of two statements that cross, or that are equal, stays in the text.
  mutating func separateCrossing() {
    var kept: [Int: [Range<Int>]] = [:]
    for index in statements.indices {
      let segments = statements[index].segments
      let isApart = segments.contains { segment in
        let others = kept[segment.paragraph] ?? []
        return others.contains { $0 == segment.range || $0.crosses(segment.range) }
          || (mentions[segment.paragraph] ?? []).contains { $0.range.crosses(segment.range) }
      }
      if isApart {
        statements[index].placement = .standOff(isAlone: false)
      } else {
        for segment in segments { kept[segment.paragraph, default: []].append(segment.range) }
      }
    }
  }

  /// Sets the parents that spans give; true where a statement whose segments have several of them was taken out.
  mutating func findParents() -> Bool {
    let inline = Set(statements.indices.filter { statements[$0].isInline })
    let index = SegmentIndex(statements, only: inline)
    for number in inline.sorted() {
      let parents = Set(statements[number].segments.map { index.smallest(around: $0) })
      if parents.count > 1 {
        statements[number].placement = .standOff(isAlone: false)
        return true
      }
      statements[number].placement = .inline(parent: parents.first ?? nil)
    }
    return false
  }

  /// True where a span that lies in two overlapping statements was taken out of the text.
  mutating func findHolders() -> Bool {
    if statements.allSatisfy(\.isInline) { return false }
    let index = SegmentIndex(statements)
    for number in statements.indices where hasSeveralHolders(number, index) {
      switch statements[number].placement {
      case .inline(parent: nil):
        statements[number].placement = .standOff(isAlone: true)
        return true
      case .inline: continue
      case .standOff: statements[number].placement = .standOff(isAlone: true)
      }
    }
    return false
  }

  private func hasSeveralHolders(_ number: Int, _ index: SegmentIndex) -> Bool {
    let own = statements[number]
    let near = Set(index[own.segments[0].paragraph].map(\.statement)).subtracting([number])
    let holders = near.sorted().filter { own.liesStrictly(inside: statements[$0]) }
    guard let smallest = holders.min(by: { statements[$0].length < statements[$1].length }) else { return false }
    return holders.contains { $0 != smallest && !statements[smallest].liesStrictly(inside: statements[$0]) }
  }
}

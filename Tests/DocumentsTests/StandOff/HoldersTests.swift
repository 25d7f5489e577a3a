import TestSupport
import Testing

@testable import Documents

/// Which statements hold which, found in one pass, is what a comparison of each with each finds.
@Suite struct HoldersTests {
  private func statement(_ ranges: [Range<Int>]) -> MarkedStatement {
    let none = SpanDecoration(note: nil, isSic: false, textLanguage: nil)
    let segments = ranges.map { range in
      Segment(
        span: SpanID(0), mode: .direct, text: "", range: range, quotedRuns: [], decoration: none, joinsPrevious: false)
    }
    return MarkedStatement(
      name: nil, attributes: StatementAttributes(), segments: segments, parent: nil, flow: .body)
  }

  private func holds(_ outer: [Range<Int>], _ inner: [Range<Int>]) -> Bool {
    inner.allSatisfy { part in
      outer.contains { $0 != part && $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
    }
  }

  @Test(arguments: 0..<200) func areThoseThatAComparisonOfEachWithEachFinds(seed: Int) {
    var random = SmallRandom(state: UInt64(seed) &* 0x51_7C_C1 &+ 3)
    let all: [[Range<Int>]] = (0..<8).map { _ in
      var ends = Set((0..<4).map { _ in Int.random(in: 0...20, using: &random) }).sorted()
      if ends.count == 1 { ends.append(ends[0] + 1) }
      return stride(from: 0, to: ends.count - 1, by: 2).map { ends[$0]..<ends[$0 + 1] }
    }
    let statements = all.map(statement)
    let found = Holders(of: Array(statements[..<3]), and: Array(statements[3...]), overlapping: 100)
    for (index, inner) in all.enumerated() {
      #expect(found.holders[index] == all.indices.filter { $0 != index && holds(all[$0], inner) })
    }
  }

  @Test func moreThanMayOverlapAtOnePlaceAreSaidToBeTooDeep() {
    let nested = (0..<12).map { statement([$0..<40 - $0]) }
    #expect(Holders(of: nested, and: Array(nested[..<4]), overlapping: 4).tooDeep == nil)
    #expect(Holders(of: [], and: nested, overlapping: 10).tooDeep?.segments[0].range == 10..<30)
  }
}

import TestSupport
import Testing

@testable import Documents

/// Setting many elements into a paragraph at once is the same as setting one after another into the whole of it.
@Suite struct PlacedInlinesTests {
  @Test(arguments: 0..<300) func areWhatAWalkOverEverythingMakes(seed: Int) {
    var random = SmallRandom(state: UInt64(seed) &* 0x9E37_79B9 &+ 5)
    let inlines = someInlines(depth: 3, using: &random)
    let length = inlines.reduce(0) { $0 + plainLength(of: $1) }
    guard length > 1 else { return }
    let stretches = (0..<6).map { number in
      let ends = [Int.random(in: 0...length, using: &random), Int.random(in: 0...length, using: &random)].sorted()
      return Stretch(range: ends[0]..<ends[1], wrapper: number == 5 ? .quotedRun : .span(SpanID(100 + number)))
    }
    let found = inserting(stretches, into: [.paragraph(inlines)], starts: [0])
    let expected = stretches.reduce(inlines) { PlainInsertion(stretch: $1).wrapped($0, from: 0) }
    #expect(found == [.paragraph(expected)])
  }

  @Test func aStretchOverParagraphsIsSetIntoEachThatItTouchesAndNoOther() {
    let blocks: [Block] = ["one", "two", "three", "four"].map { .paragraph([.text($0)]) }
    let stretch = Stretch(range: 5..<10, wrapper: .span(SpanID(0)))
    #expect(
      inserting([stretch], into: blocks, starts: [0, 4, 8, 14]) == [
        .paragraph([.text("one")]), .paragraph([.text("t"), .span(SpanID(0), [.text("wo")])]),
        .paragraph([.span(SpanID(0), [.text("th")]), .text("ree")]), .paragraph([.text("four")]),
      ])
  }

  private func someInlines(depth: Int, using random: inout SmallRandom) -> [Inline] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in someInline(depth: depth, using: &random) }
  }

  private func someInline(depth: Int, using random: inout SmallRandom) -> Inline {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 9), using: &random) {
    case 0, 1: .text(String("añb cd👍e".prefix(Int.random(in: 1...8, using: &random))))
    case 2: .softBreak
    case 3: .noteReference("n")
    case 4: .code("xy")
    case 5: .emphasis(someInlines(depth: depth - 1, using: &random))
    case 6: .link(url: "u", title: "", someInlines(depth: depth - 1, using: &random))
    case 7: .image(url: "u", title: "", someInlines(depth: depth - 1, using: &random))
    default: .span(SpanID(Int.random(in: 0..<50, using: &random)), someInlines(depth: depth - 1, using: &random))
    }
  }
}

/// One stretch, set by a walk over all inlines: the rule as it is told in the manual.
private struct PlainInsertion {
  let stretch: Stretch

  func wrapped(_ inlines: [Inline], from start: Int) -> [Inline] {
    if stretch.range.isEmpty { return inlines }
    var (done, inside): ([Inline], [Inline]) = ([], [])
    var position = start
    for inline in inlines {
      let range = position..<position + plainLength(of: inline)
      for (piece, isInside) in pieces(of: inline, at: range) {
        if isInside { inside.append(piece) } else { done += gathered(&inside) + [piece] }
      }
      position = range.upperBound
    }
    return done + gathered(&inside)
  }

  private func gathered(_ inside: inout [Inline]) -> [Inline] {
    defer { inside = [] }
    return inside.isEmpty ? [] : [stretch.element.with(children: inside)]
  }

  private func pieces(of inline: Inline, at range: Range<Int>) -> [(Inline, isInside: Bool)] {
    let own = stretch.range
    if range.isEmpty { return [(inline, own.lowerBound < range.lowerBound && range.lowerBound < own.upperBound)] }
    if !range.overlaps(own) { return [(inline, false)] }
    if own.lowerBound <= range.lowerBound, range.upperBound <= own.upperBound { return [(inline, true)] }
    if case .text(let text) = inline { return cut(text, at: range) }
    if inline.children.isEmpty { return [(inline, true)] }
    return [(inline.with(children: wrapped(inline.children, from: range.lowerBound)), false)]
  }

  private func cut(_ text: String, at range: Range<Int>) -> [(Inline, isInside: Bool)] {
    let scalars = Array(text.unicodeScalars)
    let own = stretch.range.clamped(to: range)
    let parts = [range.lowerBound..<own.lowerBound, own, own.upperBound..<range.upperBound]
    return parts.enumerated().filter { !$1.isEmpty }.map { index, part in
      let words = scalars[part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound]
      return (.text(String(String.UnicodeScalarView(words))), index == 1)
    }
  }
}

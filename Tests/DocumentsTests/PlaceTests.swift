import Diagnostics
import FileTrees
import TestSupport
import Testing

@testable import Documents

/// A problem stands at the characters at fault, whatever surrounds them. In each text the marks hold a thing that the
/// language does not have.
@Suite struct Places {
  private func problems(_ text: String) -> [Diagnostic] {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    return parseBody(0..<source.bytes.count, of: source, named: [], in: .articles, mayBeListed: false).diagnostics
      .sorted()
  }

  @Test(arguments: [
    "[x]{by=a «bad»=1}", "é 👍 日本 [x]{by=a «bad»=1}", "a\nb\n\n[x]{by=a «bad»=1}", "[x\ny]{by=a\n«bad»=1}",
    "> [x\n> y]{by=a\n> «bad»=1}", "> > - [x\n> >   y]{by=a\n> >   «bad»=1}", "> [x\ny]{by=a\n«bad»=1}",
    "1.  a\n\n    [x]{by=a\n    «bad»=1}", "-\t[x]{by=a\n\t«bad»=1}", ">\t[x]{by=a\n>\t«bad»=1}",
    "# [x]{by=a «bad»=1} #",
    "[x]{by=a\n«bad»=1}\n===", "a  \n[x]{by=a «bad»=1}", "a\\\n[x]{by=a «bad»=1}", "`a\nb` [x]{by=a «bad»=1}",
    "[a](b\n\"c\nd\") [x]{by=a «bad»=1}", "<a\nb=\"c\"> [x]{by=a «bad»=1}", "[r]: /u\n\"t\"\n[x]{by=a «bad»=1}",
    "a[^n]\n\n[^n]: b\n\n    > [x\n    > y]{by=a «bad»=1}", "a[^n]\n\n[^n]: [x]{by=a\n\t«bad»=1}",
    "[[x]{by=a «bad»=1}](u)",
    "{by=a «bad»=1}\n> x", "- a\n- {by=a «bad»=1}\n  > x", "> {by=a «bad»=1}\n> > x", "*a [x]{by=a «bad»=1} b*",
    "[^n]: a\n\nb[^n] [x]{by=a «bad»=1}", "   [x]{by=a «bad»=1}", "&amp; [x]{by=a note=\"é\\\"\" «bad»=1}",
    "a\r[x]{by=a «bad»=1}".replacing("\r", with: "\n"),
  ])
  func areExactInEverySurrounding(marked: String) {
    let source = MarkedSource(marked)
    let found = problems(source.text).filter { $0.code == .unknownAttribute }
    #expect(found.map(\.place.start) == [source.place("1", in: "a.md").start])
    #expect(found.map(\.place.end) == [source.place("1", in: "a.md").end])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func areTheSameForEveryLineEndAndMark(lineEnd: String, mark: String) {
    let lines = [
      "---", "title: A", "nope: 1", "---", "> [x", "> y]{by=a", "> bad=1}", "", "[^n]: a", "", "    [z]{.no}",
    ]
    func found(_ text: String) -> [Diagnostic] {
      parseDocument(SourceFile(path: "content/pages/a.md", bytes: Array(text.utf8))).diagnostics.sorted()
    }
    let plain = found(lines.joined(separator: "\n"))
    #expect(plain.count == 5)
    #expect(found(mark + lines.joined(separator: lineEnd)) == plain)
  }

  @Test func pointAtTheClosingBracketOfASpanThatCrosses() {
    let source = MarkedSource("*[a*«]»{.sic}")
    #expect(problems(source.text).map(\.place) == [source.place("1", in: "a.md")])
  }

  @Test func pointAtTheBracketThatIsLeftOver() {
    let source = MarkedSource("> a «[»b\n> [c]{.sic} d [e]")
    #expect(problems(source.text).map(\.place) == [source.place("1", in: "a.md")])
  }

  @Test func saysNothingOfABracketThatStandsBehindTheLastSpan() {
    #expect(problems("[c]{.sic} [d").isEmpty)
  }

  @Test func readsAnEmptyBody() {
    #expect(problems("").isEmpty && problems("\n\n").isEmpty && problems(" ").isEmpty)
  }
}

/// Faults of libcmark 0.30.2 in the lines of blocks, which would let a span be found twice or not at all.
@Suite struct LinesOfBlocks {
  private func leaves(_ text: String) -> [ClosedRange<Int>] {
    BlockStructure(of: Array(text.utf8)).leaves.map(\.lines)
  }

  @Test func aHeadingEndsWithItsUnderlineEvenAtTheEndOfAContainer() {
    #expect(leaves("1. a\n\t===  \n> b\n") == [0...1, 2...2])
    #expect(leaves("> a\n> b\n> ---\nc\n") == [0...2, 3...3])
    #expect(leaves("a\n===\n===\n") == [0...1, 2...2])
    #expect(leaves("# a\nb\n") == [0...0, 1...1])
  }

  @Test func anHTMLBlockEndsWithTheLineThatClosesIt() {
    let blocks = BlockStructure(of: Array("<pre>\na\n[x]{by=b}</pre>\n\n<!-- c -->\nd\n".utf8)).verbatims
    #expect(blocks.map(\.lines) == [0...2, 4...4])
  }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Texts that were made to exhaust a parser: each is read, or refused with a place, and no reading hangs: the limit of
/// time is for that, not for speed.
@Suite(.timeLimit(.minutes(20))) struct HostileText {
  private static let own: [(String, String)] = [
    ("span openers", "[a "), ("span closers", "a]{by=putin} "), ("spans", "[a]{by=putin} "),
    ("continuations", "[a]{.cont} "),
    ("open attributes", "[a]{by=putin "), ("open values", "[a]{by=\"putin "), ("note references", "[^a] "),
    ("processing instructions", "<?"), ("declarations", "<!A"), ("CDATA", "<![CDATA["), ("marks", "“ "),
    ("ticks", "`a``"),
    ("attribute lines", "{by=putin}\n> a\n\n"), ("definitions", "[^a]: x\n\n"),
    ("definitions in a paragraph", "[^a]: x\n"),
    ("braces", "{by=\n"), ("image openers", "!["), ("statements in pieces", "[a]{by=putin} b [c]{.cont} "),
    ("references", "&#x"),
    ("quoted runs", "[a “b” c]{by=putin} "), ("notes in notes", "[^a]: b [^a]\n\n"),
    ("statements in quotes", "> [a [b]{by=a}]{by=b}\n\n"), ("comments", "<!-- a -->\n\n"), ("lists", "- [a]{by=b}\n"),
    ("link tails", "[a](b \""), ("continuations of one", "[a]{by=putin #a} [b]{cont=a} "),
    ("pictures by reference", "![a][r]\n\n[r]: /u\n\n"), ("quotation marks", "“a ” “"),
  ]

  @Test(arguments: own.map(\.0)) func ofOurOwnIsRead(name: String) throws {
    let piece = try #require(Self.own.first { $0.0 == name }?.1)
    let (time, problems) = timeOfReading(String(repeating: piece, count: 10_000 / piece.utf8.count))
    print("hostile \(name): \(time), \(problems) problems")
  }

  @Test func nestedTooDeepIsRefusedAtItsPlace() {
    for (open, close) in [("[", "]{.sic}"), ("*a **a ", " a** a*"), ("> ", ""), ("- ", ""), ("![", "](u)")] {
      let text = String(repeating: open, count: 10_000) + "a" + String(repeating: close, count: 10_000)
      let source = SourceText(path: "a.md", bytes: Array(text.utf8))
      let problems = parseBody(0..<source.bytes.count, of: source, named: [], in: .articles, mayBeListed: false)
        .diagnostics
      #expect(problems.contains { $0.code == .nestingTooDeep && $0.place.start.line == 1 }, "\(open)")
    }
  }
}

/// Reads a text to its end, and says how long it took and how many problems it has.
func timeOfReading(_ text: String) -> (time: Duration, problems: Int) {
  let source = SourceText(path: "a.md", bytes: Array(text.utf8))
  var problems = 0
  let time = processorTime {
    problems =
      parseBody(0..<source.bytes.count, of: source, named: [], in: .articles, mayBeListed: false).diagnostics.count
  }
  return (time, problems)
}

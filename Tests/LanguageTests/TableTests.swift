import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// Pipe tables: a cell is read as a paragraph of the same words would be.
@Suite struct TableTests {
  private func parse(_ markdown: String) -> Checked<MarkedText> {
    let text = SourceText(path: "a.md", bytes: Array(markdown.utf8))
    return parseBody(0..<text.bytes.count, of: text, named: [], in: .articles, mayBeListed: false)
  }

  private static let pieces = [
    "a", "b ", " c", "*", "**", "_", "`", "[x]", "[x](y)", "![i](j)", "\\*", "&amp;", "#", "1.", "-", "+", ">", "<b",
    "é", "“q”", "!", "~~~", "[^n]", "==", "(", ")", "\\\\", "[w]{by=putin}", "[w]{ref=nato note=\"n\"}", "\"",
  ]

  @Test(arguments: 0..<6) func aCellIsReadAsAParagraph(seed: Int) {
    var random = SmallRandom(state: UInt64(seed) &* 0x9E37_79B9 &+ 11)
    for _ in 0..<200 {
      let count = 1 + Int(random.next() % 9)
      let words = (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
      let cell = words.trimmingPrefix { $0 == " " }
      let alone = parse("\u{2060}\(cell)\n\n[^n]: n\n").value.blocks
      let inTable = parse("| a | b |\n| - | - |\n| \u{2060}\(cell) | d |\n\n[^n]: n\n").value.blocks
      guard case .table(let table)? = inTable.first, case .paragraph(let inlines)? = alone.first else {
        Issue.record("\(words.debugDescription)")
        continue
      }
      #expect(table.rows[0][0] == inlines, "\(words.debugDescription)")
    }
  }

  @Test func aCellMayBeginAsABlockWould() {
    for text in ["# a", "- a", "1. a", "> a", "```", "---", "<div>", "[x]: /u", "    a", "| a"] {
      let written = text.replacing("|", with: "\\|")
      let blocks = parse("a | b\n-- | --\n|\(written) | c").value.blocks
      guard case .table(let table)? = blocks.first else {
        Issue.record("\(text)")
        continue
      }
      #expect(plain(table.rows[0][0]) == text.trimmingPrefix { $0 == " " })
    }
  }

  @Test func reachesToTheNextBlock() {
    let blocks = parse("a | b\n-- | --\nc | d\n> e | f\n\n# g | h\n").value.blocks
    #expect(blocks.count == 3)
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 1)
  }

  @Test func ofManyRowsIsReadInTimeThatGrowsWithThem() {
    let rows = String(repeating: "| [a]{by=putin} | b \\| c | [^n] |\n", count: 5_000)
    let body = parse("| 1 | 2 | 3 |\n| - | - | - |\n\(rows)\n[^n]: n\n").value
    guard case .table(let table)? = body.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 5_000)
    #expect(body.statements.count == 5_000)
  }

  private func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .rawHTML(let text): text
      default: plain(inline.children)
      }
    }.joined()
  }
}

import JSONWriting
import Testing

@testable import Diagnostics

@Suite struct Printers {
  private let text = SourceText(path: "content/a.md", bytes: Array("first\nsaid “x” {by=putn}\tend\n".utf8))
  private var problem: Diagnostic {
    let start = text.start(ofLine: 1) + Array("said “x” {by=".utf8).count
    return .error(
      .unknownEntity, at: text.place(start..<start + 4), "no speaker ‘putn’", help: "did you mean ‘putin’?",
      notes: [.init("this has to do with it", at: text.place(0..<5))])
  }

  @Test func writeForATerminalInTheFormOfCompilers() {
    #expect(
      TerminalPrinter(isColoured: false).print([problem]) == """
        content/a.md:2:14: error: no speaker ‘putn’ [unknown-entity]
           2 | said “x” {by=putn} end
             |              ^~~~
        content/a.md:1:1: note: this has to do with it
        help: did you mean ‘putin’?

        1 error

        """)
  }

  @Test func countErrorsAndWarnings() {
    let warning = Diagnostic.warning(.rawHTML, at: SourceRange(wholeOf: "b.md"), "w")
    let text = TerminalPrinter(isColoured: false).print([problem, problem, warning])
    #expect(text.hasSuffix("\n2 errors, 1 warning\n"))
    #expect(text.contains("\nb.md: warning: w [raw-html]\n"))
    #expect(TerminalPrinter(isColoured: false).print([]) == "")
  }

  @Test func colourOnlyWhenAsked() {
    #expect(TerminalPrinter(isColoured: true).print(problem).contains("\u{1B}[31;1merror:\u{1B}[0m"))
    #expect(!TerminalPrinter(isColoured: false).print(problem).contains("\u{1B}"))
  }

  @Test func letNoControlCharacterReachTheTerminal() {
    let text = SourceText(path: "a\u{1B}[2J.md", bytes: Array("x\u{1B}[31m\u{7}y".utf8))
    let evil = Diagnostic.error(.badID, at: text.place(0..<1), "no ‘\u{1B}[1m’", help: "\u{9B}")
    let printed = TerminalPrinter(isColoured: false).print(evil)
    #expect(!printed.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func setTheMarkUnderWideLettersAndCombiningMarks() {
    let text = SourceText(path: "a", bytes: Array("日本 e\u{301} x".utf8))
    let place = text.place(text.bytes.count - 1..<text.bytes.count)
    let excerpt = Excerpt(line: place.excerpt ?? "", from: place.start.column - 1, to: place.end.column - 1)
    #expect(excerpt.mark == String(repeating: " ", count: 7) + "^")
  }

  @Test func cutLongLinesAroundTheFault() {
    let line = String(repeating: "a", count: 300) + "b" + String(repeating: "c", count: 300)
    let excerpt = Excerpt(line: line, from: 300, to: 301)
    #expect(excerpt.text.hasPrefix("… a") && excerpt.text.hasSuffix("c …"))
    #expect(Array(excerpt.text)[excerpt.mark.count - 1] == "b")
  }

  @Test func markTheEndOfALineAndAnEmptyOne() {
    #expect(Excerpt(line: "", from: 0, to: 0).mark == "^")
    #expect(Excerpt(line: "ab", from: 2, to: 2).mark == "  ^")
    #expect(Excerpt(line: "ab", from: 9, to: 12).mark == "  ^")
  }

  @Test func writeJSONWithEveryField() {
    let json = String(decoding: printAsJSON([problem]), as: UTF8.self)
    for part in [
      "\"file\":\"content/a.md\"", "\"line\":2", "\"column\":14", "\"endLine\":2", "\"endColumn\":18",
      "\"severity\":\"error\"", "\"code\":\"unknown-entity\"", "\"message\":\"this has to do with it\"",
    ] {
      #expect(json.replacing(" ", with: "").contains(part.replacing(" ", with: "")), "\(part) in \(json)")
    }
  }

  @Test func writeWorkflowCommandsWithEscapes() {
    let place = SourceRange(
      file: "a,b:c.md", start: .init(line: 1, column: 2), end: .init(line: 1, column: 3), excerpt: "x")
    let command = printForGitHub([.warning(.badDate, at: place, "100% wrong", help: "write it\nanew")])
    #expect(
      command
        == "::warning file=a%2Cb%3Ac.md,line=1,col=2,endLine=1,endColumn=3,title=bad-date::100%25 wrong%0Ahelp: write it%0Aanew\n"
    )
  }
}

@Suite struct Sources {
  @Test func countColumnsInScalarsAndLinesFromOne() {
    let text = SourceText(path: "a", bytes: Array("é👍\n\nx".utf8))
    #expect(text.position(of: 0) == SourcePosition(line: 1, column: 1))
    #expect(text.position(of: 2) == SourcePosition(line: 1, column: 2))
    #expect(text.position(of: 6) == SourcePosition(line: 1, column: 3))
    #expect(text.position(of: 7) == SourcePosition(line: 2, column: 1))
    #expect(text.position(of: 8) == SourcePosition(line: 3, column: 1))
    #expect(text.position(of: 99) == SourcePosition(line: 3, column: 2))
  }

  @Test func giveLinesWithoutTheirEnds() {
    let text = SourceText(path: "a", bytes: Array("ab\n\nc\n".utf8))
    #expect((0..<text.lineCount).map { text.text(text.line($0)) } == ["ab", "", "c", ""])
    #expect(SourceText(path: "a", bytes: []).place(0..<0).excerpt == "")
  }
}

@Suite struct Problems {
  @Test func areSortedByFileThenPlaceThenCode() {
    func problem(_ file: String, _ line: Int, _ code: DiagnosticCode) -> Diagnostic {
      let position = SourcePosition(line: line, column: 1)
      return .error(code, at: SourceRange(file: file, start: position, end: position, excerpt: ""), "m")
    }
    let sorted = [
      problem("a", 1, .badDate), problem("a", 1, .badID), problem("a", 10, .badDate), problem("b", 2, .badID),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func pileUpFromStageToStage() {
    let first = Checked(1, [.warning(.rawHTML, at: SourceRange(wholeOf: "a"), "one")])
    let second = first.then { Checked($0 + 1, [.error(.badID, at: SourceRange(wholeOf: "a"), "two")]) }.map { $0 * 2 }
    #expect(second.value == 4)
    #expect(second.diagnostics.map(\.message) == ["one", "two"])
    #expect(!first.hasErrors && second.hasErrors)
    #expect([first, second].joined().diagnostics.count == 3)
  }
}

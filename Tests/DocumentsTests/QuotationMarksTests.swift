import Testing

@testable import Documents

@Suite struct Quotations {
  private func runs(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return QuotationMarks.runs(in: scalars[...]).map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  private func mode(_ text: String, within flow: (String, String) = ("", "")) -> StatementMode {
    let before = flow.0.unicodeScalars.count
    let scalars = Array((flow.0 + text + flow.1).unicodeScalars)
    return detectedMode(of: before..<before + text.unicodeScalars.count, in: scalars)
  }

  @Test(arguments: [
    ("a “b” c", ["“b”"]), ("„b“", ["„b“"]), ("«b»", ["«b»"]), ("»b«", ["»b«"]), ("‘b’", ["‘b’"]), ("‚b‘", ["‚b‘"]),
    ("\"b\"", ["\"b\""]), ("'b'", ["'b'"]), ("”b”", ["”b”"]), ("”b“", ["”b“"]), ("“a” “b”", ["“a”", "“b”"]),
    ("“a ‘b’ c”", ["“a ‘b’ c”"]), ("don’t", []), ("’b’", []), ("‘it’s b’", ["‘it’s b’"]), ("“open", []),
    ("“a «b» c", ["«b»"]), ("o'clock 'til it's' b", ["'til it's'"]), ("", []), ("“”", ["“”"]),
  ])
  func findsTheRunsFromLeftToRight(text: String, expected: [String]) {
    #expect(runs(text) == expected)
  }

  @Test(
    arguments: [
      ("“All.”", .direct), ("“All”.", .direct), (" “All”, ", .direct), ("“Open", .direct), ("“a ‘b’ c”", .direct),
      ("“Yes” he said", .partial), ("he said “yes”", .partial), ("nothing", .indirect), ("it’s nothing", .indirect),
      ("", .indirect), ("”", .direct), ("’tis", .indirect), ("“One” and “two”", .partial), ("„Ja!“", .direct),
      ("»Ja«", .direct), ("”Ja”", .direct), ("“Yes!”)", .direct),
    ] as [(String, StatementMode)])
  func seesTheModeFromTheMarks(text: String, expected: StatementMode) {
    #expect(mode(text) == expected)
  }

  @Test func countsMarksThatStandDirectlyAroundTheWords() {
    #expect(mode("words", within: ("he: “", "”.")) == .direct)
    #expect(mode("it’s “so”", within: ("«", "»")) == .direct)
    #expect(mode("words", within: ("“", " he said”")) == .indirect)
    #expect(mode("words", within: ("“ ", "”")) == .indirect)
    #expect(mode("words", within: ("’", "’")) == .indirect)
  }

  /// How long this takes is held against a limit by `make limits`.
  @Test func readsManyMarksWithoutPartner() {
    #expect(runs(String(repeating: "« “ ", count: 50_000)).isEmpty)
  }
}

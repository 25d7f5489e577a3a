import Testing

@testable import Rendering

@Suite struct WordingTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (10_000, "10,000"), (95_757, "95,757"),
    (1_000_000, "1,000,000"), (-1234, "-1,234"),
  ])
  func partsThousandsWithCommas(number: Int, words: String) {
    #expect(Wording.number(number) == words)
  }

  @Test func countsInWords() {
    #expect(Wording.count(1, "statement") == "1 statement")
    #expect(Wording.count(60_000, "statement") == "60,000 statements")
    #expect(Wording.count(2, "body", "bodies") == "2 bodies")
  }
}

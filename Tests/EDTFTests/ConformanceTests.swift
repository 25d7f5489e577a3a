import TestSupport
import Testing

@testable import EDTF

/// The strings of seven other suites, with a ruling for each: `edtf.tsv` of the conformance material. What Dictum decides
/// otherwise, or for itself, is told in `docs/decisions/0010-edtf-rulings.md`.
@Suite struct EDTFConformance {
  @Test func acceptsEveryDateAndGivesItTheDaysThatAllAgreeOn() {
    let rows = readRows().filter { $0.ruling == "y" }
    for row in rows { #expect(row.complaints == deviations[row.text].map { [$0] } ?? [], "\(row.text)") }
    let accepted = rows.count { $0.date != nil }
    let bounds = rows.flatMap(\.bounds)
    let equal = bounds.count { $0.expected == $0.found }
    if rows.isEmpty { return }
    SharedMaterial.report("EDTF y: \(accepted) of \(rows.count) accepted, bounds: \(equal) of \(bounds.count) equal")
  }

  @Test func refusesEveryStringThatIsNoDateWithAMessage() {
    let rows = readRows().filter { $0.ruling == "n" }
    for row in rows {
      guard case .failure(let error) = row.result else {
        Issue.record("\(row.text) is accepted")
        continue
      }
      #expect(!error.clause.isEmpty && error.offset + error.length <= row.text.unicodeScalars.count, "\(row.text)")
    }
    if !rows.isEmpty { SharedMaterial.report("EDTF n: \(rows.count { $0.date == nil }) of \(rows.count) refused") }
  }

  @Test func decidesWhatIsLeftToEachProgram() {
    let rows = readRows().filter { $0.ruling == "either" }
    for row in rows { #expect((row.date != nil) == acceptedOfEither.contains(row.text), "\(row.text)") }
    if rows.isEmpty { return }
    SharedMaterial.report(
      "EDTF either: \(rows.count { $0.date != nil }) accepted, \(rows.count { $0.date == nil }) refused")
  }

  /// Where suites disagree on a day, the cell lists what they say.
  @Test func choosesADayThatOneOfTheSuitesGives() {
    for row in readRows() {
      for bound in row.disputedBounds {
        #expect(bound.expected.split(separator: "|").contains(bound.found[...]), "\(row.text)")
        #expect(chosenDays[row.text]?.contains(bound.found) == true, "\(row.text): \(bound.found)")
      }
    }
  }

  @Test func printsEveryAcceptedStringAsItWasWritten() {
    for row in readRows() { if let date = row.date { #expect(date.text == row.text) } }
  }

  @Test func hasWordsForEveryAcceptedString() {
    for row in readRows() { if let date = row.date { expectWordsInEveryLanguage(of: date) } }
  }

  @Test func offersNothingButDates() {
    for row in readRows() {
      guard case .failure(let error) = row.result, let nearest = error.nearest else { continue }
      #expect(throws: Never.self, "\(row.text) → \(nearest)") { try EDTFDate.parse(nearest) }
    }
  }
}

/// Rows whose ruling or days the calendar contradicts, and in what.
private let deviations = [
  "2019-02-29": "refused: 2019 has no 29th of February",
  "2020-37": "2020-04-30, not 2020-05-31",
  "Y100000": "100000-01-01, not 2062-12-09; 100000-12-31, not 2063-12-09",
  "/2006": "-inf, not 1996-12-31",
  "2004-06-01/": "inf, not 2014-06-01",
  "1984-06-02?/": "inf, not 1994-06-02",
]

/// What Dictum accepts of the strings for which there is no ruling.
private let acceptedOfEither: Set<String> = [
  "0000-01-03/0000-01", "0000-02/0000", "16XX~", "16XX%", "156X~", "-01XX~", "201X?", "20XX~", "2019-XX~", "2019-XX%",
  "2019-XX-XX?", "2019-XX-XX~", "2019-XX-XX%", "2018-21/2018-23", "2018-01?/2018-23", "2012-21/2012-22",
  "2016-05-02T16:54:59+00:00",
]

/// The days that Dictum gives where the suites disagree: a season of no stated hemisphere is the quarter of its turn.
private let chosenDays = ["2001-21": ["2001-01-01", "2001-03-31"]]

private struct Row {
  let text: String
  let ruling: String
  let result: Result<EDTFDate, EDTFError>
  private let earliest: String
  private let latest: String

  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count > 10, cells[0] != "string" else { return nil }
    (text, ruling, earliest, latest) = (cells[0], cells[1], cells[9], cells[10])
    do {
      result = .success(try EDTFDate.parse(text))
    } catch {
      result = .failure(error)
    }
  }

  var date: EDTFDate? {
    if case .success(let date) = result { date } else { nil }
  }

  /// The days that the row names with one voice, and those that are found.
  var bounds: [(expected: String, found: String)] { named.filter { !$0.expected.contains("|") } }

  /// The days on which the suites disagree.
  var disputedBounds: [(expected: String, found: String)] { named.filter { $0.expected.contains("|") } }

  private var named: [(expected: String, found: String)] {
    guard let date else { return [] }
    let found = [(earliest, date.earliest?.description ?? "-inf"), (latest, date.latest?.description ?? "inf")]
    return found.filter { !$0.0.isEmpty }
  }

  /// What differs from a row of accepted strings, in one line; nothing where it agrees.
  var complaints: [String] {
    if case .failure(let error) = result { return ["refused: \(error.clause)"] }
    let differing = bounds.filter { $0.expected != $0.found }.map { "\($0.found), not \($0.expected)" }
    return differing.isEmpty ? [] : [differing.joined(separator: "; ")]
  }
}

private func readRows() -> [Row] {
  let text = SharedMaterial.data("conformance/edtf/edtf.tsv").map { String(decoding: $0, as: UTF8.self) } ?? ""
  return text.split(separator: "\n").compactMap(Row.init)
}

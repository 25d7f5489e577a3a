import Diagnostics
import Documents
import TestSupport
import Testing

@testable import ArchiveModel

/// Nothing is said after it was printed, or after somebody told of it.
@Suite struct OrderOfEvents {
  private func problems(in body: String, published: String = "2022-02-08") -> [Diagnostic] {
    let front = FixtureArchive.articleFrontMatter.replacing("2022-02-08", with: "\"\(published)\"")
    return FixtureArchive().with(article: front + body).linked().diagnostics.filter { $0.code == .orderOfEvents }
  }

  private func severities(_ attributes: String, published: String = "2022-02-08") -> [Severity] {
    problems(in: "[a]{by=putin \(attributes)}\n", published: published).map(\.severity)
  }

  /// Of a statement of the one date inside a statement of the other, in an article of 2030.
  private func severities(inner: String, outer: String) -> [Severity] {
    let body = "[a [b]{by=putin said=\"\(inner)\"}]{by=macron said=\"\(outer)\"}\n"
    return problems(in: body, published: "2030").map(\.severity)
  }

  // MARK: Saying and printing

  @Test func ofManyStatementsIsToldAtTheArticlesDate() {
    let late = "[a]{by=putin said=2023}\n"
    #expect(problems(in: String(repeating: late, count: 3)).map(\.place.start.line) == [10, 11, 12])
    let early = "[a]{by=putin said=2021}\n"
    #expect(problems(in: String(repeating: late, count: 4) + String(repeating: early, count: 4)).count == 4)
    let one = problems(in: String(repeating: late, count: 4) + early)
    #expect(one.map(\.message) == ["the article was printed by 2022-02-08, and 4 of its statements were said later"])
    #expect(one.map(\.notes.first?.place.start.line) == [10])
  }

  @Test func namesTheEventThatGivesTheDate() {
    let dated = FixtureArchive.articleFrontMatter + "[a]{by=putin at=stone-interviews}\n"
    let archive = FixtureArchive().with(article: dated)
      .with("---\nlabel: Interviews\ndate: 2023\n---\n", at: "content/events/stone-interviews.md")
    let help = archive.linked().diagnostics.first?.help
    #expect(help == "correct the date of the event ‘stone-interviews’, or the article’s ‘published’")
  }

  @Test(arguments: ["2022-02-08", "2022-02", "2022", "[2022-02-01..2022-03]", "2022-02-01/..", "../2030", "1999"])
  func isKeptWhereTheSayingMayHaveComeFirst(date: String) {
    #expect(severities("said=\"\(date)\"").isEmpty)
  }

  @Test(arguments: ["2022-02-09", "2022-03", "2023", "[2022-02-09..]", "2022-02-10T12:00:00Z", "2022-02-09T12:00:00"])
  func isBrokenWhereTheEarliestDayIsTooLate(date: String) {
    #expect(severities("said=\"\(date)\"") == [.error])
  }

  @Test(arguments: ["2022-02", "2022", "[2022-02-01..2022-02-28]", "2022-02-01/2022-02-28"])
  func countsTheLatestDayOfAPublicationThatIsNotOneDay(published: String) {
    #expect(severities("said=2022-02-28", published: published).isEmpty)
    #expect(severities("said=2023", published: published) == [.error])
  }

  @Test(arguments: ["2022-02-01/..", "[2022-02-01..]", "2022-02-01/", "unknown"])
  func isKeptWhereThePublicationHasNoLatestDay(published: String) {
    #expect(severities("said=2023", published: published).isEmpty)
  }

  @Test(arguments: ["2022-02-09~", "2022-03?", "2023%", "2022-03-~09", "2050S3"])
  func isDoubtfulWhereTheSayingIsQualified(date: String) {
    #expect(severities("said=\"\(date)\"") == [.warning])
  }

  @Test(arguments: ["2022-02-08?", "2022~", "2021%"]) func isDoubtfulWhereThePublicationIs(published: String) {
    #expect(severities("said=2023", published: published) == [.warning])
  }

  @Test func isDoubtfulWhereATimeZoneMayExplainOneDay() {
    #expect(severities("said=2022-02-09T12:00:00Z") == [.warning])
    #expect(severities("said=2022-02-09T12:00:00+03:00") == [.warning])
    #expect(severities("said=2022-02-09", published: "2022-02-08T12:00:00Z") == [.warning])
    #expect(severities("said=2022-02-10", published: "2022-02-08T12:00:00Z") == [.error])
  }

  @Test func countsDaysWithAZoneInUTC() {
    #expect(severities("said=2022-02-09T01:00:00+03:00").isEmpty)
    #expect(severities("said=2022-02-09T23:00:00-05:00") == [.error])
  }

  @Test func countsTheDateOfTheEventToo() {
    #expect(severities("at=moscow-talks", published: "2022-02-06") == [.error])
  }

  @Test func isKeptWhereASayingHasNoDate() {
    #expect(severities("").isEmpty)
  }

  // MARK: Inner and outer

  @Test func isBrokenWhereAnInnerStatementIsLaterThanItsOuterOne() {
    #expect(severities(inner: "2022-02-09", outer: "2022-02-08") == [.error])
    #expect(severities(inner: "2022-02-08", outer: "2022-02-08").isEmpty)
    #expect(severities(inner: "2022-02-09", outer: "2022-02").isEmpty)
  }

  @Test func isDoubtfulWhereOneOfTheTwoIsQualifiedOrAZoneMayExplainOneDay() {
    #expect(severities(inner: "2022-02-09~", outer: "2022-02-08") == [.warning])
    #expect(severities(inner: "2022-02-09", outer: "2022-02-08?") == [.warning])
    #expect(severities(inner: "2022-02-09T12:00:00Z", outer: "2022-02-08") == [.warning])
    #expect(severities(inner: "2022-02-09", outer: "2022-02-08T12:00:00Z") == [.warning])
    #expect(severities(inner: "2022-02-10T12:00:00Z", outer: "2022-02-08") == [.error])
  }

  @Test func comparesWithTheNextOuterOneThatHasADate() {
    let body = "[a [b [c]{by=putin said=2023}]{by=macron}]{by=robertson said=2022}\n"
    #expect(problems(in: body, published: "2030").map(\.severity) == [.error])
  }

  @Test func tellsOfThePrintingToo() {
    let body = "[a [b]{by=putin said=2023}]{by=macron said=2022-02-06~}\n"
    #expect(Set(problems(in: body).map(\.severity)) == [.error, .warning])
  }

  // MARK: Notes

  @Test func leavesNotesOfTheEditorsApart() {
    let note = "[a [b]{by=putin said=2024}]{by=macron said=2023 via=tass}"
    #expect(problems(in: "T[^ed-a]\n\n[^ed-a]: \(note)\n").isEmpty)
    #expect(problems(in: "T[^a]\n\n[^a]: \(note)\n").count == 3)
  }

  @Test func pointsAtTheStatement() {
    let body = "T[^ed-a] [^b]\n\n[^ed-a]: [a]{by=putin said=2023 via=tass}\n\n[^b]: [b]{by=putin said=2023}\n"
    #expect(problems(in: body).map(\.place.start.line) == [14])
  }
}

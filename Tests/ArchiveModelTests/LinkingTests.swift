import Diagnostics
import Documents
import TestSupport
import Testing

@testable import ArchiveModel

/// What the examples of the manual cannot show: relations between files, and lists in both directions.
@Suite struct Linking {
  private func linked(_ body: String) -> LinkedArchive { FixtureArchive().with(article: body).linked().value }

  private func chain(of name: String, in body: String) -> String? {
    let dump = dumpStatements(linked(body), of: "example").split(separator: "\n")
    let start = dump.firstIndex { $0.hasPrefix(name + " ") }
    return start.flatMap { start in
      dump[start...].first { $0.hasPrefix("  chain: ") }.map { String($0.dropFirst(9)) }
    }
  }

  @Test func dropsAHopThatEqualsTheOneBeforeIt() {
    #expect(chain(of: "~2", in: "[a [b]{by=putin via=robertson}]{by=robertson}\n") == "robertson, The Gazette")
    #expect(chain(of: "~1", in: "[a]{by=putin via=gazette}\n") == "The Gazette")
    #expect(chain(of: "~1", in: "[a]{by=putin via=\"putin tass\"}\n") == "TASS, The Gazette")
    #expect(chain(of: "~2", in: "[a [b]{by=\"macron putin\"}]{by=\"putin macron\"}\n") == "The Gazette")
  }

  @Test func keepsAHopThatEqualsOneFurtherAway() {
    #expect(
      chain(of: "~1", in: "[a]{by=putin via=\"robertson putin\"}\n") == "robertson, putin, The Gazette")
    #expect(chain(of: "~2", in: "[a [b]{by=putin}]{by=\"putin macron\"}\n") == "macron and putin, The Gazette")
  }

  @Test func neverDropsAnUnknownVoice() {
    #expect(chain(of: "~2", in: "[a [b]{by=unknown}]{by=unknown}\n") == "unknown, The Gazette")
  }

  @Test func endsInAnUnknownOutletWhereTheArticlesIsUnknown() {
    let body = "---\ntitle: A\noutlet: unknown\n---\n[a]{by=putin}\n"
    #expect(chain(of: "~1", in: body) == "unknown outlet")
  }

  @Test func endsAtTheRelayInANoteOfTheEditors() {
    let body = "T[^ed-a]\n\n[^ed-a]: [a [b]{by=frost}]{by=putin via=tass}\n"
    #expect(chain(of: "~1", in: body) == "TASS")
    #expect(chain(of: "~2", in: body) == "putin, TASS")
  }

  @Test func joinsReportsAcrossArticlesInBothDirections() throws {
    let other = FixtureArchive.articleFrontMatter + "[x]{by=putin #s1} [y]{by=putin #s2 same=example/b}\n"
    let archive = FixtureArchive().with(other, at: FixtureArchive.otherPath)
      .with(article: "[a]{by=putin #a same=other/s1} [b]{by=putin #b same=example/a}\n").linked()
    #expect(archive.diagnostics.isEmpty)
    for statement in archive.value.statements { #expect(statement.same.count == 3) }
  }

  @Test func refusesAnUnnamedStatementAsTheSame() {
    let problems = FixtureArchive().with(article: "[a]{by=putin} [b]{by=putin same=example/s1}\n").linked().diagnostics
    #expect(problems.contains { $0.code == .unknownStatement })
  }

  @Test func ordersStatementsByTheDayOfSayingThenUndatedOnesByPublication() {
    let archive = linked("[a]{by=putin} [b]{by=putin said=2022} [c]{by=putin said=2000} [d]{by=putin said=2000-05}\n")
    #expect(archive.chronology.map { archive.statements[$0].marked.text } == ["c", "d", "b", "a"])
    #expect(archive.statementsOfSpeaker.first { !$0.isEmpty } == archive.chronology)
  }

  @Test func relatesTopicsInBothDirections() throws {
    let archive = FixtureArchive().with(article: "T\n")
      .with("---\nlabel: Talks\nrelated: ukraine\nbroader: nato-membership\n---\n", at: "content/topics/talks.md")
      .linked().value
    let ids = archive.archive.topics.map(\.id)
    let talks = try #require(ids.firstIndex(of: "talks"))
    let ukraine = try #require(ids.firstIndex(of: "ukraine"))
    let membership = try #require(ids.firstIndex(of: "nato-membership"))
    #expect(archive.relatedTopics[talks] == [Handle(ukraine)] && archive.relatedTopics[ukraine] == [Handle(talks)])
    #expect(
      archive.narrowerTopics[membership] == [Handle(talks)] && archive.broaderTopics[talks] == [Handle(membership)])
  }

  @Test func reportsAWrongDefaultOnceAndAlsoWhereNothingUsesIt() {
    for body in ["", "[a]{by=putin} [b]{by=putin}\n"] {
      let article = FixtureArchive.articleFrontMatter.replacing(
        "text: digest", with: "text: digest\ndefaults: {at: nowhere}")
      let problems = FixtureArchive().with(article: article + body).linked().diagnostics
      #expect(problems.count { $0.code == .unknownEntity } == 1)
    }
  }
}

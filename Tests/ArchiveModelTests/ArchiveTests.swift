import Diagnostics
import Documents
import EDTF
import FileTrees
import TestSupport
import Testing

@testable import ArchiveModel

@Suite struct Offices {
  private func putin(_ date: String?) throws -> String? {
    let archive = FixtureArchive().with(article: "Text.\n").linked().value.archive
    let speaker = try #require(archive.speakers.first { $0.id == "putin" })
    return office(of: speaker, throughout: try date.map { try EDTFDate.parse($0) })
  }

  @Test(arguments: [
    ("1999-12-31", "acting President of Russia"), ("2000-05-06", "acting President of Russia"),
    ("2000-06", "President of Russia"), ("2010", "Prime Minister of Russia"), ("2022-02~", "President of Russia"),
    ("2009/2011", "Prime Minister of Russia"), ("[2013-01-01,2020]", "President of Russia"),
  ])
  func areNamedWhereOneIsHeldThroughoutTheDate(date: String, title: String) throws {
    #expect(try putin(date) == title)
  }

  @Test(arguments: ["1999", "1998-01-01", "2000-05-07", "2000", "2008/2009", "2013/..", "../2013", "[2013..]", nil])
  func areNotNamedWhereNoneOrSeveralOrAnOpenEndIs(date: String?) throws {
    #expect(try putin(date) == nil)
  }
}

@Suite struct DatesOfEvents {
  @Test(arguments: [
    ("1999/2003", "[1999..2003]"), ("1999/..", "[1999..]"), ("../1999", "[..1999]"), ("2000-03", "2000-03"),
    ("[1999,2000]", "[1999,2000]"),
  ])
  func giveSomeDayOfAnInterval(date: String, expected: String) throws {
    #expect(try someDay(of: EDTFDate.parse(date)).text == expected)
  }
}

@Suite struct SetsOfNumbers {
  @Test func joinWhateverIsJoinedByWayOfOthers() {
    var sets = DisjointSets(count: 6)
    sets.join(4, 1)
    sets.join(5, 4)
    sets.join(2, 2)
    #expect(sets.ofSeveral == [[1, 4, 5]])
  }
}

@Suite struct Assembly {
  @Test func doesNotDependOnTheOrderOfDocuments() {
    func slugs(_ documents: [Document]) -> [String] {
      assembleArchive(documents, configuration: Configuration(), includesDrafts: true).value.articles.map(\.slug)
    }
    let documents = ["b", "c", "a"].compactMap { name in
      parseDocument(.init(path: "content/articles/\(name).md", bytes: Array("---\ntitle: A\n---\n".utf8))).value
    }
    #expect(slugs(documents) == ["a", "b", "c"])
    #expect(slugs(documents.reversed()) == ["a", "b", "c"])
  }

  @Test func leavesDraftsOutUnlessTheyAreWanted() {
    let bytes = Array("---\ntitle: A\ndraft: true\n---\n".utf8)
    let draft = parseDocument(.init(path: "content/articles/a.md", bytes: bytes)).value
    let documents = [draft].compactMap(\.self)
    let without = assembleArchive(documents, configuration: Configuration(), includesDrafts: false)
    #expect(without.value.articles.isEmpty)
    #expect(without.diagnostics.map(\.code) == [.emptyArchive])
    #expect(assembleArchive(documents, configuration: Configuration(), includesDrafts: true).diagnostics.isEmpty)
  }
}

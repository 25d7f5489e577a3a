internal import ArchiveModel

/// A list that is too long for a page, or a part of one.
enum LongList: Sendable {
  /// How many items a page lists at most, where their dates allow to split them.
  static let limit = 200

  case statements(DatedList<Handle<Statement>>)
  case articles(DatedList<Handle<Article>>)

  /// How many items it and its parts hold.
  var count: Int {
    switch self {
    case .statements(let list): list.count
    case .articles(let list): list.count
    }
  }

  /// In order of their dates.
  var parts: [(step: ListStep, list: LongList)] {
    switch self {
    case .statements(let list): list.parts.map { ($0.step, .statements($0.list)) }
    case .articles(let list): list.parts.map { ($0.step, .articles($0.list)) }
    }
  }

  /// The part behind a step; nil where there is none.
  func part(_ step: ListStep) -> LongList? {
    switch self {
    case .statements(let list): list.parts.first { $0.step == step }.map { .statements($0.list) }
    case .articles(let list): list.parts.first { $0.step == step }.map { .articles($0.list) }
    }
  }

  /// The statements that stand on the page itself, in the order in which they were said.
  var statements: [Handle<Statement>] {
    if case .statements(let list) = self { list.own } else { [] }
  }

  /// The articles that stand on the page itself, in the order in which they were printed.
  var articles: [Handle<Article>] {
    if case .articles(let list) = self { list.own } else { [] }
  }
}

/// The lists of an archive that are too long for a page.
func longLists(_ archive: LinkedArchive, _ dates: DateIndex, _ times: PlacesInTime) -> [ListOwner: LongList] {
  var lists: [ListOwner: LongList] = [:]
  func add(_ owner: ListOwner, _ statements: [Handle<Statement>]) {
    guard statements.count > LongList.limit else { return }
    lists[owner] = .statements(DatedList(long: statements, of: archive, times))
  }
  func add(_ owner: ListOwner, _ articles: [Handle<Article>]) {
    if articles.count > LongList.limit { lists[owner] = .articles(DatedList(long: articles, times)) }
  }
  add(.archive, archive.chronology)
  let undated = dates.undated.statements
  if undated.count > LongList.limit {
    lists[.undated] = .statements(DatedList(undated: undated, of: archive, times))
  }
  for handle in archive.archive.speakers.handles {
    add(.speaker(handle), archive.statementsOfSpeaker[handle.position])
    add(.addressed(handle), archive.statementsToSpeaker[handle.position])
  }
  for handle in archive.archive.topics.handles {
    add(.topic(handle), archive.statementsAboutTopic[handle.position])
    add(.articlesAbout(handle), archive.articlesAboutTopic[handle.position])
  }
  for handle in archive.archive.events.handles {
    add(.event(handle), archive.statementsAtEvent[handle.position])
    add(.accounts(handle), archive.statementsRecountingEvent[handle.position])
  }
  for handle in archive.archive.outlets.handles {
    add(.printed(handle), archive.articlesOfOutlet[handle.position])
    add(.relayed(handle), archive.statementsRelayedByOutlet[handle.position])
  }
  return lists
}

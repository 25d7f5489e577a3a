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
  func statements(_ list: [Handle<Statement>]) -> LongList? {
    list.count > LongList.limit ? .statements(DatedList(long: list, of: archive, times)) : nil
  }
  func articles(_ list: [Handle<Article>]) -> LongList? {
    list.count > LongList.limit ? .articles(DatedList(long: list, times)) : nil
  }
  func list(of owner: ListOwner) -> LongList? {
    switch owner {
    case .archive: statements(archive.chronology)
    case .undated: undatedList(dates.undated.statements, of: archive, times)
    case .speaker(let handle): statements(archive.statementsOfSpeaker[handle.position])
    case .addressed(let handle): statements(archive.statementsToSpeaker[handle.position])
    case .topic(let handle): statements(archive.statementsAboutTopic[handle.position])
    case .articlesAbout(let handle): articles(archive.articlesAboutTopic[handle.position])
    case .event(let handle): statements(archive.statementsAtEvent[handle.position])
    case .accounts(let handle): statements(archive.statementsRecountingEvent[handle.position])
    case .printed(let handle): articles(archive.articlesOfOutlet[handle.position])
    case .relayed(let handle): statements(archive.statementsRelayedByOutlet[handle.position])
    }
  }
  let lists = listOwners(in: archive.archive).compactMap { owner in list(of: owner).map { (owner, $0) } }
  return Dictionary(uniqueKeysWithValues: lists)
}

private func undatedList(
  _ statements: [Handle<Statement>], of archive: LinkedArchive, _ times: PlacesInTime
) -> LongList? {
  statements.count > LongList.limit ? .statements(DatedList(undated: statements, of: archive, times)) : nil
}

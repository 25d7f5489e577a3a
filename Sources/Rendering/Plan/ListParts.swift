internal import ArchiveModel
internal import Diagnostics
internal import Documents

/// What a list of statements or of articles belongs to.
enum ListOwner: Hashable, Sendable {
  /// All statements of the archive.
  case archive
  /// All statements without a date.
  case undated
  case speaker(Handle<Speaker>)
  /// What others said to a speaker.
  case addressed(Handle<Speaker>)
  case topic(Handle<Topic>)
  /// The articles about a topic.
  case articlesAbout(Handle<Topic>)
  /// What was said at an event.
  case event(Handle<Event>)
  /// What was said of an event afterwards.
  case accounts(Handle<Event>)
  /// The articles of an outlet.
  case printed(Handle<Outlet>)
  /// What articles of others print by way of an outlet.
  case relayed(Handle<Outlet>)

  /// Whether the page of something shows the whole list where it is short, and only a link to it where it is long.
  var isBesideAnother: Bool {
    switch self {
    case .addressed, .articlesAbout, .accounts, .relayed: true
    case .archive, .undated, .speaker, .topic, .event, .printed: false
    }
  }
}

/// Whatever has a list, in the order in which the parts of long ones are planned.
func listOwners(in archive: Archive) -> [ListOwner] {
  [.archive, .undated] + archive.speakers.handles.flatMap { [.speaker($0), .addressed($0)] }
    + archive.topics.handles.flatMap { [.topic($0), .articlesAbout($0)] }
    + archive.events.handles.flatMap { [.event($0), .accounts($0)] }
    + archive.outlets.handles.flatMap { [.printed($0), .relayed($0)] }
}

/// A part of a long list that has a page of its own: `/speakers/putin/2022/02/`.
struct ListPart: Hashable, Sendable {
  let owner: ListOwner
  /// Empty for the whole list.
  var path: [ListStep] = []

  /// The year, month or day that it holds; nil for a whole list, and for what no year holds.
  var time: DatePage? { path.reduce(nil) { longer, step in step.time(within: longer) } }

  /// Parts that stand one behind another: years with years, months with months.
  fileprivate var rank: Int { path.first == .undated && path.count > 1 ? -path.count : path.count }
}

/// Parts of a list that stand one behind another.
struct PartRow: Hashable, Sendable {
  let owner: ListOwner
  let rank: Int
}

extension Site {
  /// The parts of a list that have pages, a part before what it holds; none where the list is short.
  func parts(of owner: ListOwner) -> [ListPart] {
    guard let list = lists[owner] else { return [] }
    let below = parts(of: list, at: ListPart(owner: owner))
    return owner.isBesideAnother ? [ListPart(owner: owner)] + below : below
  }

  private func parts(of list: LongList, at part: ListPart) -> [ListPart] {
    list.parts.flatMap { step, inner in
      let next = ListPart(owner: part.owner, path: part.path + [step])
      return [next] + parts(of: inner, at: next)
    }
  }

  func list(_ part: ListPart) -> LongList? {
    part.path.reduce(lists[part.owner]) { list, step in list?.part(step) }
  }

  /// The part of the same kind before another, or behind it.
  func neighbour(of part: ListPart, at distance: Int) -> ListPart? {
    let row = partRows.value(for: PartRow(owner: part.owner, rank: part.rank)) {
      parts(of: part.owner).filter { $0.rank == part.rank }
    }
    guard let position = row.firstIndex(of: part).map({ $0 + distance }) else { return nil }
    return row.indices.contains(position) ? row[position] : nil
  }

  /// The pages of all long lists.
  var listPages: [PlannedPage] {
    listOwners(in: archive.archive).flatMap(parts).map { part in
      let address = address(part)
      return PlannedPage(address: address, kind: .listPart(part), source: source(part.owner))
    }
  }

  private func source(_ owner: ListOwner) -> String {
    switch owner {
    case .archive, .undated: ownPage
    case .speaker(let handle), .addressed(let handle): speaker(handle).source.path
    case .topic(let handle), .articlesAbout(let handle): topic(handle).source.path
    case .event(let handle), .accounts(let handle): event(handle).source.path
    case .printed(let handle), .relayed(let handle): outlet(handle).source.path
    }
  }

  // MARK: Addresses

  /// - Parameter name: the id in the address, where that is not the present one.
  func address(_ part: ListPart, under name: String? = nil) -> Address {
    part.path.reduce(address(part.owner, under: name)) { $0.below(addressPart($1)) }
  }

  /// The address of the page on which a list stands or from which its parts lead.
  func address(_ owner: ListOwner, under name: String? = nil) -> Address {
    switch owner {
    case .archive: Addresses.statements
    case .undated: Addresses.undated
    case .speaker(let handle): Addresses.speaker(name ?? speaker(handle).id)
    case .addressed(let handle): Addresses.speaker(name ?? speaker(handle).id).below("addressed")
    case .topic(let handle): Addresses.topic(name ?? topic(handle).id)
    case .articlesAbout(let handle): Addresses.topic(name ?? topic(handle).id).below("articles")
    case .event(let handle): Addresses.event(name ?? event(handle).id)
    case .accounts(let handle): Addresses.event(name ?? event(handle).id).below("told")
    case .printed(let handle): Addresses.outlet(name ?? outlet(handle).id)
    case .relayed(let handle): Addresses.outlet(name ?? outlet(handle).id).below("relayed")
    }
  }

  private func addressPart(_ step: ListStep) -> String {
    switch step {
    case .year(let year): padded(year, 4)
    case .month(let number), .day(let number): padded(number, 2)
    case .long: "longer"
    case .undated: "undated"
    }
  }
}

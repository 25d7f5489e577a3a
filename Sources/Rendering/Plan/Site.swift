internal import ArchiveModel
internal import Documents
internal import EDTF
internal import FileTrees
internal import Parallelism
internal import Templating

/// What every page is made from: the linked archive and what was worked out from it once for all pages. It never changes;
/// it is a class because every part of every page holds it.
final class Site: Sendable {
  let archive: LinkedArchive
  /// The archive's own, held here since it is looked into so often.
  let configuration: Configuration
  let marks: [SpeakerMark]
  let dates: DateIndex
  /// Those that are too long for a page.
  let lists: [ListOwner: LongList]
  /// By event, who tells of it.
  let tellings: [[Telling]]
  private let sharing: SharedEntities
  /// Additions and changes, the latest first.
  let latestChanges: [ArticleChange]
  /// By article, its place in the order of printing.
  let ranks: [Int32]
  let partRows = Memory<PartRow, [ListPart]>()
  let words: HandleMemory<Article, KeptWords>
  /// Where words are laid aside; nil for in memory.
  let shelf: (any Shelf)?
  let media: MediaIndex
  /// The path of the style sheet, with its digest.
  let styleSheet: String
  /// The language of dates in words: the archive's own, where Dictum knows it.
  let language: any DateLanguage
  /// The archive's page on corrections, which stands above the list; nil where it has none.
  let pageOfCorrections: Handle<Page>?
  let writtenDates = Memory<EDTFDate, WrittenDate>()
  let datesInData = Memory<EDTFDate, DateInData>()
  let wordsOfDates = Memory<DatePage, String>()
  /// By article, and what articles share.
  let printedDates: HandleMemory<Article, ViewValue>
  let viewsOfDates = Memory<KnownDate, ViewValue>()
  /// By the part of the site that is marked in them; nil for none.
  let siteLinks = Memory<Address?, SiteLinks>()

  init(_ archive: LinkedArchive, media: MediaIndex, styleSheet: String, shelf: (any Shelf)?) {
    self.archive = archive
    configuration = archive.configuration
    self.media = media
    self.styleSheet = styleSheet
    self.shelf = shelf
    words = HandleMemory(count: archive.archive.articles.count)
    printedDates = HandleMemory(count: archive.archive.articles.count)
    marks = speakerMarks(archive)
    ((dates, lists), (sharing, tellings)) = sideBySide {
      let times = PlacesInTime(archive)
      let dates = DateIndex(archive, times)
      return (dates, longLists(archive, dates, times))
    } _: {
      (SharedEntities(archive), tellingsOfEvents(archive))
    }
    latestChanges = articleChanges(archive)
    ranks = ranksOfPrinting(archive)
    language = dateLanguage(for: archive.configuration.language)
    pageOfCorrections = archive.archive.pages.handles.first {
      Addresses.page(archive.archive.pages[$0].slug) == Addresses.corrections
    }
  }

  /// A site with what was worked out from all articles of another one, which differs in one article.
  ///
  /// - Parameter archive: as ``LinkedArchive/amended(with:)`` makes it of the other site's.
  init(amending other: Site, _ archive: LinkedArchive) {
    self.archive = archive
    (configuration, media, styleSheet) = (other.configuration, other.media, other.styleSheet)
    (marks, dates, lists, tellings, sharing) = (other.marks, other.dates, other.lists, other.tellings, other.sharing)
    (latestChanges, ranks, shelf) = (other.latestChanges, other.ranks, other.shelf)
    (language, pageOfCorrections) = (other.language, other.pageOfCorrections)
    words = HandleMemory(count: archive.archive.articles.count)
    printedDates = HandleMemory(count: archive.archive.articles.count)
  }

  /// Those articles that share most with an article, the nearest first.
  func related(to article: Handle<Article>) -> [RelatedArticle] { sharing.related(to: article) }

  func article(_ handle: Handle<Article>) -> Article { archive.archive.articles[handle] }
  func speaker(_ handle: Handle<Speaker>) -> Speaker { archive.archive.speakers[handle] }
  func topic(_ handle: Handle<Topic>) -> Topic { archive.archive.topics[handle] }
  func event(_ handle: Handle<Event>) -> Event { archive.archive.events[handle] }
  func outlet(_ handle: Handle<Outlet>) -> Outlet { archive.archive.outlets[handle] }
  func statement(_ handle: Handle<Statement>) -> Statement { archive.statements[handle] }
  func mark(_ handle: Handle<Speaker>) -> SpeakerMark { marks[handle.position] }

  // MARK: Links

  func link(_ address: Address, anchor: String? = nil) -> String {
    Link(address, anchor: anchor, style: configuration.links).text
  }

  func link(_ handle: Handle<Article>, anchor: String? = nil) -> String {
    link(Addresses.article(article(handle).slug), anchor: anchor)
  }

  func link(_ handle: Handle<Speaker>) -> String { link(Addresses.speaker(speaker(handle).id)) }
  func link(_ handle: Handle<Topic>) -> String { link(Addresses.topic(topic(handle).id)) }
  func link(_ handle: Handle<Event>) -> String { link(Addresses.event(event(handle).id)) }
  func link(_ handle: Handle<Outlet>) -> String { link(Addresses.outlet(outlet(handle).id)) }
  func link(_ handle: Handle<Statement>) -> String { link(address(handle)) }

  /// The page on which the accounts of an event stand side by side; nil where it has none.
  func accountsLink(_ event: Handle<Event>) -> String? {
    hasAccountsPage(event) ? link(Addresses.accounts(self.event(event).id)) : nil
  }

  /// Whether two statements or more tell of an event, or the editor has written points about those that do.
  func hasAccountsPage(_ event: Handle<Event>) -> Bool {
    archive.statementsRecountingEvent[event.position].count > 1 || !archive.pointsOfEvent[event.position].isEmpty
  }

  /// The page of the day, month or year that holds the whole date.
  func link(_ date: EDTFDate) -> String? { dates.page(of: date).map { link(Addresses.date($0)) } }

  /// The page of what a mention names.
  func link(_ entity: EntityHandle) -> String {
    switch entity {
    case .speaker(let handle): link(handle)
    case .topic(let handle): link(handle)
    case .event(let handle): link(handle)
    case .outlet(let handle): link(handle)
    }
  }

  func address(_ handle: Handle<Statement>) -> Address {
    let statement = statement(handle)
    return Addresses.statement(article(statement.article).slug, statement.name)
  }

  /// The absolute address of a page, for canonical links and citations.
  func absolute(_ address: Address) -> String { configuration.url + address.path }

  // MARK: Names

  func name(_ handle: Handle<Outlet>?) -> String { handle.map { outlet($0).name } ?? Wording.unknownOutlet }

  /// The outlet of an article.
  func outletName(_ handle: Handle<Article>) -> String { name(archive.outletOfArticle[handle.position]) }

  /// The page of the outlet of an article; empty where the source does not name it.
  func outletLink(_ handle: Handle<Article>) -> String {
    archive.outletOfArticle[handle.position].map { link($0) } ?? ""
  }

  /// A headline, in square brackets where the editor gave it.
  func title(_ handle: Handle<Article>) -> String {
    let article = article(handle)
    return article.front.titleIsSupplied ? "[\(article.front.title.value)]" : article.front.title.value
  }

  /// Who made a statement: names, or what is known of a voice that is not named.
  func voice(_ statement: Statement) -> String {
    if statement.speakers.isEmpty { return statement.attributes.capacity ?? Wording.unnamedVoice }
    return Wording.list(statement.speakers.map { speaker($0.speaker).name })
  }

  /// The letters of those through whom a statement came, nearest the reader first, and of its speakers: `GR›VP`.
  func sigil(_ statement: Statement) -> String {
    let reporters = statement.chain.compactMap { hop -> String? in
      switch hop {
      case .speakers(let speakers): speakers.map { mark($0).letters }.joined(separator: "+")
      case .unknownSpeaker: "?"
      case .outlet, .unknownOutlet: nil
      }
    }
    return (reporters.reversed() + [letters(statement)]).joined(separator: "›")
  }

  private func letters(_ statement: Statement) -> String {
    statement.speakers.isEmpty ? "?" : statement.speakers.map { mark($0.speaker).letters }.joined(separator: "+")
  }

  /// The theme's class for the hue of a statement's speaker: `sp-1` to `sp-8`, `sp-0` for grey.
  func hue(_ statement: Statement) -> String {
    guard statement.speakers.count == 1 else { return "sp-0" }
    return hue(statement.speakers[0].speaker)
  }

  func hue(_ handle: Handle<Speaker>) -> String { "sp-\(mark(handle).hue ?? 0)" }

  /// The number of a statement as margins show it: `13` for `s13`, other names as they are.
  func shortName(_ statement: Statement) -> String {
    let digits = statement.name.dropFirst()
    return statement.name.hasPrefix("s") && !digits.isEmpty && digits.allSatisfy(\.isNumber)
      ? String(digits) : statement.name
  }
}

/// By article, its place in the order of printing.
private func ranksOfPrinting(_ archive: LinkedArchive) -> [Int32] {
  var ranks = [Int32](repeating: 0, count: archive.archive.articles.count)
  for (rank, article) in archive.articlesByDate.enumerated() { ranks[article.position] = Int32(rank) }
  return ranks
}

internal import ArchiveModel
internal import Templating

/// What a page shows.
enum PageKind: Sendable, Hashable {
  case home
  case articles
  case article(Handle<Article>)
  case statements
  case statement(Handle<Statement>)
  case speakers
  case speaker(Handle<Speaker>)
  case topics
  case topic(Handle<Topic>)
  case events
  case event(Handle<Event>)
  case accounts
  case accountsOf(Handle<Event>)
  case outlets
  case outlet(Handle<Outlet>)
  case dates
  case date(DatePage)
  case undated
  case ordinary(Handle<Page>)
  case corrections
  case data
  case listPart(ListPart)
  case notFound
  case redirect(Redirect)
  case tombstone(Handle<Tombstone>)

  /// The template that shows it.
  var template: String {
    switch self {
    case .home: "home"
    case .articles: "articles"
    case .article: "article"
    case .statements: "statements"
    case .statement: "statement"
    case .speakers: "speakers"
    case .speaker: "speaker"
    case .topics: "topics"
    case .topic: "topic"
    case .events: "events"
    case .event: "event"
    case .accounts: "accounts"
    case .accountsOf: "accounts-of-event"
    case .outlets: "outlets"
    case .outlet: "outlet"
    case .dates: "dates"
    case .date, .undated: "date"
    case .ordinary: "page"
    case .corrections: "corrections"
    case .data: "data"
    case .listPart: "list-part"
    case .notFound: "not-found"
    case .redirect: "redirect"
    case .tombstone: "tombstone"
    }
  }

  /// Whether the address comes from the name of a file; two statements of one name, and former names that others bear,
  /// have had their message.
  var hasAddressOfItsFile: Bool {
    switch self {
    case .statement, .redirect, .tombstone: false
    default: true
    }
  }

  var isRedirect: Bool {
    if case .redirect = self { true } else { false }
  }

  /// The page's values.
  func view(_ site: Site) -> View {
    switch self {
    case .home: site.homePage
    case .articles: site.articlesPage
    case .article(let handle): site.articlePage(handle)
    case .statements: site.statementsPage
    case .statement(let handle): site.statementPage(handle)
    case .speakers: site.speakersPage
    case .speaker(let handle): site.speakerPage(handle)
    case .topics: site.topicsPage
    case .topic(let handle): site.topicPage(handle)
    case .events: site.eventsPage
    case .event(let handle): site.eventPage(handle)
    case .accounts: site.accountsPage
    case .accountsOf(let handle): site.accountsPage(handle)
    case .outlets: site.outletsPage
    case .outlet(let handle): site.outletPage(handle)
    case .dates: site.datesPage
    case .date(let page): site.datePage(page)
    case .undated: site.undatedPage
    case .ordinary(let handle): site.ordinaryPage(handle)
    case .corrections: site.correctionsPage
    case .data: site.dataPage
    case .listPart(let part): site.listPage(part)
    case .notFound: site.notFoundPage
    case .redirect(let redirect): site.redirectPage(redirect)
    case .tombstone(let handle): site.tombstonePage(handle)
    }
  }
}

/// Every template that shows a page, with the keys that it may use.
let pageTemplates: [(template: String, schema: ViewSchema)] = [
  ("home", .home), ("articles", .articles), ("article", .article), ("statements", .statements),
  ("statement", .statement), ("speakers", .speakers), ("speaker", .speaker), ("topics", .topics), ("topic", .topic),
  ("events", .events), ("event", .event), ("accounts", .accounts), ("accounts-of-event", .accountsOfEvent),
  ("outlets", .outlets), ("outlet", .outlet),
  ("dates", .dates), ("date", .datePage), ("page", .ordinary), ("not-found", .notFound),
  ("corrections", .corrections), ("data", .data), ("redirect", .redirect), ("tombstone", .tombstone),
  ("list-part", .listPart),
]

internal import ArchiveModel
internal import Diagnostics
internal import Documents

/// The pages of a site: lists, articles, statements, entities, ordinary pages and dates, parts of lists, and what stands at
/// former addresses.
///
/// Most pages are those of articles and statements. They stand in the order of the archive, so they need not be held: each
/// is made when it is asked for.
package struct PlannedPages: RandomAccessCollection, Sendable {
  private let site: Site
  private let before: [PlannedPage]
  private let articles: Range<Int>
  private let statements: Range<Int>
  private let after: [PlannedPage]

  init(_ site: Site) {
    self.site = site
    before = pagesOfLists
    articles = before.count..<before.count + site.archive.archive.articles.count
    statements = articles.upperBound..<articles.upperBound + site.archive.statements.count
    after = pagesOfEntities(site) + ordinaryPages(site) + site.listPages + site.redirects + site.tombstones
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { statements.upperBound + after.count }

  package subscript(number: Int) -> PlannedPage {
    if number < articles.lowerBound { return before[number] }
    if number < articles.upperBound { return pageOfArticle(Handle(number - articles.lowerBound)) }
    if number < statements.upperBound { return pageOfStatement(Handle(number - statements.lowerBound)) }
    return after[number - statements.upperBound]
  }

  private func pageOfArticle(_ handle: Handle<Article>) -> PlannedPage {
    let article = site.article(handle)
    return page(.article(handle), Addresses.article(article.slug), article.source.path)
  }

  private func pageOfStatement(_ handle: Handle<Statement>) -> PlannedPage {
    page(.statement(handle), site.address(handle), site.article(site.statement(handle).article).source.path)
  }
}

private let pagesOfLists = [
  page(.home, .home), page(.articles, Addresses.articles), page(.statements, Addresses.statements),
  page(.speakers, Addresses.speakers), page(.topics, Addresses.topics), page(.events, Addresses.events),
  page(.accounts, Addresses.accounts), page(.outlets, Addresses.outlets), page(.dates, Addresses.dates),
  page(.data, Addresses.data),
  PlannedPage(address: .home, kind: .notFound, source: ownPage),
]

private func pagesOfEntities(_ site: Site) -> [PlannedPage] {
  let archive = site.archive.archive
  return archive.speakers.handles.map {
    page(.speaker($0), Addresses.speaker(site.speaker($0).id), site.speaker($0).source.path)
  }
    + archive.topics.handles.map {
      page(.topic($0), Addresses.topic(site.topic($0).id), site.topic($0).source.path)
    }
    + archive.events.handles.map {
      page(.event($0), Addresses.event(site.event($0).id), site.event($0).source.path)
    }
    + archive.events.handles.filter(site.hasAccountsPage).map {
      page(.accountsOf($0), Addresses.accounts(site.event($0).id), site.event($0).source.path)
    }
    + archive.outlets.handles.map {
      page(.outlet($0), Addresses.outlet(site.outlet($0).id), site.outlet($0).source.path)
    }
}

private func ordinaryPages(_ site: Site) -> [PlannedPage] {
  let archive = site.archive.archive
  let own = site.pageOfCorrections
  var pages = [page(.corrections, Addresses.corrections, own.map { archive.pages[$0].source.path } ?? ownPage)]
  pages += archive.pages.handles.filter { $0 != own }.map {
    page(.ordinary($0), Addresses.page(archive.pages[$0].slug), archive.pages[$0].source.path)
  }
  pages += site.dates.ordered.map { page(.date($0), Addresses.date($0)) }
  if !site.dates.undated.isEmpty { pages.append(page(.undated, Addresses.undated)) }
  return pages
}

/// Where a page comes from that no file asks for.
let ownPage = "a page of Dictum’s own"

private func page(_ kind: PageKind, _ address: Address, _ source: String = ownPage) -> PlannedPage {
  PlannedPage(address: address, kind: kind, source: source)
}

internal import ArchiveModel
internal import Diagnostics
internal import Documents
internal import Parallelism

/// The pages of a site: lists, articles, statements, entities, ordinary pages and dates, parts of lists, and what stands at
/// former addresses.
func plannedPages(_ site: Site) -> [PlannedPage] {
  let (statements, others) = sideBySide {
    site.archive.statements.handles.map {
      page(.statement($0), site.address($0), site.article(site.statement($0).article).source.path)
    }
  } _: {
    pagesBesideStatements(site)
  }
  return others.before + statements + others.after
}

/// The pages that stand before those of statements, and behind them.
private func pagesBesideStatements(_ site: Site) -> (before: [PlannedPage], after: [PlannedPage]) {
  let archive = site.archive.archive
  let articles = archive.articles.handles.map {
    page(.article($0), Addresses.article(site.article($0).slug), site.article($0).source.path)
  }
  return (
    pagesOfLists + articles,
    pagesOfEntities(site) + ordinaryPages(site) + site.listPages + site.redirects + site.tombstones
  )
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

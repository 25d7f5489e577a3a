internal import ArchiveModel
internal import Documents
internal import FileTrees

/// What a page shows and where it stands, as a digest: a page with the digest that it had is the page that stands.
///
/// A digest may tell apart pages that are alike; it never takes two for the same that differ, as long as the archive's
/// settings (``SitePlan/settings``) are the same.
struct PagePrints: Sendable {
  let site: Site
  let entities: EntityPrints
  let articles: ArticlePrints
  /// By event, what the statements that recount it show.
  private let recounts: [Digest]
  /// All events with their topics.
  private let eventsOfTopics: Digest

  init(_ site: Site) {
    let entities = EntityPrints(site)
    let articles = ArticlePrints(site, entities)
    recounts = site.archive.statementsRecountingEvent.map { handles in
      var print = Fingerprint()
      print.add(handles) { $0.add(articles[$1]) }
      return print.digest
    }
    var print = Fingerprint()
    print.add(entities.events) { $0.add($1) }
    print.add(site.archive.topicsOfEvent) { $0.add($1) { $0.add(entities.digest(.topic($1))) } }
    eventsOfTopics = print.digest
    (self.site, self.entities, self.articles) = (site, entities, articles)
  }

  /// Nil for pages that show something of the whole archive, and so are made anew each time: there are few of them.
  ///
  /// - Parameter file: the path of the page's file.
  func digest(_ page: PlannedPage, at file: String) -> Digest? {
    var print = Fingerprint()
    print.add(file)
    switch page.kind {
    case .article(let handle): addArticle(handle, to: &print)
    case .statement(let handle): addStatement(handle, to: &print)
    case .speaker(let handle): addSpeaker(handle, to: &print)
    case .topic(let handle): addTopic(handle, to: &print)
    case .event(let handle), .accountsOf(let handle): addEvent(handle, to: &print)
    case .outlet(let handle): addOutlet(handle, to: &print)
    case .date(let page): addDate(page, to: &print)
    case .listPart(let part): addPart(part, to: &print)
    case .home, .articles, .statements, .speakers, .topics, .events, .accounts, .outlets, .dates, .undated, .ordinary,
      .corrections, .data, .notFound, .redirect, .tombstone:
      return nil
    }
    return print.digest
  }

  private func addArticle(_ handle: Handle<Article>, to print: inout Fingerprint) {
    print.add(articles[handle])
    print.add(site.related(to: handle)) { print, related in
      print.add(articles[related.article])
      print.add(related.shared) { $0.add(entities.digest($1)) }
    }
    let byDate = site.archive.articlesByDate
    let rank = Int(site.ranks[handle.position])
    print.add(rank > 0 ? byDate[rank - 1...rank - 1] : []) { $0.add(articles[$1]) }
    print.add(rank + 1 < byDate.count ? byDate[rank + 1...rank + 1] : []) { $0.add(articles[$1]) }
  }

  private func addStatement(_ handle: Handle<Statement>, to print: inout Fingerprint) {
    let statement = site.statement(handle)
    addStatements([handle] + statement.children + [statement.parent].compactMap(\.self), to: &print)
    addStatements(statement.same, to: &print)
    guard let event = statement.recounts else { return }
    print.add(recounts[event.position])
  }

  private func addStatements(_ handles: [Handle<Statement>], to print: inout Fingerprint) {
    print.add(handles) { $0.add(articles[$1]) }
  }

  private func addArticles(_ handles: [Handle<Article>], to print: inout Fingerprint) {
    print.add(handles) { $0.add(articles[$1]) }
  }

  // MARK: Entities

  private func addSpeaker(_ handle: Handle<Speaker>, to print: inout Fingerprint) {
    print.add(entities.digest(.speaker(handle)))
    add(site.archive.mentions.inSpeakers[handle.position], to: &print)
    addStatements(site.archive.statementsOfSpeaker[handle.position], to: &print)
    addStatements(site.archive.statementsToSpeaker[handle.position], to: &print)
    addStatements(site.archive.statementsRelayedBySpeaker[handle.position], to: &print)
  }

  private func addTopic(_ handle: Handle<Topic>, to print: inout Fingerprint) {
    let archive = site.archive
    print.add(entities.digest(.topic(handle)))
    add(archive.mentions.inTopics[handle.position], to: &print)
    let others = [archive.broaderTopics, archive.narrowerTopics, archive.relatedTopics].map { $0[handle.position] }
    print.add(others) { $0.add($1) { $0.add(entities.digest(.topic($1))) } }
    addStatements(archive.statementsAboutTopic[handle.position], to: &print)
    addArticles(archive.articlesAboutTopic[handle.position], to: &print)
    print.add(eventsOfTopics)
  }

  private func addEvent(_ handle: Handle<Event>, to print: inout Fingerprint) {
    let archive = site.archive
    print.add(entities.digest(.event(handle)))
    add(archive.mentions.inEvents[handle.position], to: &print)
    print.add(archive.participantsOfEvent[handle.position]) { $0.add(entities.digest(.speaker($1))) }
    print.add(archive.topicsOfEvent[handle.position]) { $0.add(entities.digest(.topic($1))) }
    addStatements(archive.statementsAtEvent[handle.position], to: &print)
    addStatements(archive.statementsRecountingEvent[handle.position], to: &print)
    addStatements(archive.pointsOfEvent[handle.position].flatMap { $0.accounts.map(\.statement) }, to: &print)
    print.add(archive.pointsOfEvent[handle.position]) { $0.add($1.relation != nil) }
  }

  private func addOutlet(_ handle: Handle<Outlet>, to print: inout Fingerprint) {
    print.add(entities.digest(.outlet(handle)))
    add(site.archive.mentions.inOutlets[handle.position], to: &print)
    addArticles(site.archive.articlesOfOutlet[handle.position], to: &print)
    addStatements(site.archive.statementsRelayedByOutlet[handle.position], to: &print)
  }

  private func add(_ mentions: Mentions.Targets, to print: inout Fingerprint) {
    print.add(mentions.sorted { $0.key < $1.key }) { $0.add(entities.digest($1.value)) }
  }

  // MARK: Lists

  private func addDate(_ page: DatePage, to print: inout Fingerprint) {
    let (items, own) = (site.dates.pages[page] ?? DatedItems(), site.ownItems(page))
    addEvents(items.events, to: &print)
    addStatements(own.statements, to: &print)
    addArticles(own.articles, to: &print)
    print.add(items.statements.count)
    print.add(items.articles.count)
    let neighbours = [-1, 1].map { site.dates.neighbour(of: page, at: $0) }
    print.add(neighbours + site.dates.children(of: page).map { $0 }) { print, other in
      print.add(other?.text)
      print.add(other.flatMap { site.dates.pages[$0]?.statements.count } ?? 0)
    }
  }

  /// Lists of events show who took part in them, and how much was said there.
  private func addEvents(_ handles: [Handle<Event>], to print: inout Fingerprint) {
    print.add(handles) { print, handle in
      print.add(entities.digest(.event(handle)))
      print.add(site.archive.participantsOfEvent[handle.position]) { $0.add(entities.digest(.speaker($1))) }
      print.add(site.archive.statementsAtEvent[handle.position].count)
    }
  }

  private func addPart(_ part: ListPart, to print: inout Fingerprint) {
    addOwner(part.owner, to: &print)
    let list = site.list(part)
    addStatements(list?.statements ?? [], to: &print)
    addArticles(list?.articles ?? [], to: &print)
    print.add(list?.count ?? 0)
    print.add(list?.parts ?? []) { print, inner in
      print.add(site.address(ListPart(owner: part.owner, path: part.path + [inner.step])).path)
      print.add(inner.list.count)
    }
    print.add([-1, 1]) { print, distance in
      let other = site.neighbour(of: part, at: distance)
      print.add(other.map { site.address($0).path })
      print.add(other.flatMap { site.list($0)?.count } ?? 0)
    }
  }

  private func addOwner(_ owner: ListOwner, to print: inout Fingerprint) {
    switch owner {
    case .archive, .undated: print.add(0)
    case .speaker(let handle), .addressed(let handle): print.add(entities.digest(.speaker(handle)))
    case .topic(let handle), .articlesAbout(let handle): print.add(entities.digest(.topic(handle)))
    case .event(let handle), .accounts(let handle): print.add(entities.digest(.event(handle)))
    case .printed(let handle), .relayed(let handle): print.add(entities.digest(.outlet(handle)))
    }
  }
}

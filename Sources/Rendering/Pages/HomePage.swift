internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let home = ViewSchema.page(
    "home", "What the archive is and where to begin.",
    [
      .text("description", "What the archive is."),
      .text("articleCount", "The number of articles."), .text("statementCount", "The number of statements."),
      .text("speakerCount", "The number of speakers who say something."),
      .text("topicCount", "The number of topics."),
      .text("saidYears", "The years in which statements were made."),
      .view("episode", .episode, "An event of which several statements tell, where there is one."),
      .list("articles", .articleItem, "The articles in the order in which they were printed, of many the last fifty."),
      .text("moreArticles", "How many articles there are before those, in words; empty for none."),
      .text("allArticles", "The page of all articles."),
      .list("persons", .speakerItem, "Persons, those with most statements first, ten at most."),
      .text("morePersons", "How many persons there are beside those, in words; empty for none."),
      .text("bodies", "How many bodies speak without a named person, in words."),
      .text("allSpeakers", "The page of all speakers."),
      .list("topics", .link, "The topics with their counts."),
      .list("changes", .change, "The latest changes and additions, ten at most."),
      .text("corrections", "The page of all corrections; empty where there are none."),
      .text("updated", "The date of the latest change, in words."),
    ])

  static let episode = ViewSchema(
    "episode", "Two accounts of one event.",
    [
      .text("label", "The event."), .text("href", "The page of its accounts side by side."),
      .text("count", "How many statements tell of it, in words."),
      .list("accounts", .statementItem, "Two of them, from different articles or tellers."),
    ])
}

extension Site {
  var homePage: View {
    let frame = Frame(
      title: homeTitle, description: configuration.description ?? homeTitle, address: .home,
      metadata: openGraph(title: homeTitle, .home), structuredData: structuredDataOfArchive)
    var view = pageView(.home, frame, [:])
    addSize(to: &view)
    view["description"] = .text(configuration.description ?? "")
    view["episode"] = episode.map { .view($0) } ?? .absent
    addArticles(to: &view)
    view["topics"] = .list(topicsWithCounts)
    view["changes"] = .list(latestChanges.prefix(10).map { changeView($0) })
    view["updated"] = .text(latestChanges.first.map { $0.date.words(in: language) } ?? "")
    view["corrections"] = .text(corrections.isEmpty ? "" : link(Addresses.corrections))
    view["allSpeakers"] = .text(link(Addresses.speakers))
    addSpeakers(to: &view)
    return view
  }

  private var homeTitle: String {
    configuration.subtitle.map { "\(configuration.title): \($0)" } ?? configuration.title
  }

  private func addSize(to view: inout View) {
    let speaking = archive.archive.speakers.handles.count { !archive.statementsOfSpeaker[$0.position].isEmpty }
    view["articleCount"] = .text(Wording.number(archive.archive.articles.count))
    view["statementCount"] = .text(Wording.number(archive.statements.count))
    view["speakerCount"] = .text(Wording.number(speaking))
    view["topicCount"] = .text(Wording.number(archive.archive.topics.count))
    view["saidYears"] = .text(saidYears.map { $0 == $1 ? String($0) : "\($0)–\($1)" } ?? "")
  }

  private func addArticles(to view: inout View) {
    let shown = archive.articlesByDate.suffix(50)
    let more = archive.articlesByDate.count - shown.count
    view["articles"] = .list(shown.map(articleItem))
    view["moreArticles"] = .text(more == 0 ? "" : Wording.count(more, "earlier article"))
    view["allArticles"] = .text(link(Addresses.articles))
  }

  private func addSpeakers(to view: inout View) {
    let speaking = speakersByCount.filter { !archive.statementsOfSpeaker[$0.position].isEmpty }
    let persons = speaking.filter { speaker($0).front.kind == .person }
    let bodies = speaking.count - persons.count
    view["persons"] = .list(persons.prefix(10).map(speakerItem))
    view["morePersons"] = .text(persons.count > 10 ? Wording.count(persons.count - 10, "more person") : "")
    view["bodies"] = .text(bodies == 0 ? "" : Wording.count(bodies, "body", "bodies"))
  }

  /// The event with most accounts, of two or more that tell of it in different articles or at different occasions.
  private var episode: View? {
    let candidates = archive.archive.events.handles.filter { event in
      Set(archive.statementsRecountingEvent[event.position].map { statement($0).article }).count > 1
    }
    let most = candidates.max {
      let (left, right) = (
        archive.statementsRecountingEvent[$0.position].count, archive.statementsRecountingEvent[$1.position].count
      )
      return (left, $1) < (right, $0)
    }
    return most.map(episodeView)
  }

  private func episodeView(_ event: Handle<Event>) -> View {
    let accounts = archive.statementsRecountingEvent[event.position]
    let longest = Dictionary(grouping: accounts) { statement($0).article }.values.compactMap { group in
      group.max { weight($0) < weight($1) }
    }.sorted()
    return View(
      .episode,
      [
        "label": .text(self.event(event).label), "href": .text(accountsLink(event) ?? link(event)),
        "count": .text(Wording.count(accounts.count, "statement")), "accounts": itemViews(Array(longest.prefix(2))),
      ])
  }

  /// Quoted words before paraphrase, then the longer text.
  private func weight(_ handle: Handle<Statement>) -> Int {
    let statement = statement(handle)
    return (statement.mode == .direct ? 1_000_000 : 0) + statement.marked.text.count
  }

  var topicsWithCounts: [View] {
    archive.archive.topics.handles.sorted(byName: { topic($0).label }).map {
      linkView(topic($0).label, link($0), count: archive.statementsAboutTopic[$0.position].count)
    }
  }

  private func changeView(_ change: ArticleChange) -> View {
    View(
      .change,
      [
        "date": .html(markup(change.date, style: .short)), "text": .text(change.text),
        "title": .text(title(change.article)), "language": .text(article(change.article).front.language),
        "href": .text(link(change.article)),
      ])
  }
}

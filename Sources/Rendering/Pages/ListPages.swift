internal import ArchiveModel
internal import Templating

extension ViewSchema {
  static let articles = ViewSchema.page(
    "articles", "All articles.",
    [
      .text("count", "How many there are, in words."),
      .list("articles", .articleItem, "In the order in which they were printed; none where there are many."),
      .list("parts", .partLink, "The pages of the years in which they were printed, where there are many."),
      .text("outlets", "The page of all outlets."),
    ])

  static let statements = ViewSchema.page(
    "statements", "All statements.",
    [
      .text("count", "How many there are, in words."),
      .list(
        "groups", .statementGroup, "By year, in the order in which they were said; none where there are many."),
      .list("parts", .partLink, "The parts by year, where there are many."),
    ])

  static let notFound = ViewSchema.page("not found", "What a server shows where there is no page.", [])
}

extension Site {
  var articlesPage: View {
    let count = Wording.count(archive.archive.articles.count, "article")
    let frame = Frame(
      title: "Articles", description: "All articles of the archive: \(count).", address: Addresses.articles)
    let isLong = archive.articlesByDate.count > LongList.limit
    return pageView(
      .articles, frame,
      [
        "count": .text(count), "outlets": .text(link(Addresses.outlets)),
        "articles": .list(isLong ? [] : archive.articlesByDate.map(articleItem)),
        "parts": .list(isLong ? timesOfPrinting : []),
      ])
  }

  /// Where articles stand by the time at which they were printed: on the pages of years, of longer times, and of no date.
  private var timesOfPrinting: [View] {
    let years = dates.years.compactMap { year in
      let anchor = ownItems(year).articles.isEmpty ? nil : "printed"
      let articles = dates.pages[year]?.articles ?? []
      return timeOfPrinting(words(year), link(Addresses.date(year), anchor: anchor), articles, .year(year.year))
    }
    let others = [
      timeOfPrinting("Longer than a year", link(Addresses.dates, anchor: "long"), dates.long.articles, .long),
      timeOfPrinting("No date", link(Addresses.undated, anchor: "printed"), dates.undated.articles, .undated),
    ]
    return years + others.compactMap(\.self)
  }

  /// Nil where nothing was printed then.
  private func timeOfPrinting(
    _ title: String, _ href: String, _ articles: [Handle<Article>], _ step: ListStep
  ) -> View? {
    articles.isEmpty ? nil : partLink(title, href, articles.count, step)
  }

  var statementsPage: View {
    let count = Wording.count(archive.statements.count, "statement")
    let frame = Frame(
      title: "Statements", description: "All statements of the archive in the order in which they were made: \(count).",
      address: Addresses.statements)
    var view = pageView(.statements, frame, ["count": .text(count)])
    addList(.archive, archive.chronology, to: &view)
    return view
  }

  var notFoundPage: View {
    let frame = Frame(
      title: "Page not found", description: "There is no page at this address.", address: .home, isHidden: true,
      isOutside: true)
    return pageView(.notFound, frame, [:])
  }
}

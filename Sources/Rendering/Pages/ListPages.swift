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
    var parts = dates.years.map { year in
      let anchor = ownItems(year).articles.isEmpty ? nil : "printed"
      let count = dates.pages[year]?.articles.count ?? 0
      return (words(year), link(Addresses.date(year), anchor: anchor), count, ListStep.year(year.year))
    }
    parts.append(("Longer than a year", link(Addresses.dates, anchor: "long"), dates.long.articles.count, .long))
    parts.append(("No date", link(Addresses.undated, anchor: "printed"), dates.undated.articles.count, .undated))
    return parts.filter { $0.2 > 0 }.map(partLink)
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

internal import ArchiveModel
internal import Documents
internal import EDTF
internal import Templating

extension ViewSchema {
  static let tombstone = ViewSchema.page(
    "tombstone", "What stands in place of an article or a statement that is no longer shown.",
    [
      .flag("isStatement", "Whether it stands for a statement, not for an article."),
      .text("name", "The statement’s name in its article; empty for an article."),
      .text("title", "The article’s headline, in square brackets where the editor gave it."),
      .text("articleLanguage", "The article’s language, a BCP 47 tag."),
      .text("href", "The page of the article, or its tombstone; empty on the article’s own."),
      .text("outlet", "The article’s outlet."),
      .text("outletHref", "The outlet’s page; empty where the source does not name it."),
      .html("printed", "When the article was printed; empty where unknown."),
      .html("withdrawn", "Since when it is not shown."), .text("reason", "Why it is not shown."),
    ])
}

extension Addresses {
  /// Every address of what a tombstone stands for, the last one first.
  static func all(of tombstone: Tombstone) -> [Address] {
    switch tombstone.subject {
    case .article: tombstone.article.slugs.map(article)
    case .statement(let names): names.map { statement($0.article, $0.id) }
    }
  }
}

extension Site {
  /// A page at every address of what is withdrawn.
  var tombstones: [PlannedPage] {
    archive.archive.tombstones.handles.flatMap { handle in
      let tombstone = archive.archive.tombstones[handle]
      return Addresses.all(of: tombstone).map {
        PlannedPage(address: $0, kind: .tombstone(handle), source: tombstone.article.path)
      }
    }
  }

  func tombstonePage(_ handle: Handle<Tombstone>) -> View {
    let tombstone = archive.archive.tombstones[handle]
    let article = tombstone.article
    var view = pageView(.tombstone, frame(tombstone), [:])
    view["title"] = .text(title(article))
    view["articleLanguage"] = .text(article.language)
    view["outlet"] = .text(name(article.outlet))
    view["outletHref"] = .text(article.outlet.map { link($0) } ?? "")
    view["printed"] = .html(article.published.map { markup($0) } ?? [])
    view["withdrawn"] = .html(markup(tombstone.withdrawal.date))
    view["reason"] = .text(tombstone.withdrawal.reason)
    if case .statement(let names) = tombstone.subject {
      view["isStatement"] = .flag(true)
      view["name"] = .text(names[0].id)
      view["href"] = .text(link(Addresses.article(article.slug)))
    }
    return view
  }

  private func frame(_ tombstone: Tombstone) -> Frame {
    let article = tombstone.article
    let crumbs = [("Articles", Addresses.articles)]
    let address = Addresses.all(of: tombstone)[0]
    switch tombstone.subject {
    case .article:
      return Frame(
        title: "Withdrawn: \(title(article))", description: "This article is no longer shown.", address: address,
        section: Addresses.articles, crumbs: crumbs, here: title(article), isHidden: true)
    case .statement(let names):
      return Frame(
        title: "Withdrawn: statement \(names[0].id)", description: "This statement is no longer shown.",
        address: address, section: Addresses.statements,
        crumbs: crumbs + [(title(article), Addresses.article(article.slug))], here: names[0].id,
        isHidden: true)
    }
  }

  func title(_ article: Headline) -> String {
    article.titleIsSupplied ? "[\(article.title)]" : article.title
  }
}

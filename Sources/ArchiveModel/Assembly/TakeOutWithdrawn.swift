internal import Diagnostics
internal import Documents

/// Takes withdrawn articles out of an archive and sets tombstones in their place, so that no later stage can show a word
/// of them; statements under `removed` get tombstones too.
///
/// Files of people, topics, events and outlets that nothing refers to any more stay.
func takeOutWithdrawn(_ archive: Archive) -> Checked<Archive> {
  var archive = archive
  let living = archive.articles.filter { $0.front.withdrawn == nil }
  let others =
    archive.speakers.map(\.body) + archive.topics.map(\.body) + archive.events.map(\.body)
    + archive.outlets.map(\.body) + archive.pages.map(\.body)
  let shown = Set(living.flatMap(picturesShown) + others.flatMap(pictures))
  let outlets = OutletsOfWithdrawn(archive)
  archive.tombstones = archive.articles.flatMap { tombstones(of: $0, outlets) }
  archive.withheldMedia = archive.withheldMedia.union(archive.articles.flatMap(pictures)).subtracting(shown)
  archive.articles = living
  return Checked(archive, outlets.diagnostics)
}

/// The files under `content/media/` that an article names.
func pictures(of article: Article) -> [String] {
  article.front.images.map(\.file.value) + pictures(of: article.outline)
}

/// Those of them that its page shows.
private func picturesShown(of article: Article) -> [String] {
  article.front.images.map(\.file.value) + article.picturesShown.compactMap { mediaPath(ofAddress: $0) }
}

private func pictures(of body: MarkedText) -> [String] {
  body.pictures.compactMap { mediaPath(ofAddress: $0.value) }
}

/// The outlets of articles, looked up; only withdrawn articles make messages, since no later stage sees them.
private struct OutletsOfWithdrawn {
  private var outlets: [String: Handle<Outlet>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ archive: Archive) {
    var lookup = EntityLookup(archive)
    for article in archive.articles {
      guard let written = article.front.outlet else { continue }
      let known = lookup.diagnostics.count
      outlets[article.slug] = lookup.outlet(written, in: article.source)
      if article.front.withdrawn != nil { diagnostics += lookup.diagnostics.dropFirst(known) }
    }
  }

  subscript(article: Article) -> Handle<Outlet>? { outlets[article.slug] }
}

private func tombstones(of article: Article, _ outlets: OutletsOfWithdrawn) -> [Tombstone] {
  let headline = Headline(article, outlet: outlets[article])
  func tombstone(_ ids: [String], _ withdrawal: Withdrawal) -> Tombstone {
    Tombstone(subject: .statement(article.names(ids: ids)), article: headline, withdrawal: withdrawal)
  }
  let removed = article.front.removed.map { tombstone([$0.name.value], $0.withdrawal) }
  guard let withdrawal = article.front.withdrawn else { return removed }
  let statements = article.outline.statements.compactMap { statement in
    statement.name.map { tombstone([$0.value] + statement.attributes.formerly.map(\.value), withdrawal) }
  }
  return [Tombstone(subject: .article, article: headline, withdrawal: withdrawal)] + statements + removed
}

extension Headline {
  /// The evidence of the date is left behind: it may be words of the text.
  fileprivate init(_ article: Article, outlet: Handle<Outlet>?) {
    let front = article.front
    slugs = [article.slug] + front.aliases.map(\.value)
    (title, titleIsSupplied, language) = (front.title.value, front.titleIsSupplied, front.language)
    self.outlet = outlet
    published = front.published?.value.date
    isWithdrawn = front.withdrawn != nil
    path = article.source.path
  }
}

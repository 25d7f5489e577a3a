package import Diagnostics
package import Documents

/// Sorts documents into an archive, and takes out what is withdrawn (stage 3).
///
/// - Parameters:
///   - documents: in any order; the result does not depend on it.
///   - unread: files of the archive that gave no document.
///   - includesDrafts: whether articles marked `draft: true` are taken in; those that are withdrawn have their tombstones in
///     either case.
package func assembleArchive(
  _ documents: [Document], unread: UnreadFiles = UnreadFiles(), configuration: Configuration, includesDrafts: Bool
) -> Checked<Archive> {
  var lists = Lists()
  let sorted = documents.sorted { ($0.name, $0.source.path) < ($1.name, $1.source.path) }
  for document in sorted { lists.add(document, includesDrafts) }
  var archive = Archive(
    configuration: configuration, articles: lists.articles, speakers: lists.speakers, topics: lists.topics,
    events: lists.events, outlets: lists.outlets, pages: lists.pages, drafts: lists.drafts, unread: unread)
  archive.withheldMedia = lists.picturesOfDrafts
  var diagnostics = checkNames(archive)
  if archive.articles.isEmpty, !unread.holdAny(.articles) {
    diagnostics.append(.emptyArchive(hasDrafts: !lists.drafts.isEmpty))
  }
  return Checked(archive, diagnostics).then(takeOutWithdrawn)
}

private struct Lists {
  var articles: [Article] = []
  var speakers: [Speaker] = []
  var topics: [Topic] = []
  var events: [Event] = []
  var outlets: [Outlet] = []
  var pages: [Page] = []
  /// The slugs of those left out.
  var drafts: Set<String> = []
  /// The files under `content/media/` that these name.
  var picturesOfDrafts: Set<String> = []

  mutating func add(_ document: Document, _ includesDrafts: Bool) {
    let (id, body, source) = (document.name, document.body, document.source)
    switch document.content {
    case .article(let front, let defaults):
      let article = Article(front, defaults, of: document)
      if front.isDraft, !includesDrafts, front.withdrawn == nil {
        drafts.insert(id)
        picturesOfDrafts.formUnion(pictures(of: article))
        return
      }
      articles.append(article)
    case .speaker(let front): speakers.append(Speaker(id: id, front: front, body: body, source: source))
    case .topic(let front): topics.append(Topic(id: id, front: front, body: body, source: source))
    case .event(let front): events.append(Event(id: id, front: front, body: body, source: source))
    case .outlet(let front): outlets.append(Outlet(id: id, front: front, body: body, source: source))
    case .page(let front): pages.append(Page(slug: id, front: front, body: body, source: source))
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func emptyArchive(hasDrafts: Bool) -> Diagnostic {
    .error(
      .emptyArchive, at: SourceRange(wholeOf: "content/articles"), "the archive holds no article",
      help: hasDrafts
        ? "all articles are drafts: build with ‘--drafts’, or take ‘draft: true’ out"
        : "make one with ‘dictum new article SLUG’")
  }
}

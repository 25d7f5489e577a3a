package import Documents

/// All documents of an archive by kind, each list sorted by slug or id; references are still texts. What is withdrawn is
/// not among them.
package struct Archive: Sendable {
  package let configuration: Configuration
  package internal(set) var articles: [Article]
  package let speakers: [Speaker]
  package let topics: [Topic]
  package let events: [Event]
  package let outlets: [Outlet]
  package let pages: [Page]
  /// What stands in place of what is withdrawn, by article.
  package internal(set) var tombstones: [Tombstone] = []
  /// Files under `content/media/` that only withdrawn articles, drafts that are left out, or passages that are not shown,
  /// name.
  package internal(set) var withheldMedia: Set<String> = []
  /// The slugs of articles that are left out because they are drafts.
  package let drafts: Set<String>
  /// What is missing in the lists because of an error that is reported elsewhere.
  package let unread: UnreadFiles

  /// The archive with other articles, which have the same slugs.
  package func with(articles: [Article]) -> Archive {
    var copy = self
    copy.articles = articles
    return copy
  }
}

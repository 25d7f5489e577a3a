internal import ArchiveModel
internal import Documents

/// What search engines may index: the archive's own pages, and not the text of others.
extension Site {
  /// Whether a page has an address that lasts and shows no more of an article than its speakers' words.
  func isIndexable(_ kind: PageKind) -> Bool {
    switch kind {
    case .notFound, .redirect, .tombstone: false
    case .article(let handle): isIndexable(handle)
    case .statement(let handle): isIndexable(handle)
    default: true
    }
  }

  func isIndexable(_ handle: Handle<Article>) -> Bool {
    let front = article(handle).front
    return !front.isDraft && (front.text == .digest || front.text == .metadata)
  }

  /// Statements may be indexed whatever is shown of their article.
  func isIndexable(_ handle: Handle<Statement>) -> Bool {
    !statement(handle).isProvisional && !article(statement(handle).article).front.isDraft
  }
}

internal import ArchiveModel
internal import Documents
internal import EDTF

/// A correction of an article, or its coming to the archive.
struct ArticleChange: Sendable {
  let date: EDTFDate
  let text: String
  let article: Handle<Article>
}

/// Additions and changes of all articles, the latest first.
func articleChanges(_ archive: LinkedArchive) -> [ArticleChange] {
  let changes = archive.archive.articles.handles.flatMap { handle -> [ArticleChange] in
    let front = archive.archive.articles[handle].front
    let added = front.added.map { [ArticleChange(date: $0, text: "Added to the archive", article: handle)] }
    return front.changes.map { ArticleChange(date: $0.date, text: $0.text, article: handle) } + (added ?? [])
  }
  return changes.map { ($0.date.sortKey, $0) }.sorted { ($1.0, $0.1.article) < ($0.0, $1.1.article) }.map(\.1)
}

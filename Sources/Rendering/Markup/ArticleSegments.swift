internal import ArchiveModel
internal import Documents

/// The segments of an article's statements, by their spans.
struct ArticleSegments: Sendable {
  /// The words of each.
  let contents: [SpanID: SegmentContent]
  /// The statement to which each belongs.
  let owners: [SpanID: Handle<Statement>]

  /// - Parameter body: the article's own.
  init(_ article: Handle<Article>, _ body: MarkedText, _ archive: LinkedArchive) {
    contents = segmentContents(body)
    var owners: [SpanID: Handle<Statement>] = [:]
    for handle in archive.statementsOfArticle[article.position] {
      for segment in archive.statements[handle].segments { owners[segment.span] = handle }
    }
    self.owners = owners
  }
}

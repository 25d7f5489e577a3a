internal import Diagnostics
package import Documents
internal import FileTrees

package final class Article: Sendable {
  package let slug: String
  package let front: ArticleFrontMatter
  package let defaults: StatementDefaults
  /// Its text, of which the blocks may be missing: they are laid aside, and only ``body`` has them.
  package let outline: MarkedText
  private let blocks: KeptBytes?
  package let source: DocumentSource
  /// By statement of the body and by segment, how far the words agree with the captured source; empty before
  /// verification.
  package let grades: [[SegmentGrade]]
  /// How much of the captured source the article's page has; nil where the source is not at hand.
  package let share: ReproducedShare?

  private init(
    slug: String, front: ArticleFrontMatter, defaults: StatementDefaults, outline: MarkedText, blocks: KeptBytes?,
    source: DocumentSource, grades: [[SegmentGrade]], share: ReproducedShare?
  ) {
    self.slug = slug
    self.front = front
    self.defaults = defaults
    self.outline = outline
    self.blocks = blocks
    self.source = source
    self.grades = grades
    self.share = share
  }

  /// - Parameter document: whose front matter and defaults these are.
  convenience init(_ front: ArticleFrontMatter, _ defaults: StatementDefaults, of document: Document) {
    self.init(
      slug: document.name, front: front, defaults: defaults, outline: document.body, blocks: document.blocks,
      source: document.source, grades: [], share: nil)
  }

  /// Its text. Blocks that are laid aside are made anew each time, so whoever needs them holds on to the text meanwhile.
  package var body: MarkedText {
    guard let blocks else { return outline }
    guard let body = StoredBlocks(bytes: blocks.bytes[...]).filling(outline) else {
      preconditionFailure("blocks that were made of \(source.path) are not its blocks")
    }
    return body
  }

  /// The article with other statements, which have the same spans, and with their grades.
  package func with(
    statements: [MarkedStatement], grades: [[SegmentGrade]], share: ReproducedShare?
  ) -> Article {
    var outline = outline
    outline.statements = statements
    return Article(
      slug: slug, front: front, defaults: defaults, outline: outline, blocks: blocks, source: source, grades: grades,
      share: share)
  }
}

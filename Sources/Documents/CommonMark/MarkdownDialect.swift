/// What a body is read and written as.
package enum MarkdownDialect: Sendable {
  /// The annotation language: CommonMark with the additions. Raw HTML is shown as text, comments are left out, and what
  /// a page may not hold is refused.
  case annotated
  /// CommonMark 0.30 and nothing else: what the additions are written with is text, raw HTML is HTML, nothing but
  /// nesting beyond all measure is refused. No archive is read so; it holds the same reader and writer against the
  /// specification, byte for byte.
  case plain
}

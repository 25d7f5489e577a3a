/// The words by which a segment is found in a text (W3C Web Annotation, TextQuoteSelector).
package struct QuoteSelector: Sendable {
  package let exact: Located<String>
  /// What stands directly before and behind the words; empty where the words alone are enough.
  package let prefix: String
  package let suffix: String
}

/// In which statement another is nested, where the ranges alone do not say it.
enum Enclosure {
  case noStatement
  case statement(Located<String>)
}

/// The words by which a segment is found in a text (W3C Web Annotation, TextQuoteSelector).
///
/// A class that never changes: few segments have one, and it takes no room in the others.
package final class QuoteSelector: Sendable {
  package let exact: Located<String>
  /// What stands directly before and behind the words; empty where the words alone are enough.
  package let prefix: String
  package let suffix: String

  init(exact: Located<String>, prefix: String, suffix: String) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}

/// In which statement another is nested, where the ranges alone do not say it.
enum Enclosure {
  case noStatement
  case statement(Located<String>)
}

package import Diagnostics

/// A file of `content/` as it was understood on its own: nothing it refers to is looked up yet.
package struct Document: Sendable {
  package enum Content: Sendable {
    case article(ArticleFrontMatter, StatementDefaults)
    case speaker(SpeakerFrontMatter)
    case topic(TopicFrontMatter)
    case event(EventFrontMatter)
    case outlet(OutletFrontMatter)
    case page(PageFrontMatter)
  }

  /// An article's or a page's slug, an entity's id: the file's name without its extension, or the nearest id to it.
  package let name: String
  package let content: Content
  package let body: MarkedText
  /// The file, for messages of later stages.
  package let source: SourceText
}

/// The kinds of document, each a folder of `content/`.
package enum DocumentKind: String, CaseIterable, Sendable {
  case articles
  case speakers
  case topics
  case events
  case outlets
  case pages

  /// The kind of a file of `content/`; nil where it is in none of the folders.
  package init?(path: String) {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "content", let kind = DocumentKind(rawValue: String(parts[1])) else {
      return nil
    }
    self = kind
  }
}

package import FileTrees

/// A file of `content/` as it was understood on its own: nothing it refers to is looked up yet.
///
/// A class because it is large and goes through many hands: a copy of it is a reference.
package final class Document: Sendable {
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
  /// The blocks of the body where they are laid aside (``laidAside(_:on:)``): then the body has none.
  package let blocks: KeptBytes?
  package let source: DocumentSource

  init(
    name: String, content: Content, body: MarkedText, blocks: KeptBytes? = nil, source: DocumentSource
  ) {
    self.name = name
    self.content = content
    self.body = body
    self.blocks = blocks
    self.source = source
  }

  /// An article that keeps its blocks as bytes, which take less room than their tree, until they are asked for, and its
  /// text in its file alone; any other document as it is.
  ///
  /// - Parameters:
  ///   - blocks: those of this document.
  ///   - shelf: where they are laid aside; nil for in memory.
  package func laidAside(_ blocks: StoredBlocks, on shelf: (any Shelf)? = nil) -> Document {
    guard case .article = content else { return self }
    return Document(
      name: name, content: content, body: body.withoutBlocks, blocks: KeptBytes(blocks.bytes, on: shelf),
      source: DocumentSource(source.file))
  }
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

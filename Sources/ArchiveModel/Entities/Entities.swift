package import Diagnostics
package import Documents

package struct Article: Sendable {
  package let slug: String
  package let front: ArticleFrontMatter
  package let defaults: StatementDefaults
  package let body: MarkedText
  package let source: SourceText
  /// By statement of the body and by segment, how far the words agree with the captured source; empty before
  /// verification.
  package var grades: [[SegmentGrade]] = []
  /// How much of the captured source the article's page has; nil where the source is not at hand.
  package var share: ReproducedShare?

  package init(
    slug: String, front: ArticleFrontMatter, defaults: StatementDefaults, body: MarkedText, source: SourceText
  ) {
    self.slug = slug
    self.front = front
    self.defaults = defaults
    self.body = body
    self.source = source
  }
}

package struct Speaker: Sendable {
  package let id: String
  package let front: SpeakerFrontMatter
  package let body: MarkedText
  package let source: SourceText

  package var name: String { front.name.value }
  /// What the name is sorted by.
  package var sortName: String { front.sort ?? front.name.value }
}

package struct Topic: Sendable {
  package let id: String
  package let front: TopicFrontMatter
  package let body: MarkedText
  package let source: SourceText

  package var label: String { front.label.value }
}

package struct Event: Sendable {
  package let id: String
  package let front: EventFrontMatter
  package let body: MarkedText
  package let source: SourceText

  package var label: String { front.label.value }
}

package struct Outlet: Sendable {
  package let id: String
  package let front: OutletFrontMatter
  package let body: MarkedText
  package let source: SourceText

  package var name: String { front.name.value }
}

package struct Page: Sendable {
  package let slug: String
  package let front: PageFrontMatter
  package let body: MarkedText
  package let source: SourceText
}

/// Anything that a mention can name.
package enum EntityHandle: Hashable, Sendable {
  case speaker(Handle<Speaker>)
  case topic(Handle<Topic>)
  case event(Handle<Event>)
  case outlet(Handle<Outlet>)
}

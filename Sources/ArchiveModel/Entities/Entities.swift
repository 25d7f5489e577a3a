internal import Diagnostics
package import Documents

// Entities are classes that never change: much is looked up in them and they are large, and a copy is a reference.

package final class Speaker: Sendable {
  package let id: String
  package let front: SpeakerFrontMatter
  package let body: MarkedText
  package let source: DocumentSource

  init(id: String, front: SpeakerFrontMatter, body: MarkedText, source: DocumentSource) {
    self.id = id
    self.front = front
    self.body = body
    self.source = source
  }

  package var name: String { front.name.value }
  /// What the name is sorted by.
  package var sortName: String { front.sort ?? front.name.value }
}

package final class Topic: Sendable {
  package let id: String
  package let front: TopicFrontMatter
  package let body: MarkedText
  package let source: DocumentSource

  init(id: String, front: TopicFrontMatter, body: MarkedText, source: DocumentSource) {
    self.id = id
    self.front = front
    self.body = body
    self.source = source
  }

  package var label: String { front.label.value }
}

package final class Event: Sendable {
  package let id: String
  package let front: EventFrontMatter
  package let body: MarkedText
  package let source: DocumentSource

  init(id: String, front: EventFrontMatter, body: MarkedText, source: DocumentSource) {
    self.id = id
    self.front = front
    self.body = body
    self.source = source
  }

  package var label: String { front.label.value }
}

package final class Outlet: Sendable {
  package let id: String
  package let front: OutletFrontMatter
  package let body: MarkedText
  package let source: DocumentSource

  init(id: String, front: OutletFrontMatter, body: MarkedText, source: DocumentSource) {
    self.id = id
    self.front = front
    self.body = body
    self.source = source
  }

  package var name: String { front.name.value }
}

package final class Page: Sendable {
  package let slug: String
  package let front: PageFrontMatter
  package let body: MarkedText
  package let source: DocumentSource

  init(slug: String, front: PageFrontMatter, body: MarkedText, source: DocumentSource) {
    self.slug = slug
    self.front = front
    self.body = body
    self.source = source
  }
}

/// Anything that a mention can name.
package enum EntityHandle: Hashable, Sendable {
  case speaker(Handle<Speaker>)
  case topic(Handle<Topic>)
  case event(Handle<Event>)
  case outlet(Handle<Outlet>)
}

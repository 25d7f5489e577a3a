package import Documents

/// All documents of an archive by kind, each list sorted by slug or id; references are still texts.
package struct Archive: Sendable {
  package let configuration: Configuration
  package let articles: [Article]
  package let speakers: [Speaker]
  package let topics: [Topic]
  package let events: [Event]
  package let outlets: [Outlet]
  package let pages: [Page]
}

package import Documents
internal import Parallelism

/// The archive with every reference looked up, and the lists that pages show, in both directions.
package struct LinkedArchive: Sendable {
  package internal(set) var archive: Archive
  /// In order of article slug, then of position, an outer statement before what it holds.
  package internal(set) var statements: [Statement]
  /// All statements in the order in which they were said.
  package let chronology: [Handle<Statement>]
  package internal(set) var statementsOfArticle: [HandleRange<Statement>]
  /// In the order in which they were said, as the lists below.
  package let statementsOfSpeaker: [[Handle<Statement>]]
  /// What was said to a speaker.
  package let statementsToSpeaker: [[Handle<Statement>]]
  /// What a speaker relayed of others.
  package let statementsRelayedBySpeaker: [[Handle<Statement>]]
  /// What an outlet relayed to the outlet of the article.
  package let statementsRelayedByOutlet: [[Handle<Statement>]]
  package let statementsAboutTopic: [[Handle<Statement>]]
  /// What was said at an event.
  package let statementsAtEvent: [[Handle<Statement>]]
  /// What was said of an event afterwards.
  package let statementsRecountingEvent: [[Handle<Statement>]]
  package let articlesOfOutlet: [[Handle<Article>]]
  /// In the order in which they were printed, as the list below.
  package let articlesAboutTopic: [[Handle<Article>]]
  package let articlesByDate: [Handle<Article>]
  /// Topics whose `broader` is this one.
  package let narrowerTopics: [[Handle<Topic>]]
  package let broaderTopics: [[Handle<Topic>]]
  package let relatedTopics: [[Handle<Topic>]]
  package internal(set) var outletOfArticle: [Handle<Outlet>?]
  package internal(set) var topicsOfArticle: [[Handle<Topic>]]
  package let participantsOfEvent: [[Handle<Speaker>]]
  package let topicsOfEvent: [[Handle<Topic>]]
  /// The editor’s points about the accounts of an event.
  package let pointsOfEvent: [[LinkedPoint]]
  /// The statements that are embedded in a page, by the span that embeds them.
  package let statementsOnPage: [[SpanID: Handle<Statement>]]
  package internal(set) var mentions: Mentions
  package let navigation: SiteNavigation

  package var configuration: Configuration { archive.configuration }
}

/// What the mention spans of each document name.
package struct Mentions: Sendable {
  package typealias Targets = [SpanID: EntityHandle]

  package var inArticles: [Targets] = []
  package var inSpeakers: [Targets] = []
  package var inTopics: [Targets] = []
  package var inEvents: [Targets] = []
  package var inOutlets: [Targets] = []
  package var inPages: [Targets] = []
}

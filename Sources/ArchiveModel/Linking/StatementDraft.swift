internal import Documents

/// A statement that is not linked to the others yet; its properties are those of ``Statement``.
struct StatementDraft {
  let article: Handle<Article>
  let name: String
  let isProvisional: Bool
  let origin: StatementOrigin
  let speakers: [SpeakerInOffice]
  let said: KnownDate?
  let about: [Handle<Topic>]
  let to: [Handle<Speaker>]?
  let at: Handle<Event>?
  let recounts: Handle<Event>?
  let parent: Handle<Statement>?
  let language: String?
  let grades: [SegmentGrade]
  /// The hops of its own `via`, or of the article's defaults.
  let via: [Hop]
  var children: [Handle<Statement>] = []
  var chain: [Hop] = []

  var marked: MarkedStatement { origin.marked }
}

/// Where the text has a statement.
struct StatementOrigin {
  let article: Article
  /// Its place among those of the article.
  let index: Int32

  var marked: MarkedStatement { article.outline.statements[Int(index)] }
}

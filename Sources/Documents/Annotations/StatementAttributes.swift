internal import EDTF

/// How much of a statement is quoted (manual: “How the words are given”).
package enum StatementMode: String, CaseIterable, Sendable, Hashable {
  case direct
  case partial
  case indirect
}

/// How certain an attribution is.
package enum Certainty: String, CaseIterable, Sendable, Hashable {
  case high
  case medium
  case low
}

/// What became of a statement.
package enum StatementStatus: String, CaseIterable, Sendable, Hashable {
  case disputed
  case misattributed
  case retracted
}

/// When a statement was made, as its attributes say.
package enum SaidDate: Sendable, Hashable {
  case date(KnownDate)
  /// The article's own date, with its basis and evidence.
  case published
}

/// A statement elsewhere in the archive: `slug/id`.
package struct StatementReference: Sendable, Hashable {
  package let article: String
  package let id: String
  package var text: String { "\(article)/\(id)" }

  package init(article: String, id: String) {
    self.article = article
    self.id = id
  }
}

extension StatementReference {
  /// Nil where a text is not two ids with a slash between them.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ Identifier.fault(in: $0) == nil }) else { return nil }
    self.init(article: parts[0], id: parts[1])
  }
}

/// Who spoke: known speakers, or a voice that the source does not name (manual: “Who spoke, and through whom”).
package enum Voice: Sendable, Hashable {
  case speakers([Located<EntityReference>])
  case unknown
}

/// The attributes of a statement (manual: “A statement” and what follows it), read and typed; no reference is looked up yet.
///
/// A class that never changes: its span and its statement both have it.
package final class StatementAttributes: Sendable {
  package let by: Voice
  package let said: Located<SaidDate>?
  package let about: [Located<EntityReference>]
  /// Nil where nobody is named; an empty list where the value is `unknown`.
  package let to: [Located<EntityReference>]?
  package let at: Located<EntityReference>?
  package let recounts: Located<EntityReference>?
  package let same: [Located<StatementReference>]
  package let via: [Located<EntityReference>]
  package let capacity: String?
  package let mode: Located<StatementMode>?
  package let cue: String?
  package let certainty: Certainty
  package let status: StatementStatus?
  /// BCP 47: the language it was said in.
  package let language: String?
  package let passage: String?
  package let formerly: [Located<String>]

  init(
    by: Voice = .unknown, said: Located<SaidDate>? = nil, about: [Located<EntityReference>] = [],
    to: [Located<EntityReference>]? = nil, at: Located<EntityReference>? = nil,
    recounts: Located<EntityReference>? = nil, same: [Located<StatementReference>] = [],
    via: [Located<EntityReference>] = [], capacity: String? = nil, mode: Located<StatementMode>? = nil,
    cue: String? = nil, certainty: Certainty = .high, status: StatementStatus? = nil, language: String? = nil,
    passage: String? = nil, formerly: [Located<String>] = []
  ) {
    self.by = by
    self.said = said
    self.about = about
    self.to = to
    self.at = at
    self.recounts = recounts
    self.same = same
    self.via = via
    self.capacity = capacity
    self.mode = mode
    self.cue = cue
    self.certainty = certainty
    self.status = status
    self.language = language
    self.passage = passage
    self.formerly = formerly
  }
}

/// What any span may carry beside its primary attribute.
package struct SpanDecoration: Sendable, Hashable {
  /// An editor's note, plain text.
  package var note: String?
  /// Whether an error is kept as printed.
  package var isSic = false
  /// BCP 47: the language of the words that stand here.
  package var textLanguage: String?

  package init(note: String?, isSic: Bool, textLanguage: String?) {
    self.note = note
    self.isSic = isSic
    self.textLanguage = textLanguage
  }

  package var isEmpty: Bool { note == nil && !isSic && textLanguage == nil }
}

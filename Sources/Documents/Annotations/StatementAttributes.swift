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
  package let via: [Located<EntityReference>]
  package let mode: Located<StatementMode>?
  package let certainty: Certainty
  package let status: StatementStatus?
  private let seldom: Seldom?

  /// What few statements have, held apart.
  private final class Seldom: Sendable {
    let at: Located<EntityReference>?
    let recounts: Located<EntityReference>?
    let same: [Located<StatementReference>]
    let capacity: String?
    let cue: String?
    let language: String?
    let passage: String?
    let formerly: [Located<String>]

    init?(
      at: Located<EntityReference>?, recounts: Located<EntityReference>?, same: [Located<StatementReference>],
      capacity: String?, cue: String?, language: String?, passage: String?, formerly: [Located<String>]
    ) {
      let isEmpty =
        at == nil && recounts == nil && same.isEmpty && capacity == nil && cue == nil && language == nil
        && passage == nil && formerly.isEmpty
      if isEmpty { return nil }
      (self.at, self.recounts, self.same, self.capacity) = (at, recounts, same, capacity)
      (self.cue, self.language, self.passage, self.formerly) = (cue, language, passage, formerly)
    }
  }

  package var at: Located<EntityReference>? { seldom?.at }
  package var recounts: Located<EntityReference>? { seldom?.recounts }
  package var same: [Located<StatementReference>] { seldom?.same ?? [] }
  package var capacity: String? { seldom?.capacity }
  package var cue: String? { seldom?.cue }
  /// BCP 47: the language it was said in.
  package var language: String? { seldom?.language }
  package var passage: String? { seldom?.passage }
  package var formerly: [Located<String>] { seldom?.formerly ?? [] }

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
    self.via = via
    self.mode = mode
    self.certainty = certainty
    self.status = status
    seldom = Seldom(
      at: at, recounts: recounts, same: same, capacity: capacity, cue: cue, language: language, passage: passage,
      formerly: formerly)
  }
}

/// What any span may carry beside its primary attribute.
///
/// Most spans carry nothing, so what one carries is held apart.
package struct SpanDecoration: Sendable, Hashable {
  private indirect enum Held: Sendable, Hashable {
    case nothing
    case something(note: String?, isSic: Bool, textLanguage: String?)
  }

  private let held: Held

  package init(note: String?, isSic: Bool, textLanguage: String?) {
    let isEmpty = note == nil && !isSic && textLanguage == nil
    held = isEmpty ? .nothing : .something(note: note, isSic: isSic, textLanguage: textLanguage)
  }

  /// An editor's note, plain text.
  package var note: String? {
    if case .something(let note, _, _) = held { note } else { nil }
  }

  /// Whether an error is kept as printed.
  package var isSic: Bool {
    if case .something(_, let isSic, _) = held { isSic } else { false }
  }

  /// BCP 47: the language of the words that stand here.
  package var textLanguage: String? {
    if case .something(_, _, let language) = held { language } else { nil }
  }

  package var isEmpty: Bool {
    if case .nothing = held { true } else { false }
  }
}

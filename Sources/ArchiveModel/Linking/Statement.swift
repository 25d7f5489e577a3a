package import Documents

/// A statement with everything about it looked up.
///
/// A class because much is looked up in it and it is large: a copy of it is a reference. There are more of them than of
/// anything else, so its parts are small ones and stand close together.
package final class Statement: Sendable {
  let origin: StatementOrigin
  private let articleNumber: Int32
  private let atNumber: Int32?
  private let recountsNumber: Int32?
  private let parentNumber: Int32?
  package let isProvisional: Bool
  /// The mode of its first segment.
  package let mode: StatementMode
  /// Whether the article's outlet printed it: an editor's note was added by the archive.
  package let isPrinted: Bool
  /// What its article says of it, nothing looked up.
  package let attributes: StatementAttributes
  /// Its name in its article; `~n` while it has none.
  package let name: String
  package let speakers: [SpeakerInOffice]
  /// When it was said; nil where that is not stated.
  package let said: KnownDate?
  package let about: [Handle<Topic>]
  /// Nil where nobody is named, empty where the addressee is `unknown`.
  package let to: [Handle<Speaker>]?
  /// Other reports of the same utterance, without this one.
  package let same: [Handle<Statement>]
  package let children: [Handle<Statement>]
  /// From the reporter nearest the speaker to the outlet that printed it (manual: “Who spoke, and through whom”).
  package let chain: [Hop]
  package let language: String?
  /// By segment, how far the words agree with the captured source; empty before verification.
  package let grades: [SegmentGrade]

  init(_ draft: StatementDraft, same: [Handle<Statement>]) {
    articleNumber = Int32(draft.article.position)
    atNumber = draft.at.map { Int32($0.position) }
    recountsNumber = draft.recounts.map { Int32($0.position) }
    parentNumber = draft.parent.map { Int32($0.position) }
    name = draft.name
    isProvisional = draft.isProvisional
    origin = draft.origin
    let marked = draft.marked
    mode = marked.segments[0].mode
    isPrinted = !marked.flow.isEditorial
    attributes = marked.attributes
    speakers = draft.speakers
    said = draft.said
    about = draft.about
    to = draft.to
    self.same = same
    children = draft.children
    chain = draft.chain
    language = draft.language
    grades = draft.grades
  }

  package var article: Handle<Article> { Handle(Int(articleNumber)) }
  package var at: Handle<Event>? { atNumber.map { Handle(Int($0)) } }
  package var recounts: Handle<Event>? { recountsNumber.map { Handle(Int($0)) } }
  package var parent: Handle<Statement>? { parentNumber.map { Handle(Int($0)) } }
  /// As its article marks it.
  package var marked: MarkedStatement { origin.marked }
  /// Its words, in the pieces in which they stand.
  package var segments: [Segment] { origin.article.outline.statements[Int(origin.index)].segments }
  /// The worst grade of its segments.
  package var grade: Grade { grades.map(\.grade).max() ?? .noCapture }
  /// The hands between the speaker and the article's outlet, nearest the speaker first.
  package var relays: [Hop] { isPrinted ? chain.dropLast() : chain }
  /// The speakers who relayed it, nearest its own speaker first.
  package var relayingSpeakers: [Handle<Speaker>] {
    chain.flatMap { hop -> [Handle<Speaker>] in
      if case .speakers(let speakers) = hop { speakers } else { [] }
    }
  }
  /// The outlets that relayed it, the one that printed the article left out.
  package var relayingOutlets: [Handle<Outlet>] {
    relays.compactMap { hop in
      if case .outlet(let outlet) = hop { outlet } else { nil }
    }
  }
}

/// A speaker and the office that speaker held for the whole of the statement's date; nil where none, or several.
package struct SpeakerInOffice: Hashable, Sendable {
  package let speaker: Handle<Speaker>
  package let office: String?
}

/// One pair of hands that a statement went through.
package enum Hop: Hashable, Sendable {
  case speakers([Handle<Speaker>])
  /// A voice that the source does not name, in the capacity given.
  case unknownSpeaker(String?)
  case outlet(Handle<Outlet>)
  /// The article's outlet, where it is not known.
  case unknownOutlet
}

package import EDTF

/// What a span is, by its primary attribute.
package enum SpanKind: Sendable {
  /// `by=`: the first segment of a statement, with its name where it has one.
  case statement(StatementAttributes, name: Located<String>?)
  /// `#id` alone: the first segment of the statement of that name in the front matter.
  case named(Located<String>)
  /// Held apart, since it is large and most spans are something else.
  indirect case continuation(Continuation)
  /// A segment of a statement that nothing in the text marks: the entry of that name is found by its words.
  case standOff(Located<String>)
  /// `ref=`: a mention of one entity.
  case mention(Located<EntityReference>)
  /// `.ref`: a mention of whoever bears the name or office that the span holds, on `date=` or else on the day of the
  /// article.
  case mentionByName(date: EDTFDate?)
  /// `date=`: a link to a date page.
  case date(EDTFDate)
  /// `show=`: a statement of the archive, set in place of the words.
  case embedded(Located<StatementReference>)
  /// Only `note=`, `.sic` or `text-lang=`.
  case plain
}

/// A further segment of a statement (manual: “Words in several pieces”).
package struct Continuation: Sendable {
  /// `cont=ID`; nil for `.cont`.
  package let of: Located<String>?
  /// `by=` beside it: the speakers that the statement must have.
  package let by: Voice?
  package let mode: Located<StatementMode>?
}

/// A span of a document: what it is, what it carries, where it stands.
package struct Span: Sendable {
  package let kind: SpanKind
  package let decoration: SpanDecoration
  private let place: Located<UInt32>
  /// Whether it is a block quote under a line of attributes.
  package let isBlock: Bool

  init(kind: SpanKind, decoration: SpanDecoration, range: Range<Int>, attributesStart: Int, isBlock: Bool) {
    self.kind = kind
    self.decoration = decoration
    place = Located(UInt32(clamping: attributesStart), at: range)
    self.isBlock = isBlock
  }

  /// The bytes of the file from `[` to behind `}`; for a block quote, its line of attributes.
  package var range: Range<Int> { place.range }
  /// The offset of the attributes' `{`.
  package var attributesStart: Int { Int(place.value) }

  /// The span with what its entry in the front matter gives it; its own note is stronger.
  func decorated(from entries: [NamedStatement]) -> Span {
    guard case .named(let name) = kind, let entry = entries.first(where: { $0.name.value == name.value }) else {
      return self
    }
    let decoration = SpanDecoration(
      note: decoration.note ?? entry.decoration.note, isSic: decoration.isSic || entry.decoration.isSic,
      textLanguage: decoration.textLanguage)
    return Span(
      kind: kind, decoration: decoration, range: range,
      attributesStart: attributesStart, isBlock: isBlock)
  }

  package var isStatementSegment: Bool {
    switch kind {
    case .statement, .named, .continuation, .standOff: true
    case .mention, .mentionByName, .date, .embedded, .plain: false
    }
  }

  package var isMention: Bool {
    switch kind {
    case .mention, .mentionByName: true
    case .statement, .named, .continuation, .standOff, .date, .embedded, .plain: false
    }
  }
}

internal import Documents

/// A document of a file of JSON Lines: a text in paragraphs with marks over stretches of it.
struct Record: Sendable {
  let id: Located<String>
  let title: String?
  /// Nil where it is missing or `unknown`; the same holds for `url` and `published`.
  let outlet: String?
  let url: String?
  /// An EDTF date as it was written.
  let published: String?
  /// BCP 47; `und` where the record does not say.
  let language: String
  let paragraphs: [RecordParagraph]
  let speakers: [RecordSpeaker]
}

/// A paragraph without white space at its ends, runs of spaces and line ends within it as one space.
struct RecordParagraph: Sendable {
  let text: [Unicode.Scalar]
  let role: ParagraphRole
  let marks: [RecordMark]

  /// Whether white space that is no plain space stands at an end of it.
  var hasSpaceAtAnEnd: Bool {
    text.first?.properties.isWhitespace == true || text.last?.properties.isWhitespace == true
  }
}

enum ParagraphRole: Sendable {
  case text
  case heading
  /// What the record says of the occasion, not what anybody said.
  case note
}

/// A stretch of a paragraph.
struct RecordMark: Sendable {
  enum Kind: Sendable {
    /// Words of a speaker; `name` is the statement they belong to, nil where they are one of their own.
    case statement(speaker: String, name: String?, part: Int, said: String?)
    /// The name of a speaker.
    case speaker(String)
    /// A date, as EDTF.
    case date(String)
    /// A topic by its label.
    case topic(String)
  }

  let kind: Kind
  /// Scalars of the paragraph's text.
  let range: Range<Int>
  /// BCP 47: the language of these words, where it is not the record's.
  let language: String?
  /// The bytes of the file that say it.
  let place: Range<Int>
}

/// A speaker as one record names them; the dates are EDTF.
struct RecordSpeaker: Sendable, Hashable {
  let id: String
  let name: String
  let role: String?
  let from: String?
  let to: String?
}

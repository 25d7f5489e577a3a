/// The body of a document: its blocks with what the spans in them are, its notes, and the statements made of both.
package struct MarkedText: Sendable {
  package var blocks: [Block] = []
  /// In order of their definitions.
  package var notes: [NoteText] = []
  /// By span id.
  package var spans: [Span] = []
  /// In reading order: by first segment, an outer statement before what it holds.
  package var statements: [MarkedStatement] = []
  /// Where mentions stand, in order of reading.
  package var mentions: [MentionPlace] = []
  /// The addresses of pictures, as CommonMark normalises them.
  package var pictures: [Located<String>] = []

  package func span(_ id: SpanID) -> Span { spans[id.index] }

  /// The same text, of which only what is marked in it is known.
  var withoutBlocks: MarkedText {
    var outline = self
    outline.blocks = []
    for index in outline.notes.indices { outline.notes[index].blocks = [] }
    return outline
  }
}

/// Where a mention stands, in code points of the folded plain text of its flow.
package struct MentionPlace: Sendable {
  package let span: SpanID
  package let flow: Flow
  package let range: Range<Int>
  /// The words of the mention, as folded text.
  package let words: String
}

/// A note's text.
package struct NoteText: Sendable {
  package let id: String
  package let idRange: Range<Int>
  package var blocks: [Block]

  /// Whether it is the editor's, not one printed in the source (manual: “Notes”).
  package var isEditorial: Bool { NoteText.isEditorial(id) }

  /// Whether an id is that of a note of the editor's.
  package static func isEditorial(_ id: String) -> Bool { id.hasPrefix("ed-") }
}

/// A statement as an article marks it; nothing it refers to is looked up yet.
package struct MarkedStatement: Sendable {
  /// `#id`; nil where it is unnamed.
  package let name: Located<String>?
  package let attributes: StatementAttributes
  package var segments: [Segment]
  /// The enclosing statement, as an index into the article's statements.
  package var parent: Int?
  package let flow: Flow
  /// The span in which it begins.
  package var firstSpan: SpanID { segments[0].span }
  /// Whether the text does not hold its words: it is listed behind it.
  package var isListed: Bool { segments.contains { $0.range == nil } }
}

/// The text in which a statement stands.
package enum Flow: Sendable, Hashable {
  case body
  case note(String)

  /// Whether it is a note of the editor's, which the article's outlet did not print.
  package var isEditorial: Bool {
    if case .note(let id) = self { NoteText.isEditorial(id) } else { false }
  }

  /// `body`, or the note's id.
  package var name: String {
    switch self {
    case .body: "body"
    case .note(let id): id
    }
  }
}

/// A stretch of words of a statement.
///
/// Its small parts stand side by side, where they take the least room.
package struct Segment: Sendable {
  package let span: SpanID
  /// Folded text.
  package let text: String
  /// Code points in the folded plain text of the flow; nil where the text does not hold the words.
  package let range: Range<Int>?
  package var mode: StatementMode
  /// Whether only white space and quotation marks part it from the segment before.
  package let joinsPrevious: Bool
  /// The quoted runs of a partial segment, as folded texts.
  package var quotedRuns: [String]
  package let decoration: SpanDecoration
  /// By what the words are found in the captured source, where the text does not hold them.
  package var listed: QuoteSelector?

  init(
    span: SpanID, mode: StatementMode, text: String, range: Range<Int>?, quotedRuns: [String],
    decoration: SpanDecoration, joinsPrevious: Bool, listed: QuoteSelector? = nil
  ) {
    (self.span, self.mode, self.text, self.range) = (span, mode, text, range)
    (self.quotedRuns, self.decoration) = (quotedRuns, decoration)
    (self.joinsPrevious, self.listed) = (joinsPrevious, listed)
  }
}

extension Segment {
  /// A segment that the text does not hold, with its form as the captured source shows it.
  ///
  /// - Parameters:
  ///   - range: where the words stand in the source, marks at their ends included where the words include them.
  ///   - declared: the `mode=` of the statement.
  package func found(at range: Range<Int>, in source: [Unicode.Scalar], declared: StatementMode?) -> Segment {
    var copy = self
    copy.mode = declared ?? detectedMode(of: range, in: source)
    copy.quotedRuns = copy.mode == .partial ? QuotationMarks.runs(in: source[range]).map { folded(source[$0]) } : []
    return copy
  }

  private func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    Documents.folded(String(scalars: scalars))
  }
}

extension MarkedStatement {
  /// The segments joined: by one space where only white space and quotation marks part them, else by " … ".
  package var text: String {
    segments.reduce("") { text, segment in
      text.isEmpty ? segment.text : text + (segment.joinsPrevious ? " " : " … ") + segment.text
    }
  }
}

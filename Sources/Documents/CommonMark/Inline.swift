/// The inline elements of CommonMark 0.30 and the additions of the annotation language.
package indirect enum Inline: Sendable, Hashable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  /// Raw HTML other than a comment; it is shown as text.
  case rawHTML(String)
  case emphasis([Inline])
  case strong([Inline])
  /// The address is as CommonMark normalises it; no title is an empty one.
  case link(url: String, title: String, [Inline])
  case image(url: String, title: String, [Inline])
  /// A span; what it is stands in the flow's span table under its id.
  case span(SpanID, [Inline])
  /// A quoted run inside a partial statement: the speaker's words among the archive's.
  case quotedRun([Inline])
  case noteReference(String)
}

/// The place of a span in the span table of its document, in order of opening.
package struct SpanID: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: SpanID, right: SpanID) -> Bool { left.index < right.index }
}

extension Inline {
  /// The inlines that this one holds.
  package var children: [Inline] {
    switch self {
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner),
      .span(_, let inner), .quotedRun(let inner):
      inner
    case .text, .softBreak, .lineBreak, .code, .rawHTML, .noteReference: []
    }
  }

  /// The same element around other inlines; one that holds none as it is.
  package func with(children: [Inline]) -> Inline {
    switch self {
    case .emphasis: .emphasis(children)
    case .strong: .strong(children)
    case .link(let url, let title, _): .link(url: url, title: title, children)
    case .image(let url, let title, _): .image(url: url, title: title, children)
    case .span(let span, _): .span(span, children)
    case .quotedRun: .quotedRun(children)
    case .text, .softBreak, .lineBreak, .code, .rawHTML, .noteReference: self
    }
  }
}

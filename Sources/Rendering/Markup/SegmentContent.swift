internal import Documents

/// The content of a statement's segment in the tree of its article.
enum SegmentContent: Sendable {
  case inlines([Inline])
  case blocks([Block])
}

/// The content of every segment of a body and of its notes.
func segmentContents(_ body: MarkedText) -> [SpanID: SegmentContent] {
  var search = SegmentSearch(spans: body.spans)
  search.walk(body.blocks)
  for note in body.notes { search.walk(note.blocks) }
  return search.found
}

private struct SegmentSearch {
  let spans: [Span]
  var found: [SpanID: SegmentContent] = [:]

  mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): walk(inlines)
      case .blockQuote(let inner): walk(inner)
      case .list(_, let items): for item in items { walk(item) }
      case .statementQuote(let span, let inner):
        found[span] = .blocks(inner)
        walk(inner)
      case .code, .rawHTML, .thematicBreak: break
      }
    }
  }

  private mutating func walk(_ inlines: [Inline]) {
    for inline in inlines {
      if case .span(let span, let inner) = inline, spans[span.index].isStatementSegment {
        found[span] = .inlines(inner)
      }
      walk(inline.children)
    }
  }
}

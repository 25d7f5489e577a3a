internal import Documents

/// The content of a statement's segment in the tree of its article.
enum SegmentContent: Sendable {
  case inlines([Inline])
  case blocks([Block])
  /// Words that no mark of the text holds together: their pieces, paragraph by paragraph.
  case pieces([[Inline]])
}

/// The content of every segment of a body and of its notes.
func segmentContents(_ body: MarkedText) -> [SpanID: SegmentContent] {
  var search = SegmentSearch(spans: body.spans)
  search.walk(body.blocks)
  for note in body.notes { search.walk(note.blocks) }
  return search.found
}

/// How many pieces each segment has that no mark of the text holds together.
func countPieces(of body: MarkedText) -> [SpanID: Int] {
  var search = SegmentSearch(spans: body.spans)
  search.walk(body.blocks)
  for note in body.notes { search.walk(note.blocks) }
  return search.pieceCounts
}

private struct SegmentSearch {
  let spans: [Span]
  var found: [SpanID: SegmentContent] = [:]
  var pieceCounts: [SpanID: Int] = [:]
  private var paragraph = 0
  /// The paragraph in which the last piece of a segment was met.
  private var lastParagraph: [SpanID: Int] = [:]

  init(spans: [Span]) { self.spans = spans }

  mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines):
        paragraph += 1
        walk(inlines, in: [])
      case .blockQuote(let inner): walk(inner)
      case .list(_, let items): for item in items { walk(item) }
      case .table(let table):
        for cell in table.cells {
          paragraph += 1
          walk(cell, in: [])
        }
      case .statementQuote(let span, let inner):
        found[span] = .blocks(inner)
        walk(inner)
      case .code, .rawHTML, .thematicBreak, .embeddedStatement: break
      }
    }
  }

  /// - Parameter around: the emphasis around the inlines, outermost first, which a piece keeps.
  private mutating func walk(_ inlines: [Inline], in around: [Inline]) {
    for inline in inlines {
      switch inline {
      case .span(let span, let inner):
        if case .standOff = spans[span.index].kind {
          addPiece(inner, of: span, in: around)
        } else if spans[span.index].isStatementSegment {
          found[span] = .inlines(inner)
        }
        walk(inner, in: around)
      case .emphasis, .strong: walk(inline.children, in: around + [inline])
      default: walk(inline.children, in: around)
      }
    }
  }

  private mutating func addPiece(_ inlines: [Inline], of span: SpanID, in around: [Inline]) {
    let piece = around.reversed().reduce(inlines) { [$1.with(children: $0)] }
    var paragraphs: [[Inline]] = []
    if case .pieces(let before)? = found[span] { paragraphs = before }
    if lastParagraph[span] == paragraph, !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1] += piece
    } else {
      paragraphs.append(piece)
    }
    lastParagraph[span] = paragraph
    found[span] = .pieces(paragraphs)
    pieceCounts[span, default: 0] += 1
  }
}

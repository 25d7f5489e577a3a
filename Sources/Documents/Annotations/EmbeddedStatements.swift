internal import Diagnostics

/// Cuts the paragraphs of a body and of its notes at embedded statements (manual: “Statements on pages”).
///
/// - Returns: a problem for each that stands where no statement can be set.
func settingApart(_ body: inout MarkedText, in text: SourceText) -> [Diagnostic] {
  guard body.spans.contains(where: \.isEmbedding) else { return [] }
  var embedding = Embedding(spans: body.spans, text: text)
  body.blocks = embedding.setApart(body.blocks)
  for index in body.notes.indices { body.notes[index].blocks = embedding.setApart(body.notes[index].blocks) }
  return embedding.diagnostics
}

private struct Embedding {
  let spans: [Span]
  let text: SourceText
  var diagnostics: [Diagnostic] = []

  mutating func setApart(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks { result += setApart(block) }
    return result
  }

  private mutating func setApart(_ block: Block) -> [Block] {
    switch block {
    case .paragraph(let inlines): return paragraph(inlines)
    case .blockQuote(let blocks): return [.blockQuote(setApart(blocks))]
    case .statementQuote(let span, let blocks): return [.statementQuote(span, setApart(blocks))]
    case .list(let style, let items):
      var result: [[Block]] = []
      for item in items { result.append(setApart(item)) }
      return [.list(style, result)]
    case .heading(_, let inlines): refuse(inlines)
    case .table(let table): for cell in table.cells { refuse(cell) }
    case .thematicBreak, .code, .rawHTML, .embeddedStatement: break
    }
    return [block]
  }

  /// The words between embedded statements, each a paragraph, and the statements.
  private mutating func paragraph(_ inlines: [Inline]) -> [Block] {
    var blocks: [Block] = []
    var words: [Inline] = []
    for inline in inlines {
      guard case .span(let span, let inner) = inline, spans[span.index].isEmbedding else {
        refuse(inline.children)
        words.append(inline)
        continue
      }
      refuse(inner)
      if paragraph(of: inner).isEmpty { diagnostics.append(.emptySpan(at: text.place(spans[span.index].range))) }
      blocks += paragraph(of: words) + [.embeddedStatement(span)]
      words = []
    }
    return blocks + paragraph(of: words)
  }

  private func paragraph(of words: [Inline]) -> [Block] {
    let isBreak = { (inline: Inline) in inline == .softBreak || inline == .lineBreak }
    let trimmed = Array(words.drop(while: isBreak).reversed().drop(while: isBreak).reversed())
    let isEmpty = trimmed.allSatisfy { inline in
      if case .text(let text) = inline { text.allSatisfy(\.isWhitespace) } else { false }
    }
    return isEmpty ? [] : [.paragraph(trimmed)]
  }

  private mutating func refuse(_ inlines: [Inline]) {
    for inline in inlines {
      if case .span(let span, _) = inline, spans[span.index].isEmbedding {
        diagnostics.append(.noPlaceForStatement(at: text.place(spans[span.index].range)))
      }
      refuse(inline.children)
    }
  }
}

extension Span {
  fileprivate var isEmbedding: Bool {
    if case .embedded = kind { true } else { false }
  }
}

/// Statements are marked in articles and shown on pages.
func refuseSpans(_ spans: [Span], in kind: DocumentKind, _ text: SourceText) -> [Diagnostic] {
  spans.compactMap { span in
    if span.isStatementSegment, kind != .articles { return .statementOutsideArticle(at: text.place(span.range)) }
    if span.isEmbedding, kind != .pages { return .embeddingOutsidePage(at: text.place(span.range)) }
    return nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func noPlaceForStatement(at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "a statement cannot stand in a heading, a table, an emphasis, a link or another span",
      help: "set it in a paragraph")
  }

  fileprivate static func statementOutsideArticle(at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "statements are marked in articles, and this file is none", help: "take the attributes out")
  }

  fileprivate static func embeddingOutsidePage(at place: SourceRange) -> Diagnostic {
    .error(
      .spanKind, at: place, "statements are embedded in pages, the files of content/pages/",
      help: "take the attributes out, or link to the statement’s page")
  }
}

package import ArchiveModel
package import Documents
internal import EDTF

/// What the blocks of a text became: one line a block, indented by what surrounds it.
///
/// Inlines: `*emphasis*`, `**strong**`, `` `code` ``, `<link address|words>`, `<image address|words>`, `/` for a soft and
/// `//` for a hard break, `{kind|words}` for a span, `‹words›` for a quoted run, `[^id]` for a note reference.
package func dumpText(_ body: MarkedText) -> String {
  TextDump(spans: body.spans).lines(body.blocks, indent: "")
}

/// The notes of a text: id, whose it is, and its blocks.
package func dumpNotes(_ body: MarkedText) -> String {
  let dump = TextDump(spans: body.spans)
  return body.notes.map { note in
    "\(note.id), \(note.isEditorial ? "the editor’s" : "printed")\n" + dump.lines(note.blocks, indent: "  ")
  }.joined()
}

/// What the mentions of an article lead to, in order of reading.
package func dumpMentions(_ linked: LinkedArchive, of slug: String) -> String {
  guard let index = linked.archive.articles.firstIndex(where: { $0.slug == slug }) else { return "" }
  let spans = linked.archive.articles[index].outline.spans
  return spans.indices.compactMap { number in
    if case .date(let date) = spans[number].kind { return "date \(date)\n" }
    return linked.mentions.inArticles[index][SpanID(number)].map { "\(name(of: $0, in: linked.archive))\n" }
  }.joined()
}

private func name(of entity: EntityHandle, in archive: Archive) -> String {
  switch entity {
  case .speaker(let speaker): "speaker \(archive.speakers[speaker].id)"
  case .topic(let topic): "topic \(archive.topics[topic].id)"
  case .event(let event): "event \(archive.events[event].id)"
  case .outlet(let outlet): "outlet \(archive.outlets[outlet].id)"
  }
}

private struct TextDump {
  let spans: [Span]

  func lines(_ blocks: [Block], indent: String) -> String {
    blocks.map { lines($0, indent) }.joined()
  }

  private func lines(_ block: Block, _ indent: String) -> String {
    let inner = indent + "  "
    switch block {
    case .paragraph(let inlines): return "\(indent)paragraph: \(text(inlines))\n"
    case .heading(let level, let inlines): return "\(indent)heading \(level): \(text(inlines))\n"
    case .thematicBreak: return "\(indent)break\n"
    case .code(let info, let code): return "\(indent)code \(info): \(shown(code))\n"
    case .rawHTML(let html): return "\(indent)html: \(shown(html))\n"
    case .blockQuote(let blocks): return "\(indent)quote\n" + lines(blocks, indent: inner)
    case .statementQuote(let span, let blocks):
      return "\(indent)quote {\(kind(span))}\n" + lines(blocks, indent: inner)
    case .embeddedStatement(let span): return "\(indent)statement {\(kind(span))}\n"
    case .table(let table):
      let alignments = table.alignments.map { $0?.rawValue ?? "-" }.joined(separator: " | ")
      return "\(indent)table \(alignments)\n"
        + ([table.header] + table.rows).map { "\(inner)\($0.map(text).joined(separator: " | "))\n" }.joined()
    case .list(let style, let items):
      let name = style.start.map { "list from \($0)" } ?? "list"
      return "\(indent)\(name)\n"
        + items.map { "\(inner)item\n" + lines($0, indent: inner + "  ") }.joined()
    }
  }

  private func text(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text
    case .softBreak: "/"
    case .lineBreak: "//"
    case .code(let code): "`\(code)`"
    case .rawHTML(let html): "html‹\(html)›"
    case .emphasis(let inner): "*\(text(inner))*"
    case .strong(let inner): "**\(text(inner))**"
    case .link(let url, _, let inner): "<link \(url)|\(text(inner))>"
    case .image(let url, _, let inner): "<image \(url)|\(text(inner))>"
    case .span(let span, let inner): "{\(kind(span))|\(text(inner))}"
    case .quotedRun(let inner): "‹\(text(inner))›"
    case .noteReference(let id): "[^\(id)]"
    }
  }

  private func kind(_ span: SpanID) -> String {
    switch spans[span.index].kind {
    case .statement(let attributes, let name):
      "by \(voice(attributes.by))" + (name.map { " #\($0.value)" } ?? "")
    case .named(let name): "#\(name.value)"
    case .continuation(let continuation): "cont" + (continuation.of.map { " \($0.value)" } ?? "")
    case .standOff(let name): "at \(name.value)"
    case .mention(let reference): "ref \(reference.value.id)"
    case .mentionByName(let date): ".ref" + (date.map { " \($0)" } ?? "")
    case .date(let date): "date \(date)"
    case .embedded(let reference): "show \(reference.value.text)"
    case .plain: "plain"
    }
  }

  private func voice(_ voice: Voice) -> String {
    switch voice {
    case .unknown: "unknown"
    case .speakers(let speakers): speakers.map(\.value.id).joined(separator: " ")
    }
  }

  private func shown(_ text: String) -> String {
    String(text.hasSuffix("\n") ? text.dropLast() : text[...]).split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "⏎")
  }
}

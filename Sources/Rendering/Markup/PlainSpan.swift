internal import ArchiveModel
internal import Documents

/// Writes a span that is no statement: a mention or a date as a link where there is a page, words in another language
/// with their language, an error that is kept as printed with the editor's mark.
func writePlainSpan<Annotations>(
  _ decoration: SpanDecoration, link: String?, in renderer: inout MarkupRenderer<Annotations>,
  _ content: (inout MarkupRenderer<Annotations>) -> Void
) {
  guard let link else { return writeDecorated(decoration, in: &renderer, content) }
  renderer.html.raw("<a class=\"mention\" href=\"")
  renderer.html.text(link)
  renderer.html.raw("\">")
  renderer.writeInLink { writeDecorated(decoration, in: &$0, content) }
}

private func writeDecorated<Annotations>(
  _ decoration: SpanDecoration, in renderer: inout MarkupRenderer<Annotations>,
  _ content: (inout MarkupRenderer<Annotations>) -> Void
) {
  if let language = decoration.textLanguage {
    renderer.html.raw("<span")
    writeLanguage(language, in: &renderer.html)
    renderer.html.raw(">")
  }
  content(&renderer)
  if decoration.isSic { renderer.html.raw(sicMarkup) }
  if decoration.textLanguage != nil { renderer.html.raw("</span>") }
}

/// Where a mention or a date mention leads; nil where the span is none, or where there is no such page.
func mentionLink(_ span: Span, _ id: SpanID, _ targets: Mentions.Targets, _ site: Site) -> String? {
  switch span.kind {
  case .mention, .mentionByName: targets[id].map { site.link($0) }
  case .date(let date): site.link(date)
  case .statement, .named, .continuation, .standOff, .embedded, .plain: nil
  }
}

/// `lang` and `dir` of words in another language.
func writeLanguage(_ tag: String, in html: inout HTMLWriter) {
  html.raw(" lang=\"\(tag)\" dir=\"\(direction(of: tag))\"")
}

extension HTMLWriter {
  /// Sets `lang` and `dir` on the first element that was written.
  mutating func addLanguage(_ tag: String) {
    guard let open = bytes.firstIndex(of: 0x3C),
      let end = bytes[open...].firstIndex(where: { $0 == 0x20 || $0 == 0x3E })
    else { return }
    var attributes = HTMLWriter()
    writeLanguage(tag, in: &attributes)
    insert(attributes.bytes, at: end)
  }
}

/// `ltr` or `rtl`.
func direction(of language: String) -> String { isRightToLeft(language) ? "rtl" : "ltr" }

/// Whether a language is written from right to left, by its script where the tag names one.
func isRightToLeft(_ tag: String) -> Bool {
  let parts = tag.lowercased().split(separator: "-")
  if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
    return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm"].contains(String(script))
  }
  return ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr"].contains(
    parts.first.map(String.init) ?? "")
}

internal import Diagnostics

/// Links within links (rule 1.11) and links to what a page may not lead to.
func checkLinks(_ body: MarkedText, in text: SourceText) -> [Diagnostic] {
  var check = LinkCheck(spans: body.spans, text: text)
  check.walk(body.blocks)
  for note in body.notes { check.walk(note.blocks) }
  return check.diagnostics
}

/// The schemes that a link may have; a relative address has none.
private let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

private struct LinkCheck {
  let spans: [Span]
  let text: SourceText
  var diagnostics: [Diagnostic] = []

  mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): walk(inlines, in: nil)
      case .blockQuote(let inner), .statementQuote(_, let inner): walk(inner)
      case .list(_, let items): for item in items { walk(item) }
      case .code, .rawHTML, .thematicBreak: break
      }
    }
  }

  /// `link` is what makes the words around a link: "a link" or "a mention"; nil outside of any.
  private mutating func walk(_ inlines: [Inline], in link: String?) {
    for inline in inlines {
      switch inline {
      case .link(let url, _, let inner):
        checkScheme(url)
        if let link, let span = firstSpan(inner) { diagnostics.append(.linkInLink(link, at: place(span))) }
        walk(inner, in: "a link")
      case .image(let url, _, _): checkScheme(url)
      case .span(let span, let inner): walk(span, inner, in: link)
      case .noteReference(let id): if link == "a link" { diagnostics.append(.noteInLink(id, at: placeOfNote(id))) }
      default: walk(inline.children, in: link)
      }
    }
  }

  private mutating func walk(_ span: SpanID, _ inner: [Inline], in link: String?) {
    guard makesLink(span) else { return walk(inner, in: link) }
    if let link { diagnostics.append(.linkInLink(link, at: place(span))) }
    if holdsLink(inner) { diagnostics.append(.linkInLink("a mention", at: place(span))) }
    walk(inner, in: "a mention")
  }

  private func makesLink(_ span: SpanID) -> Bool {
    switch spans[span.index].kind {
    case .mention, .date: true
    default: false
    }
  }

  private func holdsLink(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      if case .link = inline { return true }
      return holdsLink(inline.children)
    }
  }

  private func firstSpan(_ inlines: [Inline]) -> SpanID? {
    for inline in inlines {
      if case .span(let span, _) = inline { return span }
      if let span = firstSpan(inline.children) { return span }
    }
    return nil
  }

  private mutating func checkScheme(_ url: String) {
    guard let colon = url.firstIndex(of: ":"), !url[..<colon].contains(where: { "/?#".contains($0) }) else { return }
    let scheme = url[..<colon].lowercased()
    if !allowedSchemes.contains(scheme) { diagnostics.append(.refusedScheme(scheme, at: place(ofText: url))) }
  }

  private func place(_ span: SpanID) -> SourceRange { text.place(spans[span.index].range) }
  private func placeOfNote(_ id: String) -> SourceRange { place(ofText: "[^\(id)]") }

  /// Where a text stands in the file; the first line where it is written there in another way.
  private func place(ofText sought: String) -> SourceRange {
    let needle = Array(sought.utf8)
    let bytes = text.bytes
    var start = 0
    while start + needle.count <= bytes.count, !needle.isEmpty {
      if bytes[start] == needle[0], bytes[start..<start + needle.count].elementsEqual(needle) {
        return text.place(start..<start + needle.count)
      }
      start += 1
    }
    return text.place(text.line(0))
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func linkInLink(_ link: String, at place: SourceRange) -> Diagnostic {
    .error(
      .nestedLink, at: place, "a mention and \(link) would be two links on the same words",
      help: "keep the link or the mention")
  }

  fileprivate static func noteInLink(_ id: String, at place: SourceRange) -> Diagnostic {
    .error(.nestedLink, at: place, "the reference to the note ‘\(id)’ stands in a link", help: "set it behind the link")
  }

  fileprivate static func refusedScheme(_ scheme: String, at place: SourceRange) -> Diagnostic {
    .error(
      .linkScheme, at: place, "a link leads to ‘\(scheme):’, and links lead to http, https, mailto and tel only",
      help: "write another address, or set the text without a link")
  }
}

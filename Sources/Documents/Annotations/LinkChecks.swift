internal import Diagnostics

/// Links within links (manual: “Mentions and dates”) and links to what a page may not lead to.
func checkLinks(
  _ body: MarkedText, _ scan: SpanScan, _ surroundings: [Int: CommonMarkReader.Surroundings], in text: SourceText
) -> [Diagnostic] {
  var check = LinkCheck(spans: body.spans, text: text)
  for note in body.notes { check.walk(note.blocks) }
  check.walk(body.blocks)
  let places = AddressPlaces(scan.destinations, in: text).places(of: check.refused.map(\.url))
  let refused = zip(check.refused, places).map { Diagnostic.refusedScheme($0.scheme, at: text.place($1)) }
  return check.diagnostics + refused + check.notesInLinks(scan, surroundings)
}

/// The schemes that a link may have; a relative address has none.
private let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

private struct LinkCheck {
  /// An address whose scheme is refused.
  typealias Refused = (url: String, scheme: String)

  let spans: [Span]
  let text: SourceText
  var diagnostics: [Diagnostic] = []
  var refused: [Refused] = []

  mutating func walk(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): walk(inlines, in: nil)
      case .blockQuote(let inner), .statementQuote(_, let inner): walk(inner)
      case .list(_, let items): for item in items { walk(item) }
      case .table(let table): for cell in table.cells { walk(cell, in: nil) }
      case .code, .rawHTML, .thematicBreak, .embeddedStatement: break
      }
    }
  }

  /// `link` is what makes the words around a link: "a link" or "a mention"; nil outside of any.
  private mutating func walk(_ inlines: [Inline], in link: String?) {
    for inline in inlines {
      switch inline {
      case .link(let url, _, let inner):
        checkScheme(url)
        walk(inner, in: "a link")
      case .image(let url, _, _): checkScheme(url)
      case .span(let span, let inner): walk(span, inner, in: link)
      default: walk(inline.children, in: link)
      }
    }
  }

  private mutating func walk(_ span: SpanID, _ inner: [Inline], in link: String?) {
    guard makesLink(span) else { return walk(inner, in: link) }
    if let link {
      diagnostics.append(.linkInLink(link, at: place(span)))
    } else if holdsLink(inner) {
      diagnostics.append(.linkInLink("a link", at: place(span)))
    }
    walk(inner, in: "a mention")
  }

  private func makesLink(_ span: SpanID) -> Bool {
    switch spans[span.index].kind {
    case .mention, .mentionByName, .date: true
    default: false
    }
  }

  private func holdsLink(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      if case .link = inline { return true }
      return holdsLink(inline.children)
    }
  }

  private mutating func checkScheme(_ url: String) {
    guard let colon = url.firstIndex(of: ":"), !url[..<colon].contains(where: { "/?#".contains($0) }) else { return }
    let scheme = url[..<colon].lowercased()
    if !allowedSchemes.contains(scheme) { refused.append((url, scheme)) }
  }

  private func place(_ span: SpanID) -> SourceRange { text.place(spans[span.index].range) }

  /// Note references are links themselves.
  func notesInLinks(_ scan: SpanScan, _ surroundings: [Int: CommonMarkReader.Surroundings]) -> [Diagnostic] {
    surroundings.keys.sorted().compactMap { number in
      guard let around = surroundings[number], let reference = scan.references[number] else { return nil }
      if around.images > 0 { return .noteInImage(reference.value, at: text.place(reference.range)) }
      let mention = around.spans.contains { makesLink(SpanID($0)) }
      guard around.links > 0 || mention else { return nil }
      return .noteInLink(reference.value, around.links > 0 ? "link" : "mention", at: text.place(reference.range))
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func linkInLink(_ link: String, at place: SourceRange) -> Diagnostic {
    .error(
      .nestedLink, at: place, "a mention and \(link) would be two links on the same words",
      help: link == "a link" ? "keep the link or the mention" : "keep one of the two mentions")
  }

  fileprivate static func noteInLink(_ id: String, _ link: String, at place: SourceRange) -> Diagnostic {
    .error(
      .nestedLink, at: place, "the reference to the note ‘\(id)’ stands in a \(link)", help: "set it behind the \(link)"
    )
  }

  fileprivate static func noteInImage(_ id: String, at place: SourceRange) -> Diagnostic {
    .error(
      .nestedLink, at: place, "the reference to the note ‘\(id)’ stands in an image’s description, which is no text",
      help: "set it behind the image")
  }

  fileprivate static func refusedScheme(_ scheme: String, at place: SourceRange) -> Diagnostic {
    .error(
      .linkScheme, at: place, "a link leads to ‘\(scheme):’, and links lead to http, https, mailto and tel only",
      help: "write another address, or set the text without a link")
  }
}

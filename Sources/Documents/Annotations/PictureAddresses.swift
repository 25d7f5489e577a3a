internal import Diagnostics

/// The addresses of the pictures of a body and its notes, each at its place in the file.
func pictureAddresses(_ body: MarkedText, _ scan: SpanScan, in text: SourceText) -> [Located<String>] {
  let urls = addresses(in: body.notes.flatMap(\.blocks)) + addresses(in: body.blocks)
  return zip(urls, AddressPlaces(scan.destinations, in: text).places(of: urls)).map { Located($0, at: $1) }
}

private func addresses(in blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): addresses(in: inlines)
    case .blockQuote(let inner), .statementQuote(_, let inner): addresses(in: inner)
    case .list(_, let items): items.flatMap(addresses(in:))
    case .table(let table): table.cells.flatMap(addresses(in:))
    case .code, .rawHTML, .thematicBreak, .embeddedStatement: []
    }
  }
}

private func addresses(in inlines: [Inline]) -> [String] {
  inlines.flatMap { inline -> [String] in
    if case .image(let url, _, _) = inline { return [url] }
    return addresses(in: inline.children)
  }
}

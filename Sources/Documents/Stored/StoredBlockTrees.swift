extension Block: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .paragraph(let inlines): write(0, inlines, to: &writer)
    case .heading(let level, let inlines): write(1, level, inlines, to: &writer)
    case .thematicBreak: writer.write(UInt8(2))
    case .code(let info, let code): write(3, info, code, to: &writer)
    case .rawHTML(let html): write(4, html, to: &writer)
    case .blockQuote(let blocks): write(5, blocks, to: &writer)
    case .list(let style, let items): write(6, style, items, to: &writer)
    case .embeddedStatement(let span): write(7, span, to: &writer)
    case .table(let table): write(8, table, to: &writer)
    case .statementQuote(let span, let blocks): write(9, span, blocks, to: &writer)
    }
  }

  private func write(_ number: UInt8, _ value: some Storable, to writer: inout StoreWriter) {
    writer.write(number)
    value.write(to: &writer)
  }

  private func write(_ number: UInt8, _ first: some Storable, _ second: some Storable, to writer: inout StoreWriter) {
    write(number, first, to: &writer)
    second.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let number = try reader.byte()
    self = try reader.nested { (reader) throws(DamagedStore) in try Block(number, from: &reader) }
  }

  private init(_ number: UInt8, from reader: inout StoreReader) throws(DamagedStore) {
    self =
      switch number {
      case 0: try .paragraph(reader.value())
      case 1: try .heading(level: reader.value(), reader.value())
      case 2: .thematicBreak
      case 3: try .code(info: reader.value(), reader.value())
      case 4: try .rawHTML(reader.value())
      case 5: try .blockQuote(reader.value())
      case 6: try .list(reader.value(), reader.value())
      case 7: try .embeddedStatement(reader.value())
      case 8: try .table(reader.value())
      case 9: try .statementQuote(reader.value(), reader.value())
      default: throw DamagedStore()
      }
  }
}

extension ListStyle: Storable {
  func write(to writer: inout StoreWriter) {
    start.write(to: &writer)
    isTight.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(start: reader.value(), isTight: reader.value())
  }
}

extension Table: Storable {
  func write(to writer: inout StoreWriter) {
    alignments.write(to: &writer)
    ([header] + rows).write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let alignments: [Alignment?] = try reader.value()
    let rows: [[[Inline]]] = try reader.value()
    guard rows.allSatisfy({ $0.count == alignments.count }) else { throw DamagedStore() }
    self.init(alignments: alignments, rows: rows)
  }
}

extension Inline: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .text(let text): write(0, text, to: &writer)
    case .softBreak: writer.write(UInt8(1))
    case .lineBreak: writer.write(UInt8(2))
    case .code(let code): write(3, code, to: &writer)
    case .rawHTML(let html): write(4, html, to: &writer)
    case .emphasis(let inner): write(5, inner, to: &writer)
    case .strong(let inner): write(6, inner, to: &writer)
    case .link(let url, let title, let inner): write(7, url, title, inner, to: &writer)
    case .image(let url, let title, let inner): write(8, url, title, inner, to: &writer)
    case .span(let span, let inner):
      write(9, span, to: &writer)
      inner.write(to: &writer)
    case .quotedRun(let inner): write(10, inner, to: &writer)
    case .noteReference(let id): write(11, id, to: &writer)
    }
  }

  private func write(_ number: UInt8, _ value: some Storable, to writer: inout StoreWriter) {
    writer.write(number)
    value.write(to: &writer)
  }

  private func write(_ number: UInt8, _ url: String, _ title: String, _ inner: [Inline], to writer: inout StoreWriter) {
    write(number, url, to: &writer)
    title.write(to: &writer)
    inner.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let number = try reader.byte()
    self = try reader.nested { (reader) throws(DamagedStore) in try Inline(number, from: &reader) }
  }

  private init(_ number: UInt8, from reader: inout StoreReader) throws(DamagedStore) {
    self =
      switch number {
      case 0: try .text(reader.value())
      case 1: .softBreak
      case 2: .lineBreak
      case 3: try .code(reader.value())
      case 4: try .rawHTML(reader.value())
      case 5: try .emphasis(reader.value())
      case 6: try .strong(reader.value())
      case 7: try .link(url: reader.value(), title: reader.value(), reader.value())
      case 8: try .image(url: reader.value(), title: reader.value(), reader.value())
      case 9: try .span(reader.value(), reader.value())
      case 10: try .quotedRun(reader.value())
      case 11: try .noteReference(reader.value())
      default: throw DamagedStore()
      }
  }
}

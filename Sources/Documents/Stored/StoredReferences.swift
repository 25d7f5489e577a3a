extension EntityReference: Storable {
  func write(to writer: inout StoreWriter) {
    kind.write(to: &writer)
    id.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(kind: reader.value(), id: reader.value())
  }
}

extension StatementReference: Storable {
  func write(to writer: inout StoreWriter) {
    article.write(to: &writer)
    id.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(article: reader.value(), id: reader.value())
  }
}

extension SpanID: Storable {
  func write(to writer: inout StoreWriter) { writer.write(count: index) }
  init(from reader: inout StoreReader) throws(DamagedStore) { self.init(try reader.number(to: reader.spanCount - 1)) }
}

extension Flow: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .body: writer.write(UInt8(0))
    case .note(let id):
      writer.write(UInt8(1))
      id.write(to: &writer)
    }
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self = try reader.flag() ? .note(reader.value()) : .body
  }
}

extension MarkedStatement: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    writer.write(attributes)
    segments.write(to: &writer)
    parent.write(to: &writer)
    flow.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      name: reader.value(), attributes: reader.attributes(), segments: reader.value(), parent: reader.value(),
      flow: reader.value())
    if segments.isEmpty { throw DamagedStore() }
  }
}

extension Segment: Storable {
  func write(to writer: inout StoreWriter) {
    span.write(to: &writer)
    mode.write(to: &writer)
    text.write(to: &writer)
    range.write(to: &writer)
    quotedRuns.write(to: &writer)
    decoration.write(to: &writer)
    joinsPrevious.write(to: &writer)
    listed.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      span: reader.value(), mode: reader.value(), text: reader.value(), range: reader.value(),
      quotedRuns: reader.value(), decoration: reader.value(), joinsPrevious: reader.value(), listed: reader.value())
  }
}

extension QuoteSelector: Storable {
  func write(to writer: inout StoreWriter) {
    exact.write(to: &writer)
    prefix.write(to: &writer)
    suffix.write(to: &writer)
  }

  convenience init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(exact: reader.value(), prefix: reader.value(), suffix: reader.value())
  }
}

extension Voice: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .unknown: writer.write(UInt8(0))
    case .speakers(let speakers):
      writer.write(UInt8(1))
      speakers.write(to: &writer)
    }
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self = try reader.flag() ? .speakers(reader.value()) : .unknown
  }
}

extension SpanDecoration: Storable {
  func write(to writer: inout StoreWriter) {
    note.write(to: &writer)
    isSic.write(to: &writer)
    textLanguage.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(note: reader.value(), isSic: reader.value(), textLanguage: reader.value())
  }
}

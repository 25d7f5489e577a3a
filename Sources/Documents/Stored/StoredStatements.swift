extension MarkedStatement: Storable {
  func write(to writer: inout StoreWriter) {
    name.write(to: &writer)
    attributes.write(to: &writer)
    segments.write(to: &writer)
    parent.write(to: &writer)
    flow.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      name: reader.value(), attributes: reader.value(), segments: reader.value(), parent: reader.value(),
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

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(exact: reader.value(), prefix: reader.value(), suffix: reader.value())
  }
}

extension StatementAttributes: Storable {
  func write(to writer: inout StoreWriter) {
    by.write(to: &writer)
    said.write(to: &writer)
    about.write(to: &writer)
    to.write(to: &writer)
    at.write(to: &writer)
    recounts.write(to: &writer)
    same.write(to: &writer)
    via.write(to: &writer)
    capacity.write(to: &writer)
    mode.write(to: &writer)
    cue.write(to: &writer)
    certainty.write(to: &writer)
    status.write(to: &writer)
    language.write(to: &writer)
    passage.write(to: &writer)
    formerly.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      by: reader.value(), said: reader.value(), about: reader.value(), to: reader.value(), at: reader.value(),
      recounts: reader.value(), same: reader.value(), via: reader.value(), capacity: reader.value(),
      mode: reader.value(), cue: reader.value(), certainty: reader.value(), status: reader.value(),
      language: reader.value(), passage: reader.value(), formerly: reader.value())
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

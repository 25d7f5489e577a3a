extension Span: Storable {
  func write(to writer: inout StoreWriter) {
    kind.write(to: &writer)
    decoration.write(to: &writer)
    writer.write(range: range)
    writer.write(count: attributesStart)
    isBlock.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      kind: reader.value(), decoration: reader.value(), range: reader.sourceRange(),
      attributesStart: reader.sourceOffset(), isBlock: reader.value())
  }
}

extension SpanKind: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .statement(let attributes, let name):
      writer.write(UInt8(0))
      writer.write(attributes)
      name.write(to: &writer)
    case .named(let name): write(1, name, to: &writer)
    case .continuation(let continuation): write(2, continuation, to: &writer)
    case .standOff(let name): write(3, name, to: &writer)
    case .mention(let reference): write(4, reference, to: &writer)
    case .mentionByName(let date): write(5, date, to: &writer)
    case .date(let date): write(6, date, to: &writer)
    case .embedded(let reference): write(7, reference, to: &writer)
    case .plain: writer.write(UInt8(8))
    }
  }

  private func write(_ number: UInt8, _ value: some Storable, to writer: inout StoreWriter) {
    writer.write(number)
    value.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self =
      switch try reader.byte() {
      case 0: try .statement(reader.attributes(), name: reader.value())
      case 1: try .named(reader.value())
      case 2: try .continuation(reader.value())
      case 3: try .standOff(reader.value())
      case 4: try .mention(reader.value())
      case 5: try .mentionByName(date: reader.value())
      case 6: try .date(reader.value())
      case 7: try .embedded(reader.value())
      case 8: .plain
      default: throw DamagedStore()
      }
  }
}

extension Continuation: Storable {
  func write(to writer: inout StoreWriter) {
    of.write(to: &writer)
    by.write(to: &writer)
    mode.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(of: reader.value(), by: reader.value(), mode: reader.value())
  }
}

extension MentionPlace: Storable {
  func write(to writer: inout StoreWriter) {
    span.write(to: &writer)
    flow.write(to: &writer)
    range.write(to: &writer)
    words.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(span: reader.value(), flow: reader.value(), range: reader.value(), words: reader.value())
  }
}

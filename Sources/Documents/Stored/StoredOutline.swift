internal import Diagnostics
internal import FileTrees

extension Document {
  /// Everything but the blocks and the source text, of which the length stands here.
  func writeOutline(to writer: inout StoreWriter) {
    writer.write(count: source.text.bytes.count)
    name.write(to: &writer)
    content.write(to: &writer)
    body.writeOutline(to: &writer)
  }

  convenience init(outlineFrom reader: inout StoreReader, of file: SourceFile) throws(DamagedStore) {
    let source = sourceText(of: file)
    reader.sourceLength = source.bytes.count
    if try reader.unsigned() != reader.sourceLength { throw DamagedStore() }
    self.init(
      name: try reader.value(), content: try reader.value(), body: try MarkedText(outlineFrom: &reader),
      source: DocumentSource(file, text: source))
  }

  func with(body: MarkedText) -> Document {
    Document(name: name, content: content, body: body, source: source)
  }
}

extension Document.Content: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .article(let front, let defaults):
      write(0, front, to: &writer)
      defaults.write(to: &writer)
    case .speaker(let front): write(1, front, to: &writer)
    case .topic(let front): write(2, front, to: &writer)
    case .event(let front): write(3, front, to: &writer)
    case .outlet(let front): write(4, front, to: &writer)
    case .page(let front): write(5, front, to: &writer)
    }
  }

  private func write(_ number: UInt8, _ value: some Storable, to writer: inout StoreWriter) {
    writer.write(number)
    value.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self =
      switch try reader.byte() {
      case 0: try .article(reader.value(), reader.value())
      case 1: try .speaker(reader.value())
      case 2: try .topic(reader.value())
      case 3: try .event(reader.value())
      case 4: try .outlet(reader.value())
      case 5: try .page(reader.value())
      default: throw DamagedStore()
      }
  }
}

extension MarkedText {
  /// Everything but the blocks of the text and of its notes.
  func writeOutline(to writer: inout StoreWriter) {
    writer.write(count: notes.count)
    for note in notes {
      note.id.write(to: &writer)
      writer.write(range: note.idRange)
    }
    spans.write(to: &writer)
    statements.write(to: &writer)
    mentions.write(to: &writer)
    pictures.write(to: &writer)
  }

  init(outlineFrom reader: inout StoreReader) throws(DamagedStore) {
    for _ in 0..<(try reader.count()) {
      try notes.append(NoteText(id: reader.value(), idRange: reader.sourceRange(), blocks: []))
    }
    spans = try reader.value()
    reader.spanCount = spans.count
    statements = try reader.value()
    mentions = try reader.value()
    pictures = try reader.value()
    if !parentsEnd { throw DamagedStore() }
  }

  /// Whether each way from a statement to what encloses it leads out of all of them.
  private var parentsEnd: Bool {
    statements.allSatisfy { statement in
      var parent = statement.parent
      for _ in statements {
        guard let index = parent else { return true }
        guard statements.indices.contains(index) else { return false }
        parent = statements[index].parent
      }
      return parent == nil
    }
  }

  func writeBlocks(to writer: inout StoreWriter) {
    blocks.write(to: &writer)
    for note in notes { note.blocks.write(to: &writer) }
  }

  mutating func readBlocks(from reader: inout StoreReader) throws(DamagedStore) {
    blocks = try reader.value()
    for index in notes.indices { notes[index].blocks = try reader.value() }
  }
}

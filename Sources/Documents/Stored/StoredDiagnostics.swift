internal import Diagnostics

extension Diagnostic: Storable {
  func write(to writer: inout StoreWriter) {
    severity.write(to: &writer)
    code.write(to: &writer)
    place.write(to: &writer)
    message.write(to: &writer)
    help.write(to: &writer)
    notes.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      reader.value(), reader.value(), at: reader.value(), reader.value(), help: reader.value(), notes: reader.value())
  }
}

extension Diagnostic.Note: Storable {
  func write(to writer: inout StoreWriter) {
    message.write(to: &writer)
    place.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(reader.value(), at: reader.value())
  }
}

/// Its name, which no code changes.
extension DiagnosticCode: Storable {
  func write(to writer: inout StoreWriter) { rawValue.write(to: &writer) }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    guard let code = DiagnosticCode(rawValue: try reader.text()) else { throw DamagedStore() }
    self = code
  }
}

extension SourceRange: Storable {
  func write(to writer: inout StoreWriter) {
    file.write(to: &writer)
    start.write(to: &writer)
    end.write(to: &writer)
    excerpt.write(to: &writer)
    excerptStart.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(
      file: reader.value(), start: reader.value(), end: reader.value(), excerpt: reader.value(),
      excerptStart: reader.value())
  }
}

extension SourcePosition: Storable {
  func write(to writer: inout StoreWriter) {
    line.write(to: &writer)
    column.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    try self.init(line: reader.value(), column: reader.value())
  }
}

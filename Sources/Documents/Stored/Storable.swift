/// A value with a form in the store: what `write` puts down part by part, the `init` takes up in the same order.
///
/// Every form is at least one byte long, so that a count of values can be held against the bytes that are left.
protocol Storable {
  func write(to writer: inout StoreWriter)
  init(from reader: inout StoreReader) throws(DamagedStore)
}

/// Bytes that no `write` has put down.
struct DamagedStore: Error {}

/// A choice among a few cases, one byte in the store.
protocol NumberedChoice: Storable, CaseIterable {
  /// The case's own number among those of its type. To give it to another case is another ``StoredDocument/format``.
  var number: UInt8 { get }
}

extension NumberedChoice {
  func write(to writer: inout StoreWriter) { writer.write(number) }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let number = try reader.byte()
    guard let choice = Self.allCases.first(where: { $0.number == number }) else { throw DamagedStore() }
    self = choice
  }
}

extension String: Storable {
  func write(to writer: inout StoreWriter) { writer.write(self) }
  init(from reader: inout StoreReader) throws(DamagedStore) { self = try reader.text() }
}

extension Int: Storable {
  func write(to writer: inout StoreWriter) { writer.write(self) }
  init(from reader: inout StoreReader) throws(DamagedStore) { self = try reader.integer() }
}

extension Bool: Storable {
  func write(to writer: inout StoreWriter) { writer.write(UInt8(self ? 1 : 0)) }
  init(from reader: inout StoreReader) throws(DamagedStore) { self = try reader.flag() }
}

extension Optional: Storable where Wrapped: Storable {
  func write(to writer: inout StoreWriter) {
    (self != nil).write(to: &writer)
    self?.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    self = try reader.flag() ? Wrapped(from: &reader) : nil
  }
}

extension Array: Storable where Element: Storable {
  func write(to writer: inout StoreWriter) {
    writer.write(count: count)
    for element in self { element.write(to: &writer) }
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let count = try reader.count()
    self = []
    reserveCapacity(Swift.min(count, 64))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

/// Bounds that count something else than the bytes of the file; those have ``StoreReader/sourceRange()``.
extension Range<Int>: Storable {
  func write(to writer: inout StoreWriter) { writer.write(range: self) }
  init(from reader: inout StoreReader) throws(DamagedStore) { self = try reader.range(within: Int.max) }
}

extension Located: Storable where Value: Storable {
  func write(to writer: inout StoreWriter) {
    writer.write(range: range)
    value.write(to: &writer)
  }

  init(from reader: inout StoreReader) throws(DamagedStore) {
    let range = try reader.sourceRange()
    self.init(try Value(from: &reader), at: range)
  }
}

/// Takes up what a ``StoreWriter`` has put down.
///
/// It trusts nothing: a length is held against the bytes that are left, a place against the length of the source text, a
/// span's id against the number of spans, and what holds its own kind may do so only so deep.
struct StoreReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0
  /// The number of bytes of the source text that places point into.
  var sourceLength = 0
  /// The number of spans that ids may name.
  var spanCount: Int
  /// Those of the statements that were read so far, in order.
  var attributesRead: [StatementAttributes] = []

  init(_ bytes: ArraySlice<UInt8>, spanCount: Int = 0) {
    self.bytes = bytes
    self.spanCount = spanCount
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func value<Value: Storable>(_ type: Value.Type = Value.self) throws(DamagedStore) -> Value {
    try Value(from: &self)
  }

  mutating func byte() throws(DamagedStore) -> UInt8 {
    guard position < bytes.endIndex else { throw DamagedStore() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func flag() throws(DamagedStore) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw DamagedStore()
    }
  }

  mutating func unsigned() throws(DamagedStore) -> UInt {
    var number: UInt = 0
    var shift: UInt = 0
    while shift < 64 {
      let byte = try byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw DamagedStore()
  }

  mutating func integer() throws(DamagedStore) -> Int {
    let number = try unsigned()
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// How many values follow, of which each takes a byte or more.
  mutating func count() throws(DamagedStore) -> Int {
    let number = try unsigned()
    guard number <= UInt(bytes.endIndex - position) else { throw DamagedStore() }
    return Int(bitPattern: number)
  }

  /// A number from 0 to a limit; none where the limit is below 0.
  mutating func number(to limit: Int) throws(DamagedStore) -> Int {
    let number = try unsigned()
    guard limit >= 0, number <= UInt(bitPattern: limit) else { throw DamagedStore() }
    return Int(bitPattern: number)
  }

  mutating func range(within limit: Int) throws(DamagedStore) -> Range<Int> {
    let lower = try number(to: limit)
    let length = try number(to: limit - lower)
    return lower..<lower + length
  }

  /// Bytes of the file.
  mutating func sourceRange() throws(DamagedStore) -> Range<Int> { try range(within: sourceLength) }

  /// An offset in the file, or its end.
  mutating func sourceOffset() throws(DamagedStore) -> Int { try number(to: sourceLength) }

  /// Bytes that are not UTF-8 become replacement characters.
  mutating func text() throws(DamagedStore) -> String { String(decoding: try part(), as: UTF8.self) }

  /// Bytes with their length before them.
  mutating func part() throws(DamagedStore) -> ArraySlice<UInt8> {
    let length = try count()
    defer { position += length }
    return bytes[position..<position + length]
  }

  /// Reads what may hold its own kind. Whatever limit an archive sets, parsing makes no tree that is deeper than
  /// ``Limits/nestings`` in blocks, emphases and links, and as deep in spans.
  mutating func nested<Value>(
    _ read: (inout StoreReader) throws(DamagedStore) -> Value
  ) throws(DamagedStore) -> Value {
    guard depth < 3 * Limits.nestings.upperBound else { throw DamagedStore() }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}

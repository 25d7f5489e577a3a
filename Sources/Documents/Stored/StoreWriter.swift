/// Puts values down as bytes.
///
/// Numbers are in groups of seven bits, the lowest first, each but the last with its highest bit set; a number that may
/// be negative is doubled first, and what is below 0 turned into the odd numbers.
struct StoreWriter {
  private(set) var bytes: [UInt8] = []
  /// The attributes of statements that were put down so far, by number, from 1.
  var numbers: [ObjectIdentifier: Int] = [:]

  init() { bytes.reserveCapacity(2048) }

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  mutating func write(unsigned number: UInt) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number of 0 or more.
  mutating func write(count: Int) { write(unsigned: UInt(bitPattern: count)) }

  mutating func write(_ number: Int) { write(unsigned: UInt(bitPattern: number << 1 ^ number >> 63)) }

  /// Bounds of 0 or more: where it begins, and how long it is.
  mutating func write(range: Range<Int>) {
    write(count: range.lowerBound)
    write(count: range.count)
  }

  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// What another writer has put down, with its length.
  mutating func write(part other: StoreWriter) {
    write(count: other.bytes.count)
    write(allOf: other)
  }

  mutating func write(allOf other: StoreWriter) { bytes.append(contentsOf: other.bytes) }
}

internal import FileTrees

/// Where a piece is in a file of pieces.
struct PiecePlace {
  let offset: Int
  let count: Int
  /// The digest of its bytes, by which damage is noticed.
  let sum: Digest
}

/// The index of a file of pieces, as it stands behind them: for each piece its name, the sum of its bytes, its offset and
/// its length. Behind the index stands the footer: the digest of the index, its length, and what form all this has.
enum PieceIndex {
  static let form = Array("dictum-1".utf8)
  static let footerSize = 32 + 8 + form.count
  private static let entrySize = 32 + 32 + 8 + 8

  static func bytes(_ places: [(name: Digest, place: PiecePlace)]) -> [UInt8] {
    var index: [UInt8] = []
    index.reserveCapacity(places.count * entrySize + footerSize)
    for (name, place) in places {
      name.append(to: &index)
      place.sum.append(to: &index)
      append(place.offset, to: &index)
      append(place.count, to: &index)
    }
    let (sum, count) = (Digest(of: index), index.count)
    sum.append(to: &index)
    append(count, to: &index)
    return index + form
  }

  /// - Returns: the digest and the length of the index; nil where it is no footer of this form.
  static func footer(_ bytes: [UInt8]) -> (sum: Digest, count: Int)? {
    guard bytes.count == footerSize, bytes.suffix(form.count).elementsEqual(form) else { return nil }
    return Digest(bytes: bytes[0..<32]).map { ($0, number(bytes[32..<40])) }
  }

  /// - Parameter end: where the pieces end; one that lies beyond is none.
  static func places(_ bytes: [UInt8], end: Int) -> [Digest: PiecePlace]? {
    guard bytes.count % entrySize == 0 else { return nil }
    var places: [Digest: PiecePlace] = [:]
    places.reserveCapacity(bytes.count / entrySize)
    for start in stride(from: 0, to: bytes.count, by: entrySize) {
      guard let name = Digest(bytes: bytes[start..<start + 32]), let sum = Digest(bytes: bytes[start + 32..<start + 64])
      else { return nil }
      let (offset, count) = (number(bytes[start + 64..<start + 72]), number(bytes[start + 72..<start + 80]))
      guard offset >= 0, count >= 0, count <= end, offset <= end - count else { return nil }
      places[name] = PiecePlace(offset: offset, count: count, sum: sum)
    }
    return places
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(truncatingIfNeeded: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}

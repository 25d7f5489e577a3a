/// From the names of a schema's keys to their places.
///
/// Views are made by the hundred thousand, each with some thirty keys, so a name is hashed by its length and three of
/// its bytes, not as a dictionary would; names of one schema differ in these nearly always.
struct SlotTable: Sendable {
  private let names: [String]
  /// By hash, the place of a name; -1 where there is none. A name stands in the first free place behind its hash.
  private let places: [Int16]
  private let mask: Int

  /// Of two equal names the first counts.
  init(_ names: [String]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    mask = size - 1
    var places = [Int16](repeating: -1, count: size)
    for (index, name) in names.enumerated() where index == names.firstIndex(of: name) {
      var place = SlotTable.hash(name) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int16(index)
    }
    self.names = names
    self.places = places
  }

  func slot(of name: String) -> Int? {
    var place = SlotTable.hash(name) & mask
    while places[place] >= 0 {
      let slot = Int(places[place])
      if names[slot] == name { return slot }
      place = (place + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func hash(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return 0 }
      let sum =
        UInt64(first) &* 0x9E37_79B1 &+ UInt64(last) &* 0x85EB_CA77 &+ UInt64(bytes[bytes.count / 2]) &* 0xC2B2_AE3D
      return Int(truncatingIfNeeded: (sum &+ UInt64(bytes.count) &* 0x27D4_EB2F) >> 7)
    }
  }
}

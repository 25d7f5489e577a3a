/// Entries of a tape archive (POSIX.1-2001, pax interchange format): nobody's files, one fixed time.
enum TarFormat {
  private static let block = 512
  /// 1 January 1980, the first day that a `.zip` can tell: the two kinds of archive say the same.
  private static let time = 315_532_800

  /// A file: its head and its bytes, filled up to whole blocks. A name that the head cannot hold stands in a record before
  /// it.
  static func entry(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    let name = Array(path.utf8)
    let fits = name.count <= 100
    let long = fits ? [] : longName(name)
    return long + head(fits ? name : Array(name.suffix(100)), bytes.count, kind: "0") + filled(bytes)
  }

  /// Two empty blocks.
  static let end = [UInt8](repeating: 0, count: 2 * block)

  private static func longName(_ name: [UInt8]) -> [UInt8] {
    let rest = Array(" path=".utf8) + name + [0x0A]
    var count = rest.count
    while count < rest.count + String(count).utf8.count { count = rest.count + String(count).utf8.count }
    let record = Array(String(count).utf8) + rest
    return head(Array("PaxHeaders/name".utf8), record.count, kind: "x") + filled(record)
  }

  private static func head(_ name: [UInt8], _ size: Int, kind: Character) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let digits = String(value, radix: 8)
      return Array((String(repeating: "0", count: max(0, count - 1 - digits.utf8.count)) + digits).utf8) + [0]
    }
    let start = padded(name, 100) + number(0o644, 8) + number(0, 8) + number(0, 8) + number(size, 12) + number(time, 12)
    let rest = Array(String(kind).utf8) + padded([], 100) + Array("ustar\0".utf8) + Array("00".utf8) + padded([], 64)
    let sum = (start + rest).reduce(8 * 0x20) { $0 + Int($1) }
    return padded(start + number(sum, 7) + [0x20] + rest, block)
  }

  private static func filled(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (block - bytes.count % block) % block)
  }

  private static func padded(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }
}

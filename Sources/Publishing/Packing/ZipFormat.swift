/// Entries and the directory of a `.zip` (PKWARE APPNOTE 6.3): UTF-8 names, deflate, one fixed time. What outgrows the
/// old fields, 65,535 files or 4 GiB, is told by the fields of zip64.
package struct ZipFormat {
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// A file of the archive: its head and its compressed bytes.
  ///
  /// - Parameter offset: where it stands in the archive.
  package mutating func entry(_ path: String, _ bytes: [UInt8], at offset: Int) -> [UInt8] {
    let packed = bytes.isEmpty ? [] : Deflate(.none).compress(bytes, isEnd: true)
    let isSmaller = packed.count < bytes.count
    let content = isSmaller ? packed : bytes
    let common = Fields()
      .two(20).two(0x0800).two(isSmaller ? 8 : 0).two(0).two(0x0021)
      .four(Int(checksum(bytes))).four(content.count).four(bytes.count).two(path.utf8.count)
    enterInDirectory(path, common, offset)
    return Fields().four(0x0403_4B50).append(common).two(0).bytes + Array(path.utf8) + content
  }

  /// What stands behind the last file.
  ///
  /// - Parameter offset: the number of bytes before it.
  package func end(at offset: Int) -> [UInt8] {
    let isLarge = count >= 0xFFFF || offset >= 0xFFFF_FFFF
    let old = Fields()
      .four(0x0605_4B50).two(0).two(0).two(min(count, 0xFFFF)).two(min(count, 0xFFFF))
      .four(directory.count).four(min(offset, 0xFFFF_FFFF)).two(0)
    return directory + (isLarge ? largeEnd(offset) : []) + old.bytes
  }

  private mutating func enterInDirectory(_ path: String, _ common: Fields, _ offset: Int) {
    let isFar = offset >= 0xFFFF_FFFF
    let far = isFar ? Fields().two(0x0001).two(8).eight(offset).bytes : []
    directory +=
      Fields()
      .four(0x0201_4B50).two(0x0314).append(common).two(far.count).two(0).two(0).two(0)
      .four(0o100644 << 16).four(isFar ? 0xFFFF_FFFF : offset).bytes
    directory += Array(path.utf8) + far
    count += 1
  }

  private func largeEnd(_ offset: Int) -> [UInt8] {
    let record = Fields()
      .four(0x0606_4B50).eight(44).two(0x032D).two(45).four(0).four(0).eight(count).eight(count)
      .eight(directory.count).eight(offset)
    let locator = Fields().four(0x0706_4B50).four(0).eight(offset + directory.count).four(1)
    return record.bytes + locator.bytes
  }
}

/// Numbers of two, four and eight bytes, the lowest first.
private struct Fields {
  private(set) var bytes: [UInt8] = []

  func two(_ number: Int) -> Fields { adding(number, 2) }
  func four(_ number: Int) -> Fields { adding(number, 4) }
  func eight(_ number: Int) -> Fields { adding(number, 8) }
  func append(_ other: Fields) -> Fields { Fields(bytes: bytes + other.bytes) }

  private func adding(_ number: Int, _ count: Int) -> Fields {
    Fields(bytes: bytes + (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }
}

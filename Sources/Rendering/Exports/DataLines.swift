internal import ArchiveModel
internal import JSONWriting

/// The text of a file of data, in pieces: its format, the archive, and a list with a line an item.
struct DataLines<Item>: IteratorProtocol {
  /// About as long as a piece is; that of one item more.
  private static var pieceSize: Int { 1 << 16 }
  private var writer = JSONWriter()
  private var items: ArraySlice<Item>
  private let write: (Item, inout JSONWriter) -> Void
  private var isOver = false

  /// - Parameter write: writes the members of one item.
  init(
    _ site: Site, _ file: DataFile, _ items: [Item], _ write: @escaping (Item, inout JSONWriter) -> Void
  ) {
    self.items = items[...]
    self.write = write
    writer.beginObject()
    writer.member("format", file.format)
    writeArchive(site, to: &writer)
    writer.name(text: file.rawValue)
    writer.beginArray()
  }

  mutating func next() -> [UInt8]? {
    if isOver { return nil }
    while writer.bytes.count < Self.pieceSize, let item = items.popFirst() { add(item) }
    return items.isEmpty ? end() : writer.takeBytes()
  }

  private mutating func add(_ item: Item) {
    writer.lineBreak()
    writer.beginObject()
    write(item, &writer)
    writer.endObject()
  }

  private mutating func end() -> [UInt8] {
    writer.endArray()
    writer.endObject()
    isOver = true
    return writer.takeBytes() + [0x0A]
  }
}

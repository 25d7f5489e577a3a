package import Diagnostics
package import FileTrees

/// What ``parseDocument(_:)`` made of a file, as bytes, so that the file need not be parsed again.
///
/// The bytes hold everything but the source text: the format, the length of the outline, the outline, the blocks. They
/// belong to one path and one content, which whoever keeps them knows; to a change of the parser they are blind.
package struct StoredDocument: Hashable, Sendable {
  /// The first byte. Another form of any value is another format, and the bytes of one are nothing in another.
  package static let format: UInt8 = 2

  package let bytes: ArraySlice<UInt8>
  /// Everything but the blocks.
  private let outline: ArraySlice<UInt8>
  /// The blocks of the text and of its notes; they can be kept alone and restored later.
  package let blocks: StoredBlocks

  package init(_ document: Checked<Document?>) {
    let (outline, blocks) = document.stored
    var writer = StoreWriter()
    writer.write(Self.format)
    writer.write(part: outline)
    let start = writer.bytes.count
    writer.write(allOf: blocks)
    bytes = writer.bytes[...]
    self.outline = bytes[start - outline.bytes.count..<start]
    self.blocks = StoredBlocks(bytes: bytes[start...])
  }

  /// Nil where the bytes are of another format or do not hold an outline. Nothing else is looked at.
  package init?(bytes: ArraySlice<UInt8>) {
    guard bytes.first == Self.format else { return nil }
    var reader = StoreReader(bytes.dropFirst())
    do throws(DamagedStore) {
      self.bytes = bytes
      outline = try reader.part()
      blocks = StoredBlocks(bytes: bytes[outline.endIndex...])
    } catch {
      return nil
    }
  }

  /// What parsing the file would give; nil where the bytes are damaged, or belong to another text so plainly that a place
  /// lies outside of this one.
  ///
  /// Of damage that leaves every form whole, a letter for another, nothing is noticed: a sum over the bytes is for those
  /// who keep them.
  package func document(of file: SourceFile) -> Checked<Document?>? {
    outline(of: file).flatMap(filled)
  }

  private func filled(_ outline: Checked<Document?>) -> Checked<Document?>? {
    guard let document = outline.value else { return blocks.bytes.isEmpty ? outline : nil }
    return blocks.filling(document.body).map { Checked(document.with(body: $0), outline.diagnostics) }
  }

  /// The same with the blocks of an article laid aside (``Document/laidAside(_:on:)``). These are not looked at: of damage to
  /// them nothing is noticed before they are asked for.
  package func documentLaidAside(of file: SourceFile, on shelf: (any Shelf)? = nil) -> Checked<Document?>? {
    outline(of: file).flatMap { outline in
      guard case .article? = outline.value?.content else { return filled(outline) }
      return outline.map { $0?.laidAside(blocks, on: shelf) }
    }
  }

  /// The same without the blocks of the text and of its notes, which are empty.
  package func outline(of file: SourceFile) -> Checked<Document?>? {
    var reader = StoreReader(outline)
    do throws(DamagedStore) {
      let outline = try Checked<Document?>(outlineFrom: &reader, of: file)
      return reader.isAtEnd ? outline : nil
    } catch {
      return nil
    }
  }
}

/// The blocks of a text and of its notes, as bytes.
package struct StoredBlocks: Hashable, Sendable {
  package let bytes: ArraySlice<UInt8>

  /// The bytes of ``StoredDocument/blocks``, which may have been kept alone.
  package init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The text that came without blocks, with them; nil where the bytes are damaged or belong to another text.
  package func filling(_ text: MarkedText) -> MarkedText? {
    var reader = StoreReader(bytes, spanCount: text.spans.count)
    var whole = text
    do throws(DamagedStore) {
      try whole.readBlocks(from: &reader)
      return reader.isAtEnd ? whole : nil
    } catch {
      return nil
    }
  }
}

extension Checked<Document?> {
  fileprivate var stored: (outline: StoreWriter, blocks: StoreWriter) {
    var (outline, blocks) = (StoreWriter(), StoreWriter())
    diagnostics.write(to: &outline)
    (value != nil).write(to: &outline)
    value?.writeOutline(to: &outline)
    value?.body.writeBlocks(to: &blocks)
    return (outline, blocks)
  }

  fileprivate init(outlineFrom reader: inout StoreReader, of file: SourceFile) throws(DamagedStore) {
    let diagnostics: [Diagnostic] = try reader.value()
    self.init(try reader.flag() ? Document(outlineFrom: &reader, of: file) : nil, diagnostics)
  }
}

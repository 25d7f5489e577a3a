internal import Diagnostics
internal import Documents
internal import FileTrees
internal import Parallelism

/// Parses files (stage 2), each on its own; what an earlier build made of the same file is taken from the store. The
/// blocks of articles are laid aside, so that the text of the whole archive is never held as trees.
func parseDocuments(_ files: [SourceFile], limits: Limits, _ options: BuildOptions) async -> Checked<[Document?]> {
  let shelf = options.shelves.blocks
  guard let store = options.documents else {
    return await files.concurrentMap { file in
      let document = parseDocument(file, limits: limits)
      return document.laidAside(StoredDocument(document), on: shelf)
    }.joined()
  }
  let reading = "\(StoredDocument.format) \(options.program) \(limits)\n"
  return await files.concurrentMap { parse($0, limits: limits, as: reading, from: store, on: shelf) }.joined()
}

/// - Parameter reading: what tells this way of reading from others, which may read the same file otherwise.
private func parse(
  _ file: SourceFile, limits: Limits, as reading: String, from store: any PieceStore, on shelf: (any Shelf)?
) -> Checked<Document?> {
  let name = Digest(of: Array("\(reading)\(file.path)\n\(file.digest.hexadecimal)\n".utf8))
  if let bytes = store.piece(name), let stored = StoredDocument(bytes: bytes[...]),
    let document = stored.documentLaidAside(of: file, on: shelf)
  {
    store.keep(bytes[...], as: name)
    return document
  }
  let document = parseDocument(file, limits: limits)
  let stored = StoredDocument(document)
  store.keep(stored.bytes, as: name)
  return document.laidAside(stored, on: shelf)
}

extension Checked<Document?> {
  fileprivate func laidAside(_ stored: StoredDocument, on shelf: (any Shelf)?) -> Self {
    map { $0?.laidAside(stored.blocks, on: shelf) }
  }
}

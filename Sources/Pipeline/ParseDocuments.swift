internal import Diagnostics
internal import Documents
internal import FileTrees

/// Parses files (stage 2), each on its own; what an earlier build made of the same file is taken from the store.
///
/// - Parameter program: what tells this program from others that may read the same file otherwise.
func parseDocuments(
  _ files: [SourceFile], from store: (any PieceStore)?, program: String
) async -> Checked<[Document?]> {
  guard let store else { return await files.concurrentMap(parseDocument).joined() }
  return await files.concurrentMap { parse($0, from: store, program: program) }.joined()
}

private func parse(_ file: SourceFile, from store: any PieceStore, program: String) -> Checked<Document?> {
  let name = Digest(of: Array("\(StoredDocument.format) \(program)\n\(file.path)\n".utf8) + file.bytes)
  if let bytes = store.piece(name), let document = StoredDocument(bytes: bytes[...])?.document(of: file) {
    store.keep(bytes[...], as: name)
    return document
  }
  let document = parseDocument(file)
  store.keep(StoredDocument(document).bytes, as: name)
  return document
}

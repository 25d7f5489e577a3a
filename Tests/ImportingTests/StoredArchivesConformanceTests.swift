import Diagnostics
import Documents
import FileTrees
import Foundation
import Importing
import TestSupport
import Testing

/// Real annotated speech in the store: every document of the imported archives comes back as it was.
@Suite struct StoredArchivesConformance {
  @Test(arguments: ["knesset-he", "parlamint-es-ct", "parlamint-tr", "siparl-sl"])
  func areRestoredInEveryPart(_ name: String) throws {
    let path = "conformance/archives/\(name).jsonl"
    guard let data = SharedMaterial.data(path) else { return }
    let files = importJSONLines(SourceFile(path: path, bytes: Array(data)), rights: "see the source").value.files
      .filter { $0.path.hasSuffix(".md") }
    var (sizes, size) = (0, 0)
    for file in files {
      let parsed = parseDocument(file)
      let bytes = StoredDocument(parsed).bytes
      let restored = try #require(StoredDocument(bytes: bytes)?.document(of: file), "\(file.path)")
      #expect(Anatomy(restored).firstDifference(from: Anatomy(parsed)) == nil, "\(file.path)")
      (sizes, size) = (sizes + file.bytes.count, size + bytes.count)
    }
    #expect(files.count > 3)
    SharedMaterial.report("store, \(name): \(files.count) documents of \(sizes) bytes restored from \(size) bytes")
  }
}

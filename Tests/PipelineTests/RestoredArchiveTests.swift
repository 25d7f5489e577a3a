import ArchiveModel
import BuiltInTheme
import Diagnostics
import Disk
import Documents
import FileTrees
import Pipeline
import Rendering
import TestSupport
import Testing

/// A site of documents out of the store is the site of parsed ones.
@Suite struct RestoredArchive {
  @Test func hasTheSitePagesAndProblemsOfTheParsedOneByteForByte() async throws {
    let article = FixtureArchive.articleFrontMatter + "[a]{by=nobody same=nowhere/s1 said=2030} [b]{.cont}\n"
    let faulty = SourceFile(path: "content/articles/faulty.md", bytes: Array(article.utf8))
    let files = try readSources(in: Project.folder).value.content + [faulty]
    let parsed = plan(of: files.map(parseDocument))
    let restored = plan(of: try files.map(stored))
    #expect(parsed.diagnostics.count > 3)
    #expect(restored.diagnostics == parsed.diagnostics)
    let expected = await pages(of: parsed.value)
    #expect(expected.count > 150)
    #expect(await pages(of: restored.value) == expected)
    let laidAside = plan(of: files.map(laidAside))
    #expect(laidAside.diagnostics == parsed.diagnostics)
    #expect(await pages(of: laidAside.value) == expected)
  }

  /// As the pipeline takes them.
  private func laidAside(_ file: SourceFile) -> Checked<Document?> {
    let parsed = parseDocument(file)
    return parsed.map { $0?.laidAside(StoredDocument(parsed).blocks) }
  }

  private func stored(_ file: SourceFile) throws -> Checked<Document?> {
    let bytes = StoredDocument(parseDocument(file)).bytes
    return try #require(StoredDocument(bytes: bytes)?.document(of: file))
  }

  private func plan(of documents: [Checked<Document?>]) -> Checked<SitePlan> {
    documents.joined().then { documents in
      assembleArchive(documents.compactMap(\.self), configuration: Configuration(), includesDrafts: true)
    }.then(linkArchive).then { archive in
      compileTheme(builtIn: builtInTheme, own: []).then { planSite(archive, theme: $0, media: []) }
    }
  }

  private func pages(of plan: SitePlan) async -> [String: [UInt8]] {
    Dictionary(await renderSite(plan).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}

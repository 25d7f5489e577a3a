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

/// The order in which files come from the disk leaves no trace.
@Suite struct OrderOfFiles {
  private typealias Files = [String: [UInt8]]

  /// This repository's archive, with an article whose problems come from other files too.
  private func sources() throws -> SourceTree {
    let own = try readSources(in: Project.folder).value
    let article = FixtureArchive.articleFrontMatter + "[a]{by=nobody same=nowhere/s1 said=2030} [b]{.cont}\n"
    let faulty = SourceFile(path: "content/articles/faulty.md", bytes: Array(article.utf8))
    return SourceTree(
      configuration: own.configuration, content: own.content + [faulty], templates: own.templates, media: own.media)
  }

  private func files(of plan: SitePlan) async -> Files {
    Dictionary(await renderSite(plan).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: 1...2) func ofATreeLeavesSiteAndProblemsEqualByteForByte(seed: UInt64) async throws {
    let sources = try sources()
    var random = SmallRandom(state: seed)
    let shuffled = SourceTree(
      configuration: sources.configuration, content: sources.content.shuffled(using: &random),
      templates: sources.templates.shuffled(using: &random), media: sources.media.shuffled(using: &random))
    let plan = await buildSite(from: sources, builtInTheme: builtInTheme)
    let other = await buildSite(from: shuffled, builtInTheme: builtInTheme.shuffled(using: &random))
    #expect(plan.diagnostics.count > 3)
    #expect(other.diagnostics == plan.diagnostics)
    #expect(await files(of: other.value) == files(of: plan.value))
  }

  /// A tree is sorted when it is made; the stages behind it do not rely on that.
  @Test(arguments: 1...2) func ofDocumentsLeavesSiteAndProblemsEqualByteForByte(seed: UInt64) async throws {
    let documents = try sources().content.map(parseDocument).compactMap(\.value)
    var random = SmallRandom(state: seed)
    let (plan, other) = (plan(of: documents), plan(of: documents.shuffled(using: &random)))
    #expect(Set(other.diagnostics).sorted() == Set(plan.diagnostics).sorted())
    let expected = await files(of: plan.value)
    #expect(expected.count > 150)
    #expect(await files(of: other.value) == expected)
  }

  private func plan(of documents: [Document]) -> Checked<SitePlan> {
    assembleArchive(documents, configuration: Configuration(), includesDrafts: true).then(linkArchive).then { archive in
      compileTheme(builtIn: builtInTheme, own: []).then { planSite(archive, theme: $0, media: []) }
    }
  }
}

import ArchiveModel
import Diagnostics
import Disk
import Documents
import FileTrees
import Pipeline
import TestSupport
import Testing

/// A large archive cannot hold the texts of all its files.
@Suite struct TextsOfAnArchiveWithoutAProblem {
  @Test func stayInTheirFiles() async throws {
    let archive = await readArchive(from: try readSources(in: Project.folder).value)
    #expect(archive.diagnostics.isEmpty)
    let articles = archive.value.archive.articles
    #expect(articles.contains { String(decoding: $0.source.file.bytes, as: UTF8.self).contains("{.ref}") })
    #expect(articles.filter(\.source.isDecoded).map(\.slug) == [])
  }
}

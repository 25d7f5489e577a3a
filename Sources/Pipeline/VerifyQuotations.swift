package import ArchiveModel
package import Diagnostics
internal import Documents
package import FileTrees
package import Verification

/// An archive whose quotations were compared with their captures.
package struct VerifiedArchive: Sendable {
  package let archive: Archive
  /// What was compared, for `content/verification.tsv`.
  package let record: VerificationRecord
  /// Whether the captures are at hand; without them the record that was written before is shown.
  package let hasCaptures: Bool
}

/// From sources to an archive in which each segment of a statement has its grade.
package func verifyQuotations(
  in sources: SourceTree, options: BuildOptions = BuildOptions()
) async -> Checked<VerifiedArchive> {
  let documents = await sources.content.concurrentMap(parseDocument).joined()
  let archive = parseConfiguration(sources.configuration).then { configuration in
    documents
      .map { $0.compactMap(\.self) }
      .then { assembleArchive($0, configuration: configuration, includesDrafts: options.includesDrafts) }
  }
  let record = parseRecord(sources.verification)
  let captures = Captures(sources.captures)
  let articles = await archive.value.articles.concurrentMap { verify($0, against: captures, record: record.value) }
    .joined()
  let compared = Dictionary(articles.value.flatMap { Array($0.entries) }, uniquingKeysWith: { first, _ in first })
  let statements = articles.value.flatMap { verified in
    verified.article.body.statements.compactMap { $0.name.map { "\(verified.article.slug)/\($0.value)" } }
  }
  let verified = VerifiedArchive(
    archive: archive.value.with(articles: articles.value.map(\.article)),
    record: record.value.updated(with: compared, of: Set(statements)),
    hasCaptures: captures.areAtHand)
  return Checked(verified, archive.diagnostics + record.diagnostics + articles.diagnostics)
}

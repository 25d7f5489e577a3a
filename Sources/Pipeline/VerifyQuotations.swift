package import ArchiveModel
package import Diagnostics
internal import Documents
package import FileTrees
internal import Parallelism
package import Verification

/// An archive whose quotations were compared with their captures.
package struct VerifiedArchive: Sendable {
  package let archive: Archive
  /// What was compared, for `content/verification.tsv`; of the rest, what was known before.
  package let record: VerificationRecord
  /// How many statements were compared and have no name by which the record could tell of them.
  package let namelessCount: Int
}

/// The first stages: from sources to an archive in which each segment of a statement has its grade.
package func verifiedArchive(
  from sources: SourceTree, options: BuildOptions = BuildOptions()
) async -> Checked<VerifiedArchive> {
  let assembled = await assembledArchive(from: sources, options: options)
  let verified = await verifyQuotations(
    of: assembled.value, in: sources, isLocked: options.isLocked)
  return Checked(verified.value, assembled.diagnostics + verified.diagnostics)
}

private func assembledArchive(from sources: SourceTree, options: BuildOptions) async -> Checked<Archive> {
  let read = parseConfiguration(sources.configuration)
  let documents = await parseDocuments(sources.content, limits: read.value.limits, options)
  let refused = zip(sources.content, documents.value).filter { $0.1 == nil }.map(\.0.path)
  let unread = UnreadFiles(paths: sources.unread + refused)
  return read.then { configuration in
    documents
      .map { $0.compactMap(\.self) }
      .then {
        assembleArchive(
          $0, unread: unread, configuration: configuration.standing(at: options.address),
          includesDrafts: options.includesDrafts)
      }
  }
}

private func verifyQuotations(
  of archive: Archive, in sources: SourceTree, isLocked: Bool
) async -> Checked<VerifiedArchive> {
  let record = parseRecord(sources.verification)
  let captures = Captures(sources.captures)
  let articles = await archive.articles.concurrentMap { verify($0, against: captures, record: record.value) }.joined()
  let compared = Dictionary(articles.value.flatMap { Array($0.entries) }, uniquingKeysWith: { first, _ in first })
  let isKept = isLocked && sources.verification != nil
  let behind = isKept ? record.value.differing(from: compared).count : 0
  let statements = archive.articles.flatMap { article in
    article.outline.statements.compactMap { $0.name.map { "\(article.slug)/\($0.value)" } }
  }
  let unread = record.value.statements.filter { name in
    archive.unread.hold(String(name.prefix { $0 != "/" }), .articles)
  }
  return Checked(
    VerifiedArchive(
      archive: archive.with(articles: articles.value.map(\.article)),
      record: record.value.updated(with: compared, of: Set(statements + unread)),
      namelessCount: articles.value.reduce(0) { $0 + $1.namelessCount }),
    record.diagnostics + articles.diagnostics + (behind == 0 ? [] : [.recordIsBehind(behind)])
      + checkShares(articles.value.map(\.article), limit: archive.configuration.limits.share))
}

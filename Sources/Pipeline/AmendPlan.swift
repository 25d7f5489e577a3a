internal import ArchiveModel
package import Diagnostics
internal import Documents
package import FileTrees
package import Rendering
internal import Verification

/// A plan with another version of one article, for a preview: its own pages are as in the plan of the whole archive, all
/// others show what they showed before (``LinkedArchive/amended(with:)``).
///
/// - Parameters:
///   - file: the article as it is now.
///   - sources: where its capture and the record of verification are found.
/// - Returns: nil where only the plan of the whole archive can show the article; with the problems of the article alone.
package func amend(
  _ plan: SitePlan, with file: SourceFile, of sources: SourceTree, options: BuildOptions = BuildOptions()
) -> Checked<SitePlan?> {
  let configuration = plan.archive.configuration
  let article = parseDocument(file, limits: configuration.limits).then { document in
    assembleArchive(
      [document].compactMap(\.self), configuration: configuration, includesDrafts: options.includesDrafts)
  }.map(\.articles.first)
  guard let assembled = article.value else { return Checked(nil, article.diagnostics) }
  let verified = verify(
    assembled, against: sources.captures(of: assembled), record: sources.record(of: assembled).value)
  let archive = verified.then { plan.archive.amended(with: $0.article) }
  return Checked(archive.value.map(plan.amended), article.diagnostics + archive.diagnostics)
}

extension SourceTree {
  fileprivate func captures(of article: Article) -> Captures {
    Captures(captures?.filter { $0.path == article.front.capture?.file.value })
  }

  /// What the record of verification says of one article. The record of a large archive is long, so that other lines are
  /// passed over unread.
  fileprivate func record(of article: Article) -> Checked<VerificationRecord> {
    guard let file = verification else { return Checked(VerificationRecord()) }
    let name = Array("\(article.slug)/".utf8)
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let own = lines.dropFirst().filter { $0.starts(with: name) }
    return parseRecord(SourceFile(path: file.path, bytes: Array((lines.prefix(1) + own).joined(separator: [0x0A]))))
  }
}

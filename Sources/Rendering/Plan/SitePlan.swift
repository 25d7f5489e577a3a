package import ArchiveModel
internal import Documents
package import FileTrees
internal import Templating

/// Everything that a site consists of, before a page is rendered: which pages there are, and what they are made from.
package struct SitePlan: Sendable {
  package let pages: PlannedPages
  let pagesByPath: PagesByPath
  /// Files that are ready: the style sheet, assets, media, `robots.txt`.
  package let files: [OutputFile]
  /// The sitemap, in as many files as it takes.
  let sitemap: [FileInPieces]
  let site: Site
  let templates: TemplateSet
  /// A digest of what every page is made with: configuration, theme, options, navigation.
  package let settings: Digest
  /// What was written of statements and articles that many pages list.
  let memory = PieceMemory(capacity: 256 << 20)

  /// The linked archive of the site.
  package var archive: LinkedArchive { site.archive }

  /// The plan of a site that differs in one article, with the pages of this one.
  ///
  /// - Parameter archive: as ``LinkedArchive/amended(with:)`` makes it of this plan's.
  package func amended(with archive: LinkedArchive) -> SitePlan {
    SitePlan(
      pages: pages, pagesByPath: pagesByPath, files: files, sitemap: sitemap, site: Site(amending: site, archive),
      templates: templates,
      settings: settings)
  }

  /// The number of statements, for the summary of a build.
  package var statementCount: Int { site.archive.statements.count }
  /// Whether the archive's configuration takes warnings for errors.
  package var isStrict: Bool { site.configuration.isStrict }
  package var articleCount: Int { site.archive.archive.articles.count }
  /// By slug, how much the site has of each captured source that is at hand, in order of slugs.
  package var shares: [(article: String, share: ReproducedShare)] {
    site.archive.archive.articles.compactMap { article in article.share.map { (article.slug, $0) } }
  }
}

/// A page that is not rendered yet.
package struct PlannedPage: Sendable {
  package let address: Address
  let kind: PageKind
  /// Where the page came from, for messages.
  let source: String

  /// The path of the file.
  package var file: String { kind == .notFound ? "404.html" : address.file }
}

internal import ArchiveModel
internal import Documents
package import FileTrees
internal import Templating

/// Everything that a site consists of, before a page is rendered: which pages there are, and what they are made from.
package struct SitePlan: Sendable {
  package let pages: [PlannedPage]
  /// Files that are no pages: the style sheet, assets, data, media.
  package let files: [OutputFile]
  let site: Site
  let templates: TemplateSet

  /// The number of statements, for the summary of a build.
  package var statementCount: Int { site.archive.statements.count }
  /// Whether the archive's configuration takes warnings for errors.
  package var isStrict: Bool { site.configuration.isStrict }
  /// The address of the published site, with a slash at the end.
  package var url: String { site.configuration.url }
  package var articleCount: Int { site.archive.archive.articles.count }
}

/// A page that is not rendered yet.
package struct PlannedPage: Sendable {
  package let address: Address
  /// The path of the file.
  package let file: String
  let kind: PageKind
  /// Where the page came from, for messages.
  let source: String
}

/// Renders one page of a plan (stage 6). Pages do not depend on one another, so any number can be rendered at a time.
package func render(_ page: PlannedPage, of plan: SitePlan) -> OutputFile {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(32_768)
  plan.templates.render(page.kind.template, page.kind.view(plan.site).settingPresence(), into: &bytes)
  let way = page.kind == .notFound ? plan.site.configuration.url : page.address.wayToRoot
  return OutputFile(path: page.file, bytes: resolvingLinks(bytes, way: way))
}

package import FileTrees
internal import Documents
internal import Templating

/// A file of a plan, rendered or not.
package enum PlannedFile: Sendable {
  case page(PlannedPage)
  /// A file of data, or a list for crawlers: made when it is written, and never whole in memory.
  case inPieces(FileInPieces)
  case ready(OutputFile)

  /// The path from the output folder.
  package var path: String {
    switch self {
    case .page(let page): page.file
    case .inPieces(let file): file.path
    case .ready(let file): file.path
    }
  }
}

extension SitePlan {
  /// The numbers of the site's files; those that take longest come first, so that no task works on alone at the end.
  package var fileNumbers: Range<Int> { 0..<DataFile.allCases.count + sitemap.count + pages.count + files.count }

  package func plannedFile(_ number: Int) -> PlannedFile {
    if number < DataFile.allCases.count { return .inPieces(DataFile.allCases[number].output(site)) }
    let part = number - DataFile.allCases.count
    if part < sitemap.count { return .inPieces(sitemap[part]) }
    let page = part - sitemap.count
    return page < pages.count ? .page(pages[page]) : .ready(files[page - pages.count])
  }

  /// Every file of the site, for what is not worth doing one by one.
  package var plannedFiles: [PlannedFile] { fileNumbers.map(plannedFile) }

  /// Whether the files of another plan have the same paths and numbers.
  package func hasPaths(of other: SitePlan) -> Bool {
    pages.count == other.pages.count && files.count == other.files.count && sitemap.count == other.sitemap.count
      && zip(pages, other.pages).allSatisfy { $0.file == $1.file }
      && zip(files, other.files).allSatisfy { $0.path == $1.path }
  }

  /// What the pages show, to be compared with what they showed before.
  package func prints() -> PrintsOfPlan { PrintsOfPlan(prints: PagePrints(site)) }
}

/// What the pages of a plan show, as digests; the path of a page is in its digest.
package struct PrintsOfPlan: Sendable {
  let prints: PagePrints

  /// Nil where the file is to be made anew in any case.
  ///
  /// - Parameter path: the file's own, which is made each time it is asked for.
  package func digest(of file: PlannedFile, at path: String) -> Digest? {
    if case .page(let page) = file { prints.digest(page, at: path) } else { nil }
  }
}

/// Makes one file of a plan (stage 6). Files do not depend on one another, so any number can be made at a time.
package func render(_ file: PlannedFile, of plan: SitePlan) -> OutputFile {
  switch file {
  case .page(let page): render(page, of: plan)
  case .inPieces(let file): file.whole
  case .ready(let file): file
  }
}

/// Renders one page of a plan.
package func render(_ page: PlannedPage, of plan: SitePlan) -> OutputFile {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(32_768)
  let view = page.kind.view(plan.site)
  plan.templates.render(page.kind.template, view, remembering: plan.memory, into: &bytes)
  let way = page.kind == .notFound ? plan.site.configuration.url : page.address.wayToRoot
  return OutputFile(path: page.file, bytes: resolvingLinks(bytes, way: way))
}

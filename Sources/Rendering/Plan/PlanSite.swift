package import ArchiveModel
package import Diagnostics
internal import Documents
package import FileTrees
internal import Parallelism
internal import Templating

/// Decides which pages and files a site has (stage 5).
///
/// - Parameters:
///   - archive: the linked archive.
///   - theme: the compiled templates and the assets.
///   - media: files that are copied as they are.
///   - settings: a digest of what the pages are made with beside the archive: configuration, theme, options.
///   - shelf: where what is written for several pages is laid aside; nil for in memory.
/// - Returns: the plan; two sources with one address are an error that names both, as is a picture without a file.
package func planSite(
  _ archive: LinkedArchive, theme: Theme, media: [SourceFile], settings: Digest = Digest(of: []),
  shelf: (any Shelf)? = nil
) -> Checked<SitePlan> {
  let shown = media.filter { !isWithheld($0, archive) }
  let site = Site(archive, media: MediaIndex(shown), styleSheet: theme.styleSheet.path, shelf: shelf)
  let pages = PlannedPages(site)
  let files =
    [theme.styleSheet] + theme.assets + shown.map { OutputFile(path: mediaPath($0.path), bytes: $0.bytes) }
  let (sitemap, pagesByPath) = sideBySide {
    sitemapFiles(of: pages, on: site)
  } _: {
    PagesByPath(pages)
  }
  let problems =
    checkPictures(archive.archive, MediaIndex(media))
    + collisions(pagesByPath, files.map(\.path) + DataFile.allCases.map(\.path))
  let plan = SitePlan(
    pages: pages, pagesByPath: pagesByPath, files: files + [robotsFile(site)], sitemap: sitemap, site: site,
    templates: theme.templates, settings: site.settings(beside: settings))
  return Checked(plan, problems)
}

extension Site {
  /// What stands on every page, and so is a setting of each: where the navigation leads, and by what names.
  fileprivate func settings(beside given: Digest) -> Digest {
    var print = Fingerprint()
    print.add(given)
    print.add(styleSheet)
    print.add(archive.navigation.header + archive.navigation.footer) { print, target in
      let (title, address) = self.destination(target)
      print.add(title)
      print.add(address.path)
    }
    return print.digest
  }
}

private func isWithheld(_ file: SourceFile, _ archive: LinkedArchive) -> Bool {
  archive.archive.withheldMedia.contains { file.path == "content/media/" + $0 }
}

/// `content/media/map.png` is `media/map.png` in the site.
private func mediaPath(_ path: String) -> String {
  path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
}

/// Pages and files of one path, upper and lower case taken as equal, as some file systems take them; and pages that lie
/// in a folder which is not theirs.
private func collisions(_ pages: PagesByPath, _ files: [String]) -> [Diagnostic] {
  let ofFiles = files.map { (pages[ofFile: $0], "the file \($0)") }
  let ofFolders = ["assets/", "media/", "s/", "search/"].map { (pages[$0], ownPage) }
  let ofPages = pages.taken.filter { $0.by.kind.hasAddressOfItsFile }.map { ($0.page, $0.by.source) }
  return (ofFiles + ofFolders + ofPages).compactMap { page, other in
    guard let page else { return nil }
    if page.kind.hasAddressOfItsFile { return .duplicateAddress(page, other: other) }
    return page.kind.isRedirect && other == ownPage ? .formerAddressTaken(page) : nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func duplicateAddress(_ page: PlannedPage, other: String) -> Diagnostic {
    .error(
      .duplicateAddress, at: SourceRange(wholeOf: page.source),
      "the address ‘/\(page.address.path)’ is taken by \(other)", help: "rename the file")
  }

  fileprivate static func formerAddressTaken(_ page: PlannedPage) -> Diagnostic {
    .error(
      .duplicateAddress, at: SourceRange(wholeOf: page.source),
      "the address ‘/\(page.address.path)’ of a former name is taken by \(ownPage)", help: "take the former name out")
  }
}

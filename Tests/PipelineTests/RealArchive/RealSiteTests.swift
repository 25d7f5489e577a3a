import Diagnostics
import TestSupport
import Testing

/// The site of the five articles, as it would be published.
@Suite struct RealSiteTests {
  @Test func isBuiltWithoutAProblem() async throws {
    #expect(try await RealArchive.site().diagnostics.isEmpty)
  }

  @Test func hasNoLinkThatLeadsNowhere() async throws {
    let site = try await RealArchive.site()
    let ids = site.files.filter { $0.key.hasSuffix(".html") }.mapValues { Set(PageLinks($0).ids) }
    for (path, html) in site.files where path.hasSuffix(".html") && path != "404.html" {
      for target in PageLinks(html).targets where !isOutside(target) {
        let (file, anchor) = resolved(target, from: path)
        #expect(site.files[file] != nil, "\(path): \(target)")
        if let anchor { #expect(ids[file]?.contains(anchor) == true, "\(path): \(target)") }
      }
    }
  }

  @Test func usesNoIdTwiceOnAPage() async throws {
    for (path, html) in try await RealArchive.site().files where path.hasSuffix(".html") {
      let ids = PageLinks(html).ids
      #expect(ids.count == Set(ids).count, "\(path)")
    }
  }

  @Test func holdsNoScriptNoStyleAndNoAddressOfThisMachine() async throws {
    for (path, html) in try await RealArchive.site().files where path.hasSuffix(".html") {
      let markup = html.replacing("<script type=\"application/ld+json\">", with: "")
      #expect(!markup.contains("<script"), "\(path)")
      #expect(!html.contains(" style=\""), "\(path)")
      #expect(!html.contains(Project.folder), "\(path)")
    }
  }

  @Test func takesNoSideAndSaysSo() async throws {
    #expect(try await RealArchive.site().page("method/").contains("takes no side"))
  }

  private func isOutside(_ target: String) -> Bool {
    target.hasPrefix("http://") || target.hasPrefix("https://") || target.hasPrefix("mailto:")
  }

  private func resolved(_ target: String, from page: String) -> (file: String, anchor: String?) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = parts.count > 1 ? parts[1] : nil
    if parts[0].isEmpty { return (page, anchor) }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in parts[0].split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(String(part)) }
    }
    let isFolder = parts[0].hasSuffix("/") || folders.isEmpty
    return ((folders + (isFolder ? ["index.html"] : [])).joined(separator: "/"), anchor)
  }
}

internal import Documents
internal import EDTF
package import FileTrees

/// How much one file of a sitemap may hold.
package struct SitemapLimits: Sendable {
  package let addresses: Int
  /// Of the file as it is written, not compressed.
  package let bytes: Int

  package init(addresses: Int, bytes: Int) {
    self.addresses = addresses
    self.bytes = bytes
  }

  /// Those of the protocol of sitemaps.org, 0.9: 50,000 addresses and 50 MB (52,428,800 bytes).
  package static let ofProtocol = SitemapLimits(addresses: 50_000, bytes: 52_428_800)
}

/// `sitemap.xml` (sitemaps.org, 0.9): the address of each page that search engines may index, in the order of the plan.
///
/// A site on trial has none. Where one file does not hold them, `sitemap.xml` is an index of `sitemap-1.xml`, `sitemap-2.xml` and so on. A page
/// has a `lastmod` where the articles that it is made from tell when they came or were changed, each to the day.
package func sitemapFiles(of plan: SitePlan, limits: SitemapLimits = .ofProtocol) -> [OutputFile] {
  if plan.site.configuration.isTrial { return [] }
  let dates = DatesOfChange(plan.site)
  var entries = SitemapEntries(base: plan.site.configuration.url)
  var parts = SitemapParts(limits: limits)
  for page in plan.pages where plan.site.isIndexable(page.kind) {
    parts.add(entries.entry("url", page.address.path, dates.day(of: page.kind)))
  }
  let files = parts.finished()
  if files.count == 1 { return [OutputFile(path: "sitemap.xml", bytes: files[0])] }
  let names = files.indices.map { "sitemap-\($0 + 1).xml" }
  var index = SitemapFile(root: "sitemapindex")
  for name in names { index.add(entries.entry("sitemap", name, nil)) }
  return [OutputFile(path: "sitemap.xml", bytes: index.finished())]
    + zip(names, files).map { OutputFile(path: $0, bytes: $1) }
}

/// `robots.txt` (RFC 9309): everything may be read, and it tells where the sitemap is; of a site on trial, nothing.
func robotsFile(_ site: Site) -> OutputFile {
  let text =
    site.configuration.isTrial
    ? "User-agent: *\nDisallow: /\n"
    : "User-agent: *\nAllow: /\n\nSitemap: \(site.configuration.url)sitemap.xml\n"
  return OutputFile(path: "robots.txt", bytes: Array(text.utf8))
}

/// Writes entries, what they have in common only once.
private struct SitemapEntries {
  /// The address of the site, escaped.
  private let base: [UInt8]
  private var days: [CalendarDay: [UInt8]] = [:]

  init(base: String) {
    var xml = HTMLWriter()
    xml.address(base)
    self.base = xml.bytes
  }

  /// - Parameter path: from the root of the site; of letters, digits, `-`, `.` and `/`, which need no escape.
  mutating func entry(_ element: String, _ path: String, _ day: CalendarDay?) -> [UInt8] {
    var bytes = Array("<\(element)><loc>".utf8)
    bytes += base
    bytes += path.utf8
    bytes += "</loc>".utf8
    if let day { bytes += date(day) }
    bytes += "</\(element)>\n".utf8
    return bytes
  }

  private mutating func date(_ day: CalendarDay) -> [UInt8] {
    if let known = days[day] { return known }
    let bytes = Array("<lastmod>\(day.description)</lastmod>".utf8)
    days[day] = bytes
    return bytes
  }
}

/// One file, while it is written.
private struct SitemapFile {
  private(set) var count = 0
  private var bytes: [UInt8]
  private let end: [UInt8]

  init(root: String) {
    let start =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    bytes = Array(start.utf8)
    end = Array("</\(root)>\n".utf8)
  }

  mutating func add(_ entry: [UInt8]) {
    bytes += entry
    count += 1
  }

  func holds(_ entry: [UInt8], _ limits: SitemapLimits) -> Bool {
    count == 0 || (count < limits.addresses && bytes.count + entry.count + end.count <= limits.bytes)
  }

  func finished() -> [UInt8] { bytes + end }
}

private struct SitemapParts {
  let limits: SitemapLimits
  private var whole: [[UInt8]] = []
  private var file = SitemapFile(root: "urlset")

  init(limits: SitemapLimits) { self.limits = limits }

  mutating func add(_ entry: [UInt8]) {
    if !file.holds(entry, limits) {
      whole.append(file.finished())
      file = SitemapFile(root: "urlset")
    }
    file.add(entry)
  }

  func finished() -> [[UInt8]] { whole + [file.finished()] }
}

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
/// A site on trial has none. Where one file does not hold them, `sitemap.xml` is an index of `sitemap-1.xml`, `sitemap-2.xml`
/// and so on. A page has a `lastmod` where the articles that it is made from tell when they came or were changed, each to
/// the day.
func sitemapFiles(
  of pages: PlannedPages, on site: Site, limits: SitemapLimits = .ofProtocol
) -> [FileInPieces] {
  if site.configuration.isTrial { return [] }
  let sitemap = Sitemap(pages: pages, site: site, dates: DatesOfChange(site))
  let parts = sitemap.parts(limits)
  if parts.count == 1 { return [sitemap.file("sitemap.xml", parts[0])] }
  let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
  return [sitemap.index(of: names)] + zip(names, parts).map(sitemap.file)
}

extension SitePlan {
  /// Its sitemap, as files that hold no more than they may.
  package func sitemapFiles(limits: SitemapLimits = .ofProtocol) -> [FileInPieces] {
    Rendering.sitemapFiles(of: pages, on: site, limits: limits)
  }
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
  mutating func append(_ element: String, _ path: String, _ day: CalendarDay?, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.utf8
    bytes += "><loc>".utf8
    bytes += base
    bytes += path.utf8
    bytes += "</loc>".utf8
    if let day { bytes += date(day) }
    bytes += "</".utf8
    bytes += element.utf8
    bytes += ">\n".utf8
  }

  /// The number of bytes of an entry.
  mutating func size(_ element: String, _ path: String, _ day: CalendarDay?) -> Int {
    let tags = 2 * element.utf8.count + "<><loc></loc></>\n".utf8.count
    return tags + base.count + path.utf8.count + (day.map { date($0).count } ?? 0)
  }

  private mutating func date(_ day: CalendarDay) -> [UInt8] {
    if let known = days[day] { return known }
    let bytes = Array("<lastmod>\(day.description)</lastmod>".utf8)
    days[day] = bytes
    return bytes
  }
}

/// What a sitemap is made of.
private struct Sitemap: Sendable {
  let pages: PlannedPages
  let site: Site
  let dates: DatesOfChange

  private static let lines = SitemapLines(root: "urlset")

  /// The pages of each file, with those among them that are not listed.
  func parts(_ limits: SitemapLimits) -> [Range<Int>] {
    var entries = SitemapEntries(base: site.configuration.url)
    var parts: [Range<Int>] = []
    var (start, count, size) = (0, 0, Self.lines.size)
    for (number, page) in pages.enumerated() where site.isIndexable(page.kind) {
      let bytes = entries.size("url", page.address.path, dates.day(of: page.kind))
      if count > 0, count == limits.addresses || size + bytes > limits.bytes {
        parts.append(start..<number)
        (start, count, size) = (number, 0, Self.lines.size)
      }
      count += 1
      size += bytes
    }
    return parts + [start..<pages.count]
  }

  /// The file that lists some of the pages.
  func file(_ path: String, _ part: Range<Int>) -> FileInPieces {
    FileInPieces(path: path) {
      var entries = SitemapEntries(base: site.configuration.url)
      let starts = stride(from: part.lowerBound, to: part.upperBound, by: 1_000)
      let middle = starts.lazy.map { start in
        var bytes: [UInt8] = []
        for page in pages[start..<min(start + 1_000, part.upperBound)] where site.isIndexable(page.kind) {
          entries.append("url", page.address.path, dates.day(of: page.kind), to: &bytes)
        }
        return bytes
      }
      return AnyIterator(Self.lines.around(middle))
    }
  }

  /// The file that lists the files.
  func index(of names: [String]) -> FileInPieces {
    var entries = SitemapEntries(base: site.configuration.url)
    var bytes: [UInt8] = []
    for name in names { entries.append("sitemap", name, nil, to: &bytes) }
    return FileInPieces(path: "sitemap.xml") { [bytes] in
      AnyIterator(SitemapLines(root: "sitemapindex").around([bytes]))
    }
  }
}

/// What stands around the entries of a file.
private struct SitemapLines {
  let first: [UInt8]
  let last: [UInt8]

  init(root: String) {
    let start =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    (first, last) = (Array(start.utf8), Array("</\(root)>\n".utf8))
  }

  var size: Int { first.count + last.count }

  func around(_ pieces: some Sequence<[UInt8]>) -> some IteratorProtocol<[UInt8]> {
    let parts = [AnySequence([first]), AnySequence(pieces), AnySequence([last])]
    return parts.joined().makeIterator()
  }
}

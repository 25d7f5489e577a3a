package import FileTrees

/// What hosts of static sites read beside the pages.
package struct HostFiles: Sendable {
  /// A former address and the one that it leads to, both from the site's root, with a `/` at their ends.
  package struct Redirect: Hashable, Sendable {
    package let from: String
    package let to: String

    package init(from: String, to: String) { (self.from, self.to) = (from, to) }
  }

  /// The path of the site's root on its host, with `/` at both ends.
  let root: String
  /// Whether search engines are to leave the site alone.
  let isTrial: Bool
  let redirects: [Redirect]
  let domain: String?

  /// - Parameter url: the site's address, with a `/` at its end.
  package init(url: String, isTrial: Bool, redirects: [Redirect], domain: String?) {
    root = pathOnHost(url)
    (self.isTrial, self.redirects, self.domain) = (isTrial, redirects, domain)
  }

  /// The files for a site of these files. GitHub Pages leaves out names with `_` and `.` unless there is `.nojekyll`.
  package func files(with site: [String]) -> [OutputFile] {
    let texts =
      [("_headers", headers(site)), (".nojekyll", "")]
      + (redirects.isEmpty ? [] : [("_redirects", redirectLines)]) + (domain.map { [("CNAME", $0 + "\n")] } ?? [])
    return texts.map { OutputFile(path: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// The form of Netlify and Cloudflare Pages: a path, then a header a line.
  private func headers(_ site: [String]) -> String {
    let everywhere = pageHeaders + (isTrial ? ["X-Robots-Tag: noindex, nofollow"] : [])
    let lasting = site.filter(bearsDigest).sorted().map { path in
      block(root + path, ["Cache-Control: public, max-age=31536000, immutable"])
    }
    return ([block(root + "*", everywhere)] + lasting).joined(separator: "\n")
  }

  private func block(_ path: String, _ headers: [String]) -> String {
    ([path] + headers.map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  private var redirectLines: String {
    redirects.map { "\(root)\($0.from) \(root)\($0.to) 301\n" }.sorted().joined()
  }
}

/// The policy of the pages' own `meta`, and what only a header can say.
private let pageHeaders = [
  "Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    + "object-src 'none'",
  "X-Content-Type-Options: nosniff",
  "Referrer-Policy: strict-origin-when-cross-origin",
]

/// Whether a name holds a digest of its content, as `assets/archive.0123456789ab.css`: what stands there never changes.
private func bearsDigest(_ path: String) -> Bool {
  guard path.hasPrefix("assets/") else { return false }
  return path.split(separator: ".").dropFirst().dropLast().contains { part in
    part.utf8.count == 12 && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// `/some/path/` of `https://a.example/some/path/`.
private func pathOnHost(_ url: String) -> String {
  guard let scheme = url.firstRange(of: "://"), let slash = url[scheme.upperBound...].firstIndex(of: "/") else {
    return "/"
  }
  return String(url[slash...])
}

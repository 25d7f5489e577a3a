import FileTrees
import Publishing
import Testing

/// The files that hosts read beside the pages.
@Suite struct HostFilesTests {
  private func files(
    _ url: String, isTrial: Bool = false, redirects: [HostFiles.Redirect] = [], domain: String? = nil,
    site: [String] = []
  ) -> [String: String] {
    let host = HostFiles(url: url, isTrial: isTrial, redirects: redirects, domain: domain)
    let texts = host.files(with: site).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  @Test func pathsBeginWhereTheSiteStandsOnItsHost() {
    let redirect = HostFiles.Redirect(from: "about/", to: "who/")
    let root = files("https://a.example/", redirects: [redirect])
    #expect(root["_redirects"] == "/about/ /who/ 301\n")
    #expect(root["_headers"]?.hasPrefix("/*\n") == true)
    let below = files("https://a.example/some/path/", redirects: [redirect])
    #expect(below["_redirects"] == "/some/path/about/ /some/path/who/ 301\n")
    #expect(below["_headers"]?.hasPrefix("/some/path/*\n") == true)
  }

  @Test func onlyNamesThatHoldADigestAreKeptForEver() throws {
    let site = ["assets/archive.0123456789ab.css", "assets/map.png", "assets/a.notadigest12.css", "x.0123456789ab.css"]
    let headers = try #require(files("https://a.example/", site: site)["_headers"])
    #expect(headers.components(of: "immutable") == 1)
    #expect(
      headers.contains("\n/assets/archive.0123456789ab.css\n  Cache-Control: public, max-age=31536000, immutable\n"))
  }

  @Test func thereIsNoFileThatSaysNothing() {
    #expect(Set(files("https://a.example/").keys) == ["_headers", ".nojekyll"])
    #expect(files("https://a.example/", domain: "a.example")["CNAME"] == "a.example\n")
  }

  @Test func aTrialForbidsSearchEnginesEverything() {
    let trial = files("https://a.example/", isTrial: true)
    #expect(trial["_headers"]?.contains("\n  X-Robots-Tag: noindex, nofollow\n") == true)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}

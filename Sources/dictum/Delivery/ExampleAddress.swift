/// Whether a web address is one that no reader can reach, since its domain is kept for examples (RFC 2606): what a new
/// archive is made with until its own address is put in.
func isExampleAddress(_ url: String) -> Bool {
  guard let scheme = url.firstRange(of: "://") else { return false }
  let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" }.lowercased()
  return ["example", "invalid", "example.com", "example.net", "example.org"].contains {
    host == $0 || host.hasSuffix("." + $0)
  }
}

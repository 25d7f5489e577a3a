internal import Documents

extension Site {
  /// A link's address as it stands on a page: relative ones become links from the root, in the site's link style.
  func resolved(_ url: String, on address: Address) -> String {
    guard !url.isEmpty, !url.hasPrefix("#"), !url.hasPrefix("//"), !hasScheme(url) else { return url }
    let cut = url.firstIndex { $0 == "#" || $0 == "?" } ?? url.endIndex
    var parts = url.hasPrefix("/") ? [] : address.path.split(separator: "/").map(String.init)
    for part in url[..<cut].split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    let isFolder = url[..<cut].hasSuffix("/") || url[..<cut].hasSuffix("..") || url[..<cut].hasSuffix(".")
    var path = parts.joined(separator: "/")
    if isFolder, !path.isEmpty { path += "/" }
    if isFolder, configuration.links == .file { path += "index.html" }
    return Link.marker + (path.isEmpty ? "./" : path) + url[cut...]
  }

  private func hasScheme(_ url: String) -> Bool {
    guard let colon = url.firstIndex(of: ":") else { return false }
    return !url[..<colon].contains { "/?#".contains($0) }
  }
}

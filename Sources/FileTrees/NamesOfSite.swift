/// The names that a site has at the top of its folder, and in each of the folders there.
package struct NamesOfSite: Sendable {
  package private(set) var top: Set<String> = []
  /// Files and folders in a folder at the top, by its name.
  package private(set) var below: [String: Set<String>] = [:]

  /// The entries of a manifest are sorted, so those that begin alike stand together and are passed over as bytes.
  package init(_ manifest: Manifest) {
    var seen: [UInt8] = []
    let entries = manifest.entries
    for number in entries.indices where seen.isEmpty || !entries.bytes(number).starts(with: seen) {
      let parts = entries.path(number).split(separator: "/", maxSplits: 2)
      seen = parts.count == 3 ? Array("\(parts[0])/\(parts[1])/".utf8) : []
      top.insert(String(parts[0]))
      if parts.count > 1 { below[String(parts[0]), default: []].insert(String(parts[1])) }
    }
  }
}

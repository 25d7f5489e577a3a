/// The site of the build before, by path.
package struct LastSite: Sendable {
  /// A file of that site.
  package struct File: Sendable {
    /// Its place in the manifest.
    let place: Int
    package let digest: Digest
  }

  package let manifest: Manifest
  private let places: [String: Int]

  package init(_ manifest: Manifest) {
    self.manifest = manifest
    var places: [String: Int] = [:]
    places.reserveCapacity(manifest.entries.count)
    for place in manifest.entries.indices { places[manifest.entries.path(place)] = place }
    self.places = places
  }

  /// The file of a path, as it was written; nil where the site had none.
  package func file(at path: String) -> File? {
    places[path].map { File(place: $0, digest: manifest.entries.digest($0)) }
  }
}

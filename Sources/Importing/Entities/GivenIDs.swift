internal import Documents
internal import FileTrees

/// Ids for names of others, one kind of thing at a time: each name has one id, and no two names the same.
///
/// An id is what is left of the name in the letters from a to z and digits. Where less than half of the name’s letters is
/// left (as of a Hebrew name), or another name has that id, digits of the name’s digest make it its own.
struct GivenIDs: Sendable {
  private let prefix: String
  private var ids: [String: String] = [:]
  private var names: [String: String] = [:]

  /// - Parameter prefix: what an id begins with where nothing is left of its name.
  init(prefix: String) { self.prefix = prefix }

  /// The id of a name; nil where it was given none.
  subscript(name: String) -> String? { ids[name] }

  @discardableResult mutating func give(_ name: String) -> String {
    if let known = ids[name] { return known }
    let id = freeID(for: name)
    ids[name] = id
    names[id] = name
    return id
  }

  private func freeID(for name: String) -> String {
    let nearest = Identifier.nearest(to: name)
    let isUsable = Identifier.fault(in: nearest) == nil && isRecognisable(nearest, name)
    if isUsable, names[nearest] == nil { return nearest }
    let digest = Digest(of: Array(name.utf8)).hexadecimal
    let stem = isUsable ? String(nearest.prefix(Identifier.longest - 9)) : prefix
    return Identifier.nearest(to: "\(stem)-\(digest.prefix(8))")
  }

  private func isRecognisable(_ id: String, _ name: String) -> Bool {
    let letters = name.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let kept = id.utf8.count { $0 != 0x2D }
    return kept * 2 >= min(letters, Identifier.longest)
  }
}

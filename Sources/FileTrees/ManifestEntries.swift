/// The files of a manifest: the paths one behind another in one text, since a large site has a million of them.
package struct ManifestEntries: RandomAccessCollection, Sendable {
  private var paths: [UInt8] = []
  /// Where each path ends.
  private var ends: [Int] = []
  private var digests: [Digest] = []
  /// In which order they are, by their places; nil for as they came.
  private var order: [Int32]?

  package init() {}

  package init(_ entries: some Sequence<Manifest.Entry>) {
    for entry in entries { append(entry) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { digests.count }

  package subscript(number: Int) -> Manifest.Entry {
    Manifest.Entry(path: path(number), digest: digest(number))
  }

  package func path(_ number: Int) -> String { text(at: place(number)) }
  package func digest(_ number: Int) -> Digest { digests[place(number)] }
  /// A path as UTF-8.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { paths[range(at: place(number))] }

  private func place(_ number: Int) -> Int { order.map { Int($0[number]) } ?? number }
  private func range(at place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }
  private func text(at place: Int) -> String { String(decoding: paths[range(at: place)], as: UTF8.self) }

  /// Whether two paths are one, as texts are.
  func haveOnePath(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (bytes(one), bytes(other))
    if left.elementsEqual(right) { return true }
    return !isPlain(left) && !isPlain(right) && path(one) == path(other)
  }

  private func isPlain(_ path: ArraySlice<UInt8>) -> Bool { path.allSatisfy { $0 < 0x80 } }

  package mutating func append(_ entry: Manifest.Entry) {
    let number = Int32(count)
    order?.append(number)
    paths += entry.path.utf8
    ends.append(paths.count)
    digests.append(entry.digest)
  }

  /// The same files, sorted by path.
  func sorted() -> ManifestEntries {
    var sorted = self
    sorted.order = (0..<Int32(count)).sorted { precedes(Int($0), Int($1)) }
    return sorted
  }

  /// Paths of ASCII are compared as bytes, which is their order as texts.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (paths[range(at: one)], paths[range(at: other)])
    return isPlain(left) && isPlain(right) ? left.lexicographicallyPrecedes(right) : text(at: one) < text(at: other)
  }
}

/// Two are equal where they have the same files in one order, however they hold them.
extension ManifestEntries: Hashable {
  package static func == (one: ManifestEntries, other: ManifestEntries) -> Bool {
    one.count == other.count && one.indices.allSatisfy { one[$0] == other[$0] }
  }

  package func hash(into hasher: inout Hasher) {
    for entry in self { hasher.combine(entry) }
  }
}

/// Finds the pages of a plan by their paths, in a small part of the memory that a dictionary of the paths would take: a
/// table of numbers of pages, in which a page stands at the hash of its path or at the next free place.
struct PagesByPath: Sendable {
  /// Numbers of pages; -1 where none stands.
  private var slots: [Int32]
  private let pages: PlannedPages
  /// Pages whose path another page before them has, upper and lower case taken as equal, each with that page.
  private(set) var taken: [(page: PlannedPage, by: PlannedPage)] = []

  init(_ pages: PlannedPages) {
    self.pages = pages
    var count = 16
    while count < pages.count * 2 { count *= 2 }
    slots = Array(repeating: -1, count: count)
    for number in pages.indices { add(number) }
  }

  private mutating func add(_ number: Int) {
    let slot = slot(of: pages[number].path)
    if slots[slot] < 0 {
      slots[slot] = Int32(number)
    } else {
      taken.append((pages[number], by: pages[Int(slots[slot])]))
    }
  }

  /// Where a page of this path stands, or would stand.
  private func slot(of path: String) -> Int {
    let path = withoutCase(path)
    var slot = path.hashValue & (slots.count - 1)
    while slots[slot] >= 0, withoutCase(pages[Int(slots[slot])].path) != path { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The first page of a path, upper and lower case taken as equal, as some file systems take them.
  subscript(path: String) -> PlannedPage? {
    let number = slots[slot(of: path)]
    return number < 0 ? nil : pages[Int(number)]
  }

  /// The page that would be written to a file.
  subscript(ofFile file: String) -> PlannedPage? {
    let page = "index.html"
    return file.lowercased().hasSuffix("/" + page) ? self[String(file.dropLast(page.count))] : self[file]
  }
}

extension PlannedPage {
  /// From the root of the site; an address ends in `/`.
  fileprivate var path: String { kind == .notFound ? file : address.path }
}

private func withoutCase(_ path: String) -> String {
  path.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 } ? path.lowercased() : path
}

/// A place outside of memory for bytes that are needed again before the program ends. Any number of tasks may use it at
/// a time.
package protocol Shelf: AnyObject, Sendable {
  /// Lays bytes aside.
  ///
  /// - Returns: their place; nil where there is no room for them.
  func put(_ bytes: ArraySlice<UInt8>) -> Range<Int>?
  /// The bytes at a place that ``put(_:)`` gave.
  func bytes(at place: Range<Int>) -> [UInt8]
}

/// Where a build lays aside what it will need again; each nil for in memory.
package struct Shelves: Sendable {
  /// The files of articles, which are parsed once and quoted by messages.
  package var sources: (any Shelf)?
  /// Their texts, which are needed for one page.
  package var blocks: (any Shelf)?
  /// The words of their statements, which many pages show.
  package var words: (any Shelf)?

  package init() {}
}

/// Bytes that stand on a shelf, from which they are read each time they are asked for; or in memory, where there is no
/// shelf or no room on it.
package enum KeptBytes: Sendable {
  case inMemory([UInt8])
  case onShelf(any Shelf, Range<Int>)

  /// Lays bytes aside.
  package init(_ bytes: [UInt8], on shelf: (any Shelf)?) {
    self = shelf?.place(of: bytes[...]) ?? .inMemory(bytes)
  }

  /// Lays bytes aside. What stays in memory keeps no other bytes alive.
  package init(_ bytes: ArraySlice<UInt8>, on shelf: (any Shelf)?) {
    self = shelf?.place(of: bytes) ?? .inMemory(Array(bytes))
  }

  package var bytes: [UInt8] {
    switch self {
    case .inMemory(let bytes): bytes
    case .onShelf(let shelf, let place): shelf.bytes(at: place)
    }
  }
}

extension Shelf {
  fileprivate func place(of bytes: ArraySlice<UInt8>) -> KeptBytes? { put(bytes).map { .onShelf(self, $0) } }
}

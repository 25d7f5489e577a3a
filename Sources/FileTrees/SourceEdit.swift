/// A text to set into a file.
package struct SourceEdit: Hashable, Sendable {
  /// The path from the archive's folder.
  package let path: String
  /// The bytes to replace, counted in the file's text with line ends unified and without a byte order mark.
  package let range: Range<Int>
  package let replacement: String

  package init(path: String, range: Range<Int>, replacement: String) {
    self.path = path
    self.range = range
    self.replacement = replacement
  }
}

/// Makes edits in a file, keeping its line ends and its byte order mark as they are.
///
/// - Parameter edits: edits of this file that do not overlap, in any order.
package func applying(_ edits: [SourceEdit], to file: SourceFile) -> SourceFile {
  let offsets = RawOffsets(of: file.bytes)
  let usesReturns = file.bytes.contains(0x0D)
  var result: [UInt8] = []
  var position = 0
  for edit in edits.sorted(by: {
    ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
  }) {
    let start = offsets.raw(edit.range.lowerBound)
    result += file.bytes[position..<max(position, start)]
    result += lineEnds(edit.replacement, usesReturns)
    position = max(position, offsets.raw(edit.range.upperBound))
  }
  return SourceFile(path: file.path, bytes: result + file.bytes[position...])
}

extension SourceTree {
  /// The tree with edits made in its configuration and its content; each edit names its file.
  package func applying(_ edits: [SourceEdit]) -> SourceTree {
    let byPath = Dictionary(grouping: edits, by: \.path)
    func edited(_ file: SourceFile) -> SourceFile {
      byPath[file.path].map { FileTrees.applying($0, to: file) } ?? file
    }
    var tree = self
    tree.configuration = configuration.map(edited)
    tree.content = content.map(edited)
    return tree
  }
}

private func lineEnds(_ text: String, _ usesReturns: Bool) -> [UInt8] {
  usesReturns ? text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : Array(text.utf8)
}

/// From offsets in the unified text to offsets in the bytes as they are on the disk.
private struct RawOffsets {
  private let bytes: [UInt8]
  private let mark: Int
  /// The unified offsets of the line feeds of CR LF pairs.
  private let pairs: [Int]

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var pairs: [Int] = []
    var unified = 0
    var index = mark
    while index < bytes.count {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isPair { pairs.append(unified) }
      index += isPair ? 2 : 1
      unified += 1
    }
    self.pairs = pairs
  }

  func raw(_ unified: Int) -> Int {
    min(bytes.count, unified + mark + pairs.count { $0 < unified })
  }
}

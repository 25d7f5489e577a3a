internal import Diagnostics
internal import Documents
internal import FileTrees

extension MigrationStep {
  /// Format 1 states its format: `format: 1` becomes the first key of `dictum.yml`. Format 0 has all else alike.
  static let toFormat1 = MigrationStep(from: 0) { tree in
    guard let file = tree.configuration, let text = decodeSource(file).value else { return [] }
    let node = parseYAML(text, in: 0..<text.bytes.count).value
    return edit(of: node, in: text).map { range, replacement in
      [
        MigrationChange(
          edit: SourceEdit(path: file.path, range: range, replacement: replacement), place: text.place(range),
          words: "‘format: 1’ states the format")
      ]
    } ?? []
  }
}

/// The bytes to replace, and by what; nil where the file is no mapping.
private func edit(of node: YAMLNode?, in text: SourceText) -> (Range<Int>, String)? {
  guard let node else { return (text.bytes.count..<text.bytes.count, text.endsLine ? "format: 1\n" : "\nformat: 1\n") }
  guard case .mapping(let entries) = node.content else { return nil }
  if let stated = entries.first(where: { $0.key == "format" }) { return (stated.value.range, "1") }
  let start = node.range.lowerBound
  if text.bytes[start] == UInt8(ascii: "{") {
    return (start + 1..<start + 1, entries.isEmpty ? "format: 1" : "format: 1, ")
  }
  return text.lineStart(of: entries[0].keyRange.lowerBound)
}

extension SourceText {
  fileprivate var endsLine: Bool { bytes.last.map { $0 == 0x0A } ?? true }

  /// A line with the key in front of the one on which a key begins, indented like it.
  fileprivate func lineStart(of offset: Int) -> (Range<Int>, String) {
    let start = self.start(ofLine: lineIndex(of: offset))
    let indent = bytes[start..<offset].prefix { $0 == 0x20 }
    return (start..<start, String(decoding: indent, as: UTF8.self) + "format: 1\n")
  }
}

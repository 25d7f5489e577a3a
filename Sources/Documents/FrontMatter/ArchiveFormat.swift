package import Diagnostics
package import FileTrees

/// The version of the form in which an archive is written: the number behind `format:` in `dictum.yml`.
package enum ArchiveFormat {
  /// The format that this program writes, and the newest that it reads.
  package static let current = 1
  /// The format of an archive that does not say its format.
  package static let unstated = 0

  /// The format that an entry of `dictum.yml` states; nil, with an error, where it states none that this program knows.
  static func read(_ entry: YAMLEntry?, in text: SourceText) -> Checked<Int?> {
    guard let node = entry?.value else { return Checked(unstated) }
    guard let number = node.scalar.flatMap({ Int($0) }), number >= 0 else {
      return Checked(nil, [.wrongType("format", expected: "a whole number", node, in: text)])
    }
    return number <= current ? Checked(number) : Checked(nil, [.newerFormat(number, at: text.place(node.range))])
  }
}

/// The format of an archive, whatever else `dictum.yml` holds; nil, with an error, where it cannot be told.
package func archiveFormat(of file: SourceFile) -> Checked<Int?> {
  decodeSource(file).then { text in
    guard let text else { return Checked(nil) }
    return parseYAML(text, in: 0..<text.bytes.count).then { node in
      guard case .mapping(let entries) = node?.content else { return Checked(ArchiveFormat.unstated) }
      return ArchiveFormat.read(entries.first { $0.key == "format" }, in: text)
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func newerFormat(_ number: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .archiveFormat, at: place,
      "this Dictum reads archives up to format \(ArchiveFormat.current), and this one is of format \(number)",
      help: "use a newer Dictum")
  }

  static func olderFormat(_ number: Int, at place: SourceRange) -> Diagnostic {
    .warning(
      .archiveFormat, at: place,
      "this archive is of format \(number)\(number == ArchiveFormat.unstated ? ", which states no format" : ""), and the newest is \(ArchiveFormat.current)",
      help: "run ‘dictum migrate’")
  }
}

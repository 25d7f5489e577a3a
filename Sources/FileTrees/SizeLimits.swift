/// How many bytes the files of an archive may have; a larger one is not read.
package struct SizeLimits: Sendable, Hashable {
  /// Of a text: Markdown, the configuration, templates, captures, the records that commands keep.
  package var text = 2_000_000
  /// Of a picture, or of another file that is copied as it is.
  package var media = 100_000_000

  package init() {}
}

/// A number of bytes as people say it: `2 MB`, `52.6 MB`.
package func sizeInWords(_ bytes: Int) -> String {
  let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
  guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) bytes" }
  let tenths = bytes / (unit / 10)
  return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
}

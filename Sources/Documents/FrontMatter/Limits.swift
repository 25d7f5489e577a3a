internal import Diagnostics
package import FileTrees

/// How much an archive may hold in one place (`limits` of `dictum.yml`), so that a text that is made to be slow, or has
/// become so by mistake, ends in a message.
package struct Limits: Sendable, Hashable {
  package var sizes = SizeLimits()
  /// How many quotes, lists, emphases, links, spans and statements may stand in one another.
  package var nesting = 100
  /// How much of a captured source an article may reproduce without a warning, in percent.
  package var share = 50

  package init() {}

  /// What `nesting` may be: texts are read and written by recursion, and threads have small stacks.
  static let nestings = 4...100
  static let shares = 0...100
  /// How many segments of statements a text may have. Each statement has a page and notes of its own: more would take longer
  /// than a reader waits, and no text has so many.
  static let segments = 10_000
  /// libcmark counts bytes in 32 bits, and a text takes some fifty times its size while it is read.
  static let largestText = 50_000_000
  static let largestMedia = 4_000_000_000
}

extension FieldTable {
  static let limits = FieldTable(
    "the limits",
    [
      .optional("file_size", .pattern(sizePattern), "The size that a text may have; ‘2 MB’ if absent"),
      .optional("media_size", .pattern(sizePattern), "The size that a file of media may have; ‘100 MB’ if absent"),
      .optional("nesting", .number(Limits.nestings), "How deep a text may be nested; 100 if absent"),
      .optional(
        "share", .number(Limits.shares),
        "How much of its source an article may reproduce without a warning, in percent; 50 if absent"),
    ])

  /// A whole number with its unit.
  private static let sizePattern = "[1-9][0-9]{0,5} ?(kB|MB|GB)"
}

extension FieldReader {
  /// The limits that are given, and for others what holds without them.
  mutating func limits() -> Limits {
    var limits = Limits()
    guard let node = entry("limits")?.value else { return limits }
    var fields = inner(node, .limits)
    limits.sizes.text = fields.size("file_size", atMost: Limits.largestText) ?? limits.sizes.text
    limits.sizes.media = fields.size("media_size", atMost: Limits.largestMedia) ?? limits.sizes.media
    limits.nesting = fields.number("nesting", in: Limits.nestings) ?? limits.nesting
    limits.share = fields.number("share", in: Limits.shares) ?? limits.share
    report(fields.diagnostics)
    return limits
  }

  private mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = number(name), let entry = entry(name) else { return nil }
    if range.contains(number) { return number }
    report(.outOfRange(name, "\(range.lowerBound) to \(range.upperBound)", at: text.place(entry.value.range)))
    return nil
  }

  private mutating func size(_ name: String, atMost largest: Int) -> Int? {
    guard let written = string(name) else { return nil }
    guard let size = bytes(writtenAs: written.value) else {
      report(.noSize(name, at: text.place(written.range)))
      return nil
    }
    if size <= largest { return size }
    report(.outOfRange(name, "1 kB to \(sizeInWords(largest))", at: text.place(written.range)))
    return nil
  }
}

/// The bytes that a size such as `2 MB` stands for; nil where it is none.
private func bytes(writtenAs size: String) -> Int? {
  let digits = size.utf8.prefix { isDigit($0) }
  let unit = size.utf8.dropFirst(digits.count).drop { $0 == 0x20 }
  let spaces = size.utf8.count - digits.count - unit.count
  let units = ["kB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
  guard (1...6).contains(digits.count), digits.first != 0x30, spaces <= 1, let number = Int(String(Substring(digits))),
    let factor = units[String(Substring(unit))]
  else { return nil }
  return number * factor
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func outOfRange(_ name: String, _ range: String, at place: SourceRange) -> Diagnostic {
    .error(.badValue, at: place, "‘\(name)’ goes from \(range)", help: "write a value between the two")
  }

  fileprivate static func noSize(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .badValue, at: place, "‘\(name)’ is a whole number with its unit, kB, MB or GB",
      help: "write a size such as ‘4 MB’")
  }
}

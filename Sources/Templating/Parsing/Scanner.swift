import Diagnostics

/// Finds the tags of a template; what lies between them is text.
func scanTags(of source: SourceText) -> Checked<[Tag]> {
  var scanner = Scanner(source: source)
  scanner.scan()
  return Checked(scanner.tags, scanner.diagnostics)
}

private struct Scanner {
  let source: SourceText
  var tags: [Tag] = []
  var diagnostics: [Diagnostic] = []
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var position = 0

  init(source: SourceText) {
    self.source = source
  }

  mutating func scan() {
    while let start = find(opening, from: position) { scanTag(at: start) }
  }

  private mutating func scanTag(at start: Int) {
    let sign = start + opening.count
    let kind = tagKind(at: sign)
    let inside = kind == .value ? sign : sign + 1
    let end = terminator(of: kind, sign: sign)
    guard let stop = find(end, from: inside), !runsOn(kind, inside..<stop) else {
      report(.unclosedTag(source.text(start..<sign), closing: text(end), at: source.place(line(from: start))))
      position = resumption(after: inside)
      return
    }
    position = stop + end.count
    finish(Tag(kind: kind, range: start..<position, content: trimmed(inside..<stop)))
  }

  private mutating func finish(_ tag: Tag) {
    tags.append(tag)
    switch tag.kind {
    case .comment: break
    case .delimiters: setDelimiters(tag)
    default: checkName(tag)
    }
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let words = source.bytes[tag.content].split(whereSeparator: isWhitespace)
    guard words.count == 2, !source.bytes[tag.content].contains(UInt8(ascii: "=")) else {
      return report(.badDelimiters(at: source.place(tag.range)))
    }
    (opening, closing) = (Array(words[0]), Array(words[1]))
  }

  private mutating func checkName(_ tag: Tag) {
    if tag.content.isEmpty { return report(.namelessTag(at: source.place(tag.range))) }
    if source.bytes[tag.content].contains(where: isWhitespace) {
      report(.severalNames(source.text(tag.content), at: source.place(tag.content)))
    } else if tag.kind.namesKey, hasEmptyPart(tag.content) {
      report(.emptyPart(source.text(tag.content), at: source.place(tag.content)))
    }
  }

  private func hasEmptyPart(_ name: Range<Int>) -> Bool {
    let dot = UInt8(ascii: ".")
    let parts = source.bytes[name].split(separator: dot, omittingEmptySubsequences: false)
    return name.count > 1 && parts.contains { $0.isEmpty }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension Scanner {
  private func tagKind(at offset: Int) -> TagKind {
    guard offset < source.bytes.count else { return .value }
    switch source.bytes[offset] {
    case UInt8(ascii: "#"): return .section
    case UInt8(ascii: "^"): return .inverted
    case UInt8(ascii: "/"): return .close
    case UInt8(ascii: ">"): return .partial
    case UInt8(ascii: "<"): return .parent
    case UInt8(ascii: "$"): return .block
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: "="): return .delimiters
    case UInt8(ascii: "{"), UInt8(ascii: "&"): return .rawValue
    default: return .value
    }
  }

  private func terminator(of kind: TagKind, sign: Int) -> [UInt8] {
    switch kind {
    case .delimiters: [UInt8(ascii: "=")] + closing
    case .rawValue where source.bytes[sign] == UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
    default: closing
    }
  }

  /// Whether a tag seems to end only because the next tag does.
  private func runsOn(_ kind: TagKind, _ inside: Range<Int>) -> Bool {
    if kind == .comment || kind == .delimiters || opening == closing { return false }
    return find(opening, from: inside.lowerBound).map { $0 < inside.upperBound } ?? false
  }

  /// Where to look for tags after one without an end: at the next one, or nowhere if no further tag ends.
  private func resumption(after offset: Int) -> Int {
    find(closing, from: offset) == nil ? source.bytes.count : offset
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    let bytes = source.bytes
    var offset = start
    while offset + needle.count <= bytes.count {
      if bytes[offset] == needle[0], bytes[offset..<offset + needle.count].elementsEqual(needle) { return offset }
      offset += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isWhitespace(source.bytes[lower]) { lower += 1 }
    while upper > lower, isWhitespace(source.bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func line(from start: Int) -> Range<Int> {
    start..<max(start, source.line(source.lineIndex(of: start)).upperBound)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Diagnostic {
  fileprivate static func unclosedTag(_ opening: String, closing: String, at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "the tag that begins here with ‘\(opening)’ has no end",
      help: "write ‘\(closing)’ after its name")
  }

  fileprivate static func badDelimiters(at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "new delimiters are two words without ‘=’, an opening and a closing one",
      help: "write for example ‘{{=<% %>=}}’")
  }

  fileprivate static func namelessTag(at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "a tag names something, and this one is empty", help: "write a name or take it out")
  }

  fileprivate static func severalNames(_ content: String, at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "a tag holds one name, without spaces; this one holds ‘\(content)’",
      help: "write a tag for each name")
  }

  fileprivate static func emptyPart(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .templateSyntax, at: place, "a dotted name has a name before and after each dot, and ‘\(name)’ has not",
      help: "write for example ‘speaker.name’, or ‘.’ alone for the value at hand")
  }
}

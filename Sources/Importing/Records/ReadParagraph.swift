internal import Diagnostics
internal import Documents

/// Reads a paragraph of a record; nil where it has no text.
///
/// - Parameter speakers: the ids of the record's speakers; a mark that names another is an error.
func readParagraph(_ node: JSONNode, speakers: Set<String>, in text: SourceText) -> Checked<RecordParagraph?> {
  var fields = ObjectReader(node, in: text, owner: "a paragraph")
  let words = fields.requiredText("text")
  let role = fields.role()
  let tidy = TidyText(words?.value ?? "")
  let marks = fields.list("spans").compactMap { node in
    words == nil ? nil : fields.mark(node, over: tidy, speakers: speakers)
  }
  if tidy.scalars.isEmpty { return Checked(nil, fields.diagnostics) }
  return Checked(RecordParagraph(text: tidy.scalars, role: role, marks: marks), fields.diagnostics)
}

/// A text without white space at its ends, runs of spaces, tabs and line ends as one space; other white space, such as
/// a space that does not break, stays.
private struct TidyText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each offset of the original, the end included, the offset here.
  private(set) var offsets: [Int] = []

  init(_ original: String) {
    for scalar in original.unicodeScalars {
      offsets.append(scalars.count)
      if !isBreakable(scalar) {
        scalars.append(scalar)
      } else if let last = scalars.last, last != " " {
        scalars.append(" ")
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    offsets.append(scalars.count)
  }

  /// A range of the original, without white space at its ends; nil where nothing else is in it.
  func range(_ original: Range<Int>) -> Range<Int>? {
    var (lower, upper) = (
      min(offsets[original.lowerBound], scalars.count), min(offsets[original.upperBound], scalars.count)
    )
    while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
    while upper > lower, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
    return lower < upper ? lower..<upper : nil
  }
}

private func isBreakable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

private enum SpanKindName: String, CaseIterable {
  case statement
  case speaker
  case date
  case topic
}

extension ObjectReader {
  fileprivate mutating func role() -> ParagraphRole {
    guard let written = string("role") else { return .text }
    switch written.value {
    case "heading": return .heading
    case "note": return .note
    case "speaker-label", "text": return .text
    default:
      report(.unknownWord(written, "role of a paragraph", ["heading", "note", "speaker-label", "text"], in: text))
      return .text
    }
  }

  fileprivate mutating func mark(_ node: JSONNode, over tidy: TidyText, speakers: Set<String>) -> RecordMark? {
    var fields = ObjectReader(node, in: text, owner: "a span")
    let range = fields.stretch(of: tidy)
    let kind = fields.kind(speakers: speakers) { range.map { String(String.UnicodeScalarView(tidy.scalars[$0])) } }
    let language = fields.language("lang")
    report(fields.diagnostics)
    guard let range, let kind else { return nil }
    return RecordMark(kind: kind, range: range, language: language, place: node.range)
  }

  /// `start` and `end`, code points of the paragraph's text.
  private mutating func stretch(of tidy: TidyText) -> Range<Int>? {
    guard let start = requiredNumber("start"), let end = requiredNumber("end") else { return nil }
    let length = tidy.offsets.count - 1
    guard end.value <= length else {
      report(.outsideText(end.value, length, at: text.place(end.range)))
      return nil
    }
    guard start.value < end.value else {
      report(.emptySpan(start.value, end.value, at: text.place(start.range)))
      return nil
    }
    if let range = tidy.range(start.value..<end.value) { return range }
    report(.spanOfSpace(at: text.place(range)))
    return nil
  }

  private mutating func kind(speakers: Set<String>, words: () -> String?) -> RecordMark.Kind? {
    guard let written = requiredString("kind") else { return nil }
    switch SpanKindName(rawValue: written.value) {
    case .statement:
      let (name, part, said) = (string("statement_id")?.value, number("part")?.value ?? 0, date("date"))
      return speaker(speakers).map { .statement(speaker: $0, name: name, part: part, said: said) }
    case .speaker: return speaker(speakers).map { .speaker($0) }
    case .date: return requiredNode("date") == nil ? nil : date("date").map { .date($0) }
    case .topic: return (string("topic")?.value ?? words()).map { .topic($0) }
    case nil:
      report(.unknownWord(written, "kind of span", SpanKindName.allCases.map(\.rawValue), in: text))
      return nil
    }
  }

  private mutating func speaker(_ known: Set<String>) -> String? {
    guard let written = requiredString("speaker_id") else { return nil }
    if known.contains(written.value) || written.value == "unknown" { return written.value }
    report(.unknownSpeaker(written, known, in: text))
    return nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownWord(
    _ written: Located<String>, _ what: String, _ known: [String], in text: SourceText
  ) -> Diagnostic {
    .error(
      .badValue, at: text.place(written.range), "‘\(written.value)’ is no \(what)",
      help: nearMiss(of: written.value, among: known).map { "did you mean ‘\($0)’?" }
        ?? "it is one of \(known.map { "‘\($0)’" }.joined(separator: ", "))")
  }

  fileprivate static func outsideText(_ end: Int, _ length: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .importedSpan, at: place, "a span lies in its paragraph, and this one ends at \(end) of \(length) characters",
      help: "count Unicode code points, from 0, the end not included")
  }

  fileprivate static func emptySpan(_ start: Int, _ end: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .importedSpan, at: place, "a span holds words, and this one goes from \(start) to \(end)",
      help: "let it end behind the last of its words")
  }

  fileprivate static func spanOfSpace(at place: SourceRange) -> Diagnostic {
    .error(.importedSpan, at: place, "a span holds words, and this one holds white space alone", help: "take it out")
  }

  fileprivate static func unknownSpeaker(
    _ written: Located<String>, _ known: Set<String>, in text: SourceText
  ) -> Diagnostic {
    .error(
      .unknownEntity, at: text.place(written.range), "the record has no speaker ‘\(written.value)’",
      help: nearMiss(of: written.value, among: known.sorted()).map { "did you mean ‘\($0)’?" }
        ?? "add the speaker to ‘speakers’")
  }
}

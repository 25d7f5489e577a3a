internal import CYAML
package import Diagnostics

/// Reads a YAML text into a tree with places. The only door to libyaml.
///
/// Anchors, aliases, tags, keys that are no text, keys given twice and more than one document are errors: a front
/// matter has no need of them, and each of them has been used to hide or to blow up content.
///
/// - Parameters:
///   - text: the file.
///   - range: the bytes of it that are YAML.
/// - Returns: the top value; nil where there is none or where it could not be read.
package func parseYAML(_ text: SourceText, in range: Range<Int>) -> Checked<YAMLNode?> {
  var parser = YAMLEvents(text: text, range: range)
  defer { parser.close() }
  let node = parser.document()
  return Checked(node, parser.diagnostics)
}

/// A pull parser over libyaml's events that builds the tree.
private struct YAMLEvents {
  let text: SourceText
  let range: Range<Int>
  var diagnostics: [Diagnostic] = []
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var cursor: (scalars: Int, bytes: Int) = (0, 0)
  private var hasFailed = false

  /// Deeper values are refused: no front matter needs them, and a tree is read by recursion.
  private static let deepest = 32

  init(text: SourceText, range: Range<Int>) {
    self.text = text
    self.range = range
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: max(1, range.count))
    _ = input.initialize(from: text.bytes[range])
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, range.count)
  }

  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  mutating func document() -> YAMLNode? {
    var root: YAMLNode?
    while !hasFailed, let event = next() {
      switch event.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        if root != nil { fail(.yamlSeveralDocuments(at: text.place(event.range))) }
      default: root = node(event, depth: 0)
      }
    }
    return hasFailed ? nil : root
  }

  /// One value, its first event already taken.
  private mutating func node(_ event: Event, depth: Int) -> YAMLNode? {
    if depth > Self.deepest { return fail(.yamlTooDeep(Self.deepest, at: text.place(event.range))) }
    if let feature = event.refusedFeature { return fail(.yamlFeature(feature, at: text.place(event.range))) }
    switch event.type {
    case YAML_SCALAR_EVENT: return scalar(event)
    case YAML_SEQUENCE_START_EVENT: return sequence(from: event, depth: depth)
    case YAML_MAPPING_START_EVENT: return mapping(from: event, depth: depth)
    default: return nil
    }
  }

  private mutating func scalar(_ event: Event) -> YAMLNode? {
    if let refused = event.scalar.unicodeScalars.first(where: { isRefused($0.value) }) {
      report(.refusedEscape(refused.value, at: text.place(event.range)))
    }
    return YAMLNode(content: .scalar(event.scalar), range: words(event))
  }

  /// The bytes within the quotation marks, where they stand for themselves.
  private func words(_ event: Event) -> Range<Int> {
    let range = event.range
    guard range.count >= 2, let first = text.bytes[range].first, first == 0x22 || first == 0x27 else { return range }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    return text.bytes[inner].elementsEqual(event.scalar.utf8) ? inner : range
  }

  private mutating func sequence(from start: Event, depth: Int) -> YAMLNode? {
    var items: [YAMLNode] = []
    while let event = next() {
      if event.type == YAML_SEQUENCE_END_EVENT {
        return YAMLNode(content: .sequence(items), range: whole(start, event, last: items.last?.range))
      }
      guard let item = node(event, depth: depth + 1) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(from start: Event, depth: Int) -> YAMLNode? {
    var entries: [YAMLEntry] = []
    var known: [String: Range<Int>] = [:]
    while let event = next() {
      if event.type == YAML_MAPPING_END_EVENT {
        return YAMLNode(content: .mapping(entries), range: whole(start, event, last: entries.last?.value.range))
      }
      guard let entry = entry(event, depth: depth) else { return nil }
      if let first = known[entry.key] {
        report(.duplicateKey(entry, first: first, in: text))
      } else {
        known[entry.key] = entry.keyRange
        entries.append(entry)
      }
    }
    return nil
  }

  private mutating func entry(_ event: Event, depth: Int) -> YAMLEntry? {
    guard event.type == YAML_SCALAR_EVENT else {
      let feature = event.refusedFeature ?? "a list or a mapping as a key"
      return fail(.yamlFeature(feature, at: text.place(event.range)))
    }
    guard let key = node(event, depth: depth), let valueEvent = next() else { return nil }
    guard let value = node(valueEvent, depth: depth + 1) else { return nil }
    return YAMLEntry(key: event.scalar, keyRange: key.range, value: value)
  }

  /// Block collections end where their last value ends, not at the next token.
  private func whole(_ start: Event, _ end: Event, last: Range<Int>?) -> Range<Int> {
    let upper = end.range.isEmpty ? (last?.upperBound ?? start.range.upperBound) : end.range.upperBound
    return start.range.lowerBound..<max(start.range.lowerBound, upper)
  }

  private mutating func next() -> Event? {
    if hasFailed { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return fail(syntaxError()) }
    defer { yaml_event_delete(&event) }
    let start = offset(ofScalar: event.start_mark.index)
    let end = offset(ofScalar: event.end_mark.index)
    return Event(event, range: start..<max(start, end))
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  @discardableResult private mutating func fail<Value>(_ diagnostic: Diagnostic) -> Value? {
    hasFailed = true
    report(diagnostic)
    return nil
  }

  private mutating func fail(_ diagnostic: Diagnostic) {
    hasFailed = true
    report(diagnostic)
  }

  private mutating func syntaxError() -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text cannot be read"
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let begun = place(ofScalar: parser.pointee.context_mark.index)
    if context == "while scanning a quoted scalar" { return .yamlOpenQuotation(at: begun) }
    if problem == "could not find expected ':'" { return .yamlNoColon(at: begun) }
    let place = place(ofScalar: parser.pointee.problem_mark.index)
    if problem.hasPrefix("mapping values"), let line = lineWithTightColon(before: place) {
      return .yamlNoColon(at: line)
    }
    return .yamlSyntax(problem, at: place)
  }

  /// The line before one, where it is a key of the same column without a space behind its colon: the two were read as one
  /// key.
  private func lineWithTightColon(before place: SourceRange) -> SourceRange? {
    guard place.start.line > 1 else { return nil }
    let (line, next) = (text.line(place.start.line - 2), text.line(place.start.line - 1))
    let indents = [line, next].map { text.bytes[$0].prefix { $0 == 0x20 }.count }
    guard line.lowerBound >= range.lowerBound, indents[0] == indents[1], tightKey(text.text(line)) != nil
    else { return nil }
    return text.place(line.lowerBound..<line.lowerBound + 1)
  }

  private mutating func place(ofScalar index: Int) -> SourceRange {
    let start = min(offset(ofScalar: index), max(range.lowerBound, range.upperBound - 1))
    return text.place(start..<start + 1)
  }

  /// libyaml counts characters; marks mostly rise, so the count goes on from the last one.
  private mutating func offset(ofScalar index: Int) -> Int {
    if index < cursor.scalars { cursor = (0, 0) }
    var (scalars, position) = cursor
    let bytes = text.bytes
    while scalars < index, range.lowerBound + position < range.upperBound {
      position += 1
      while range.lowerBound + position < range.upperBound, bytes[range.lowerBound + position] & 0xC0 == 0x80 {
        position += 1
      }
      scalars += 1
    }
    cursor = (scalars, position)
    return range.lowerBound + position
  }
}

/// What is wanted of a libyaml event, as a value.
private struct Event {
  let type: yaml_event_type_t
  let range: Range<Int>
  let scalar: String
  /// An anchor, alias or tag, in words; nil where there is none.
  let refusedFeature: String?

  init(_ event: yaml_event_t, range: Range<Int>) {
    type = event.type
    self.range = range
    switch event.type {
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      scalar = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      refusedFeature = data.anchor != nil ? "an anchor" : data.tag != nil ? "a tag" : nil
    case YAML_SEQUENCE_START_EVENT:
      scalar = ""
      let data = event.data.sequence_start
      refusedFeature = data.anchor != nil ? "an anchor" : data.tag != nil ? "a tag" : nil
    case YAML_MAPPING_START_EVENT:
      scalar = ""
      let data = event.data.mapping_start
      refusedFeature = data.anchor != nil ? "an anchor" : data.tag != nil ? "a tag" : nil
    case YAML_ALIAS_EVENT:
      scalar = ""
      refusedFeature = "an alias"
    default:
      scalar = ""
      refusedFeature = nil
    }
  }
}

/// A line that is a key and its value without the space behind the colon, with that space; nil where it is something else.
private func tightKey(_ line: String) -> String? {
  let key = line.drop { $0 == " " }.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
  let value = line[key.endIndex...].dropFirst()
  guard !key.isEmpty, key.first != "-", line[key.endIndex...].first == ":", let first = value.first else { return nil }
  if first.isWhitespace || value.hasPrefix("//") { return nil }
  return "\(line[..<key.endIndex].drop { $0 == " " }): \(value)"
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func yamlSyntax(_ problem: String, at place: SourceRange) -> Diagnostic {
    .error(
      .yamlSyntax, at: place, "this is not YAML: \(problem)", help: yamlCure(problem, excerpt: place.excerpt ?? ""))
  }

  private static var innerMarks: String {
    "for a mark that belongs to the text write \\\" within double marks, '' within single ones"
  }

  private static func yamlCure(_ problem: String, excerpt: String) -> String {
    if problem.contains("tab character") || problem.contains("any token") && excerpt.contains("\t") {
      return "write spaces in place of the tab: YAML allows no tabs before keys and values"
    }
    if problem.contains("cannot start any token") { return "put the value in quotation marks" }
    if problem.contains("mapping values are not allowed") {
      return "put a value that holds ‘: ’ in quotation marks, and set keys of one level in one column"
    }
    if problem.contains("found unknown escape") { return "use single quotation marks, in which no escapes are read" }
    if problem.contains("expected ',' or") { return "close the list with ], or the mapping with }" }
    let holdsMarks = excerpt.contains("'") || excerpt.contains("\"")
    if problem.contains("simple key") || problem.contains("<block end>") || problem.contains("key") && holdsMarks {
      return "write each key as ‘key: value’ on a line of its own; " + innerMarks
    }
    return "write each key as ‘key: value’, and put values with special characters in quotation marks"
  }

  fileprivate static func yamlOpenQuotation(at place: SourceRange) -> Diagnostic {
    .error(
      .yamlSyntax, at: place, "this is not YAML: the quotation mark that opens here has no partner",
      help: "close it; " + innerMarks)
  }

  fileprivate static func yamlNoColon(at place: SourceRange) -> Diagnostic {
    .error(
      .yamlSyntax, at: place, "this is not YAML: a key ends in a colon and a space, and this line has none",
      help: tightKey(place.excerpt ?? "").map { "write ‘\($0)’" }
        ?? "write ‘key: value’, or indent the line if it goes on with the value above it")
  }

  fileprivate static func yamlSeveralDocuments(at place: SourceRange) -> Diagnostic {
    .error(
      .yamlFeature, at: place, "the front matter is one YAML document; a second one begins here",
      help: "take this line out")
  }

  fileprivate static func yamlTooDeep(_ deepest: Int, at place: SourceRange) -> Diagnostic {
    .error(.yamlFeature, at: place, "values are nested more than \(deepest) deep", help: "write a flatter value")
  }

  fileprivate static func yamlFeature(_ feature: String, at place: SourceRange) -> Diagnostic {
    .error(
      .yamlFeature, at: place, "\(feature) has no meaning in a front matter",
      help: "write the value out; if it is a text, put it in quotation marks")
  }

  fileprivate static func refusedEscape(_ scalar: UInt32, at place: SourceRange) -> Diagnostic {
    .error(
      .refusedCharacter, at: place, "this value holds the character \(nameOfRefused(scalar)), which no text may hold",
      help: "take the escape out")
  }

  fileprivate static func duplicateKey(_ entry: YAMLEntry, first: Range<Int>, in text: SourceText) -> Diagnostic {
    .error(
      .duplicateKey, at: text.place(entry.keyRange), "the key ‘\(entry.key)’ is given twice",
      help: "keep one of the two", notes: [.init("it is first given here", at: text.place(first))])
  }
}

internal import Diagnostics

/// A span as it stands in the source, before libcmark has said what is inside it.
struct SpanMark: Sendable {
  /// The bytes of the file from `[` to behind the last `}`.
  let range: Range<Int>
  /// The offset of `]` in the file; nil for a line of attributes before a block quote.
  let closingBracket: Int?
  let attributes: AttributeList

  /// Whether it stands before a block quote.
  var isBlock: Bool { closingBracket == nil }
}

/// What a scan of the source found: spans and note references, each with what to write in its place.
struct SpanScan {
  /// A stretch of the working text and what replaces it.
  struct Replacement {
    let working: Range<Int>
    let bytes: [UInt8]

    init(_ working: Range<Int>, _ mark: Placeholder) {
      self.working = working
      bytes = mark.bytes
    }

    /// Leaves a stretch out.
    init(omitting working: Range<Int>) {
      self.working = working
      bytes = []
    }
  }

  /// A cell of a table: the number of its placeholder, where its text stands, and what is replaced in it.
  struct Cell {
    let number: Int
    let working: Range<Int>
    let replacements: [Replacement]
  }

  /// Spans in order of their opening, numbered by their place here.
  var spans: [SpanMark] = []
  /// Note references and block attributes, by the number of their placeholder.
  var singles: [Int: CommonMarkReader.Single] = [borderNumber: .border]
  /// Note references and where they stand in the file, by the number of their placeholder.
  var references: [Int: Located<String>] = [:]
  /// The bytes of the file that are addresses of links and images.
  var destinations: [Range<Int>] = []
  var replacements: [Replacement] = []
  var cells: [Cell] = []
  var diagnostics: [Diagnostic] = []
  /// How deep spans may be nested.
  let nesting: Int

  init(nesting: Int) { self.nesting = nesting }

  /// A number for a single placeholder.
  mutating func single(_ meaning: CommonMarkReader.Single) -> Int {
    let number = singles.count
    singles[number] = meaning
    return number
  }

  /// The working text with every replacement made; cells of tables stand before it, as items of a list.
  func rewritten(_ working: WorkingText) -> [UInt8] {
    let text = SpanScan.rewritten(working.bytes[...], replacements)
    if cells.isEmpty { return text }
    var result: [UInt8] = []
    for cell in cells {
      result += Array("-   ".utf8) + Placeholder.single(cell.number).bytes + [0x20]
      result += SpanScan.rewritten(working.bytes[cell.working], cell.replacements)
      result.append(0x0A)
    }
    result += [0x0A] + Placeholder.single(borderNumber).bytes + [0x0A, 0x0A]
    return result + text
  }

  /// A replacement inside another is lost with what it stands in.
  private static func rewritten(_ bytes: ArraySlice<UInt8>, _ replacements: [Replacement]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + replacements.count * 12)
    var position = bytes.startIndex
    for replacement in replacements.sorted(by: { $0.working.lowerBound < $1.working.lowerBound })
    where replacement.working.lowerBound >= position {
      result += bytes[position..<replacement.working.lowerBound]
      result += replacement.bytes
      position = replacement.working.upperBound
    }
    return result + bytes[position...]
  }
}

/// Finds the spans, the note references and the lines of attributes of a working text (manual: “A statement”, “Block quotes”, “Notes”).
///
/// - Parameter nesting: how deep the text may be nested.
func scanSpans(_ working: WorkingText, of text: SourceText, nesting: Int, _ dialect: MarkdownDialect) -> SpanScan {
  var scan = SpanScan(nesting: nesting)
  let structure = BlockStructure(of: working.bytes)
  checkDepth(structure, in: working, of: text, to: &scan)
  if dialect == .plain { return scan }
  let labels = definedLabels(in: working.bytes)
  for leaf in structure.leaves {
    if scanBlockAttributes(leaf, in: working, of: text, to: &scan) { continue }
    let leafText = LeafText(leaf, in: working)
    if let table = leaf.isHeading ? nil : TableSource(leafText) {
      var scanner = TableScanner(table, leafText, in: working, of: text, labels: labels, scan: consume scan)
      scan = scanner.run()
    } else {
      var scanner = LeafScanner(leafText, in: working, of: text, labels: labels, scan: consume scan)
      scan = scanner.run(mayDefine: true)
    }
  }
  checkHTMLBlocks(structure.verbatims, in: working, of: text, to: &scan)
  return scan
}

/// The labels for which the text may hold a link definition: whatever stands as `[label]:` at the start of a line.
private func definedLabels(in bytes: [UInt8]) -> Set<[UInt8]> {
  guard zip(bytes, bytes.dropFirst()).contains(where: { $0 == (0x5D, 0x3A) }) else { return [] }
  var labels: Set<[UInt8]> = []
  for line in bytes.split(separator: 0x0A) {
    guard let open = line.firstIndex(of: 0x5B), open - line.startIndex < 40,
      let close = line[open...].firstIndex(of: 0x5D), close + 1 < line.endIndex, line[close + 1] == 0x3A
    else { continue }
    labels.insert(foldedLabel(line[open + 1..<close]))
  }
  return labels
}

/// ASCII letters in lower case, white space as one space.
func foldedLabel(_ label: ArraySlice<UInt8>) -> [UInt8] {
  label.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.joined(separator: [0x20]).map {
    (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
  }
}

private func checkHTMLBlocks(
  _ blocks: [BlockStructure.Verbatim], in working: WorkingText, of text: SourceText, to scan: inout SpanScan
) {
  for block in blocks where block.isHTML {
    let first = working.source(ofLine: block.lines.lowerBound)
    scan.diagnostics.append(.rawHTML(isComment: block.isComment, at: text.place(first)))
    for line in block.lines.map({ working.line($0) }) {
      guard let hit = spanEnd(in: working.bytes, line) else { continue }
      let start = working.source(of: hit)
      scan.diagnostics.append(.spanInHTML(at: text.place(start..<start + 2)))
    }
  }
}

private func spanEnd(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
  line.first { $0 + 1 < line.upperBound && bytes[$0] == 0x5D && bytes[$0 + 1] == 0x7B }
}

private func checkDepth(
  _ structure: BlockStructure, in working: WorkingText, of text: SourceText, to scan: inout SpanScan
) {
  guard structure.deepest.depth > scan.nesting else { return }
  let line = working.source(ofLine: structure.deepest.line)
  scan.diagnostics.append(.nestingTooDeep(scan.nesting, at: text.place(line)))
}

// MARK: - Messages

extension Diagnostic {
  static func rawHTML(isComment: Bool, at place: SourceRange) -> Diagnostic {
    isComment
      ? .warning(
        .rawHTML, at: place, "an HTML comment is left out of the site",
        help: "take it out, or keep remarks in ‘changes:’")
      : .warning(
        .rawHTML, at: place, "HTML has no meaning here and is shown as text",
        help: "write Markdown, or ‘&lt;’ for ‘<’")
  }

  fileprivate static func spanInHTML(at place: SourceRange) -> Diagnostic {
    .error(
      .rawHTML, at: place, "a span stands inside an HTML block, where no Markdown is read",
      help: "take the HTML out, or write ‘] {’")
  }

  static func nestingTooDeep(_ limit: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .nestingTooDeep, at: place, "quotes, lists and spans are nested more than \(limit) deep", help: "write it flatter"
    )
  }
}

internal import Diagnostics

/// Scans the text of one paragraph or heading for spans and note references.
struct LeafScanner {
  /// A `[` or `![` that is not closed yet.
  private struct Opener {
    let offset: Int
    let isImage: Bool
    /// The number of spans that were complete when it was met.
    let span: Int
  }

  private let leaf: LeafText
  private let working: WorkingText
  private let text: SourceText
  private let labels: Set<[UInt8]>
  private var matcher: InlineMatcher
  private var scan: SpanScan
  private var openers: [Opener] = []
  private var position = 0
  /// The bracket pair that was closed last, not being a span.
  private var lastPair: Range<Int> = 0..<0
  /// The spans of this leaf: opener, closing bracket and end in the leaf's bytes, attributes.
  private var found: [(open: Int, close: Int, end: Int, attributes: AttributeList)] = []

  init(
    _ leaf: BlockStructure.Leaf, in working: WorkingText, of text: SourceText, labels: Set<[UInt8]>, scan: SpanScan
  ) {
    self.leaf = LeafText(leaf, in: working)
    self.working = working
    self.text = text
    self.labels = labels
    self.scan = scan
    matcher = InlineMatcher(self.leaf.bytes)
  }

  /// The scan with what this leaf adds to it.
  mutating func run() -> SpanScan {
    skipDefinitions()
    while let byte = matcher.byte(position) { step(byte) }
    reportUnmatched()
    addSpans()
    return scan
  }

  private mutating func skipDefinitions() {
    while let end = matcher.linkDefinition(at: position) {
      position = end
      let indent = matcher.skipSpace(from: position)
      position = indent
    }
  }

  private mutating func step(_ byte: UInt8) {
    switch byte {
    case 0x5C: position += matcher.byte(position + 1).map(isPunctuation) == true ? 2 : 1
    case 0x60: position = matcher.codeSpan(at: position)
    case 0x3C: skipAngle()
    case 0x21 where matcher.byte(position + 1) == 0x5B: open(isImage: true)
    case 0x5B: if !noteReference() { open(isImage: false) }
    case 0x5D: close()
    default: position += 1
    }
  }

  private mutating func skipAngle() {
    if let end = matcher.autolink(at: position) {
      position = end
    } else if let end = matcher.html(at: position) {
      let isComment = matcher.bytes[position...].starts(with: "<!--".utf8)
      scan.diagnostics.append(.rawHTML(isComment: isComment, at: place(position..<end)))
      position = end
    } else {
      position += 1
    }
  }

  private mutating func open(isImage: Bool) {
    openers.append(Opener(offset: position, isImage: isImage, span: found.count))
    position += isImage ? 2 : 1
  }

  /// `[^id]`: true where one stands here.
  private mutating func noteReference() -> Bool {
    guard matcher.byte(position + 1) == 0x5E else { return false }
    var end = position + 2
    while let next = matcher.byte(end), next > 0x20, next != 0x5B, next != 0x5D { end += 1 }
    guard matcher.byte(end) == 0x5D, end > position + 2 else { return false }
    let id = String(decoding: matcher.bytes[position + 2..<end], as: UTF8.self)
    scan.references.append(Located(id, at: source(position..<end + 1)))
    let number = scan.single(.noteReference(id))
    scan.replacements.append(.init(working: leaf.working(position..<end + 1), mark: .single(number)))
    position = end + 1
    if matcher.byte(position) == 0x7B { skipAttributes(.attributesOnNote(at: place(position..<position + 1))) }
    return true
  }

  private mutating func close() {
    let hasAttributes = matcher.byte(position + 1) == 0x7B
    guard let opener = openers.popLast() else {
      if hasAttributes { report(.closerWithoutOpener(at: place(position..<position + 2))) }
      position += 1
      return
    }
    if hasAttributes { closeSpan(opener) } else { closeBracket(opener) }
  }

  private mutating func closeBracket(_ opener: Opener) {
    let end = position + 1
    if let tail = matcher.linkTail(at: end) {
      position = tail
      if matcher.byte(tail) == 0x7B { skipAttributes(.attributesOnLink(at: place(opener.offset..<tail + 1))) }
    } else {
      position = end
    }
    lastPair = opener.offset..<position
  }

  private mutating func closeSpan(_ opener: Opener) {
    let bracket = position
    if let fault = linkFault(opener, bracket) {
      skipAttributes(fault)
      return
    }
    guard let list = attributes(at: bracket + 1) else { return }
    found.append((opener.offset, bracket, position, list))
    if matcher.byte(position) == 0x7B { skipAttributes(.secondAttributes(at: place(position..<position + 1))) }
  }

  /// An image, or a reference link `[text][label]`, with attributes behind it.
  private func linkFault(_ opener: Opener, _ bracket: Int) -> Diagnostic? {
    let isReference =
      lastPair.upperBound == opener.offset && !lastPair.isEmpty
      && labels.contains(foldedLabel(matcher.bytes[opener.offset + 1..<bracket]))
    guard opener.isImage || isReference else { return nil }
    let start = isReference ? lastPair.lowerBound : opener.offset
    return .attributesOnLink(at: place(start..<bracket + 2))
  }

  /// Reads attributes and moves behind them; a fault is reported, and the scan goes on behind the brace.
  private mutating func attributes(at start: Int) -> AttributeList? {
    switch AttributeLexer.read(matcher.bytes, at: start, place: { [leaf, working] in sourceRange($0, leaf, working) }) {
    case .success(let (list, end)):
      position = end
      return list
    case .failure(let fault):
      report(.spanSyntax(fault, at: place(fault.range)))
      position = start + 1
      return nil
    }
  }

  private mutating func skipAttributes(_ diagnostic: Diagnostic) {
    report(diagnostic)
    let start = matcher.bytes[position...].firstIndex(of: 0x7B) ?? position
    if case .success(let (_, end)) = AttributeLexer.read(matcher.bytes, at: start, place: { $0 }) {
      position = end
    } else {
      position = start + 1
    }
  }

  /// An opener that is left over, with a span's end behind it, was meant to be that span's.
  private mutating func reportUnmatched() {
    let end = found.map(\.close).max() ?? -1
    for opener in openers where opener.offset < end {
      report(.unmatchedOpener(at: place(opener.offset..<opener.offset + 1)))
    }
  }

  private mutating func addSpans() {
    for span in found.sorted(by: { $0.open < $1.open }) {
      let number = scan.spans.count
      scan.spans.append(
        SpanMark(
          range: source(span.open..<span.end), closingBracket: source(span.close..<span.close + 1).lowerBound,
          attributes: span.attributes))
      scan.replacements.append(.init(working: leaf.working(span.open..<span.open + 1), mark: .open(number)))
      scan.replacements.append(.init(working: leaf.working(span.close..<span.end), mark: .close(number)))
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) { scan.diagnostics.append(diagnostic) }
  private func source(_ range: Range<Int>) -> Range<Int> { sourceRange(range, leaf, working) }
  private func place(_ range: Range<Int>) -> SourceRange { text.place(source(range)) }
}

/// From a range of a leaf's text to one of the file.
func sourceRange(_ range: Range<Int>, _ leaf: LeafText, _ working: WorkingText) -> Range<Int> {
  let inWorking = leaf.working(range)
  let start = working.source(of: inWorking.lowerBound)
  if inWorking.isEmpty { return start..<start }
  return start..<max(start, working.source(of: inWorking.upperBound - 1) + 1)
}

// MARK: - Messages

extension Diagnostic {
  static func spanSyntax(_ fault: AttributeLexer.Fault, at place: SourceRange) -> Diagnostic {
    .error(.spanSyntax, at: place, fault.message, help: fault.help)
  }

  fileprivate static func closerWithoutOpener(at place: SourceRange) -> Diagnostic {
    .error(
      .spanSyntax, at: place, "a span ends here that has no beginning",
      help: "write [ where it begins, or ]\\{ if the brace belongs to the text")
  }

  fileprivate static func unmatchedOpener(at place: SourceRange) -> Diagnostic {
    .error(
      .spanSyntax, at: place, "this bracket has no partner, and a span ends behind it",
      help: "write \\[ if it belongs to the text")
  }

  fileprivate static func secondAttributes(at place: SourceRange) -> Diagnostic {
    .error(.spanSyntax, at: place, "a span has one list of attributes", help: "write both lists as one")
  }

  fileprivate static func attributesOnNote(at place: SourceRange) -> Diagnostic {
    .error(.spanSyntax, at: place, "a note reference takes no attributes", help: "take them out")
  }

  fileprivate static func attributesOnLink(at place: SourceRange) -> Diagnostic {
    .error(
      .spanOnLink, at: place, "a link or an image takes no attributes",
      help: "wrap it in a span: [[text](address)]{by=…}")
  }
}

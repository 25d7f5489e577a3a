internal import Diagnostics

/// Scans the text of one paragraph or heading for spans and note references.
struct LeafScanner {
  /// A `[` or `![` that is not closed yet.
  private struct Opener {
    let offset: Int
    let isImage: Bool
  }

  private let leaf: LeafText
  private let working: WorkingText
  private let text: SourceText
  private let labels: Set<[UInt8]>
  private var matcher: InlineMatcher
  private var scan: SpanScan
  private var openers: [Opener] = []
  /// The number of openers, from the first, behind which a link has ended: they can begin a span, but no link
  /// (CommonMark 0.30, 6.3).
  private var linksBehind = 0
  private var position = 0
  /// The pair of brackets that was closed last, where it may be the text of a reference link.
  private var linkText: Range<Int>?
  /// Lists of attributes that miss their words, with the bracket that is open there.
  private var strays: [(miss: Miss, range: Range<Int>, opener: Int?)] = []
  /// The spans of this leaf: opener, closing bracket and end in the leaf's bytes, attributes.
  private var found: [(open: Int, close: Int, end: Int, attributes: AttributeList)] = []

  init(_ leaf: LeafText, in working: WorkingText, of text: SourceText, labels: Set<[UInt8]>, scan: SpanScan) {
    self.leaf = leaf
    self.working = working
    self.text = text
    self.labels = labels
    self.scan = scan
    matcher = InlineMatcher(self.leaf.bytes)
  }

  /// The scan with what this leaf adds to it.
  ///
  /// - Parameter mayDefine: whether link definitions may stand at its beginning.
  mutating func run(mayDefine: Bool) -> SpanScan {
    if mayDefine { skipDefinitions() }
    while let byte = matcher.byte(position) { step(byte) }
    reportUnmatched()
    addSpans()
    return scan
  }

  private mutating func skipDefinitions() {
    while let end = matcher.linkDefinition(at: position) { position = matcher.skipSpace(from: end) }
  }

  private mutating func step(_ byte: UInt8) {
    switch byte {
    case 0x5C: position += matcher.byte(position + 1).map(isPunctuation) == true ? 2 : 1
    case 0x60: position = matcher.codeSpan(at: position)
    case 0x3C: skipAngle()
    case 0x21 where matcher.byte(position + 1) == 0x5B: open(isImage: true)
    case 0x5B: open(isImage: false)
    case 0x5D: close()
    case 0x7B: meetBrace()
    default: position += 1
    }
  }

  private var isLineStart: Bool { position == 0 || matcher.byte(position - 1) == 0x0A }

  private mutating func skipAngle() {
    if let end = matcher.autolink(at: position) {
      scan.destinations.append(source(position + 1..<end - 1))
      position = end
    } else if let end = matcher.html(at: position) {
      let isComment = matcher.bytes[position...].starts(with: "<!--".utf8)
      report(.rawHTML(isComment: isComment, at: place(position..<end)))
      position = end
    } else {
      position += 1
    }
  }

  /// Attributes that are not where they can stand: a line of them (manual: “Block quotes”), or a list in the text.
  private mutating func meetBrace() {
    let line = matcher.bytes[position...].prefix { $0 != 0x0A }
    if isLineStart, beginsAttributes(line), isLineOfAttributes(line) {
      report(.strayBlockAttributes(at: place(position..<line.endIndex)))
      position = line.endIndex
    } else if let stray = strayAttributes(
      at: position, in: matcher.bytes, closed: linkText?.upperBound, isOpen: openers.contains { !$0.isImage })
    {
      strays.append((stray.miss, stray.range, openers.last { !$0.isImage }?.offset))
      position = stray.range.upperBound
    } else {
      position += 1
    }
  }

  /// Whether attributes that can be read end with the line; or, where they cannot be read, begin with one that exists.
  private func isLineOfAttributes(_ line: ArraySlice<UInt8>) -> Bool {
    guard case .success(let (_, end)) = AttributeLexer.read(matcher.bytes, at: position, place: { $0 }) else {
      return beginsKnownAttribute(line)
    }
    return matcher.bytes[end...].prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  // MARK: Brackets

  private mutating func open(isImage: Bool) {
    let bracket = position + (isImage ? 1 : 0)
    if let end = noteReferenceEnd(at: bracket) { return addNoteReference(bracket..<end) }
    openers.append(Opener(offset: position, isImage: isImage))
    position = bracket + 1
  }

  /// The offset behind the `[^id]` that stands here.
  private func noteReferenceEnd(at start: Int) -> Int? {
    guard matcher.byte(start + 1) == 0x5E else { return nil }
    var end = start + 2
    while let next = matcher.byte(end), next > 0x20, next != 0x5B, next != 0x5D { end += 1 }
    return matcher.byte(end) == 0x5D && end > start + 2 ? end + 1 : nil
  }

  private mutating func addNoteReference(_ range: Range<Int>) {
    position = range.upperBound
    let isDefinition =
      matcher.byte(position) == 0x3A && (range.lowerBound == 0 || matcher.byte(range.lowerBound - 1) == 0x0A)
    if isDefinition { return }
    let id = String(decoding: matcher.bytes[range.lowerBound + 2..<range.upperBound - 1], as: UTF8.self)
    let number = scan.single(.noteReference(id))
    scan.references[number] = Located(id, at: source(range))
    scan.replacements.append(.init(leaf.working(range), .single(number)))
    if matcher.byte(position) == 0x7B { skipAttributes(.attributesOnNote(at: place(position..<position + 1))) }
  }

  private mutating func close() {
    let hasAttributes = matcher.byte(position + 1) == 0x7B
    guard let opener = openers.popLast() else {
      if hasAttributes { report(.closerWithoutOpener(at: place(position..<position + 2))) }
      position += hasAttributes ? 2 : 1
      return
    }
    if hasAttributes { closeSpan(opener) } else { closeBracket(opener) }
  }

  /// A bracket that ends no span: it may end the text of a link or an image, or be text.
  private mutating func closeBracket(_ opener: Opener) {
    let pair = opener.offset..<position + 1
    position += 1
    let before = linkText
    linkText = nil
    let holdsLink = openers.count < linksBehind
    linksBehind = min(linksBehind, openers.count)
    if holdsLink, !opener.isImage { return }
    if let tail = matcher.linkTail(at: position) {
      endLink(opener)
      scan.destinations.append(source(tail.destination))
      checkAddress(tail.destination, isImage: opener.isImage)
      position = tail.end
      if matcher.byte(position) == 0x7B { skipAttributes(.attributesOnLink(at: place(pair.lowerBound..<position + 1))) }
    } else if isReference(pair, to: before) {
      endLink(opener)
    } else {
      linkText = pair
      if isLabel(pair, isImage: opener.isImage) { endLink(opener) }
    }
  }

  private mutating func checkAddress(_ address: Range<Int>, isImage: Bool) {
    guard !isImage, isWrittenAsAttribute(matcher.bytes[address]) else { return }
    let text = String(decoding: matcher.bytes[address], as: UTF8.self)
    report(.attributesAsAddress(text, at: place(address)))
  }

  /// Links hold no links: what was open before this one can begin none.
  private mutating func endLink(_ opener: Opener) {
    if !opener.isImage { linksBehind = openers.count }
  }

  /// Whether a pair of brackets is the label of the link whose text stands straight before it.
  private func isReference(_ pair: Range<Int>, to before: Range<Int>?) -> Bool {
    guard let before, before.upperBound == pair.lowerBound else { return false }
    return isLabel(pair.count > 2 ? pair : before, isImage: false)
  }

  /// Whether the text may define a link of that label; a label has at most 999 characters.
  private func isLabel(_ pair: Range<Int>, isImage: Bool) -> Bool {
    guard !labels.isEmpty, pair.count <= 4_000 else { return false }
    return labels.contains(foldedLabel(matcher.bytes[pair.dropFirst(isImage ? 2 : 1).dropLast()]))
  }

  private mutating func closeSpan(_ opener: Opener) {
    let bracket = position
    let before = linkText
    linkText = nil
    linksBehind = min(linksBehind, openers.count)
    if opener.isImage { return skipAttributes(.attributesOnLink(at: place(opener.offset..<bracket + 2))) }
    if let before, isReference(opener.offset..<bracket + 1, to: before) {
      return skipAttributes(.attributesOnLink(at: place(before.lowerBound..<bracket + 2)))
    }
    guard let list = attributes(at: bracket + 1) else { return }
    found.append((opener.offset, bracket, position, list))
    if matcher.byte(position) == 0x7B { skipAttributes(.secondAttributes(at: place(position..<position + 1))) }
  }

  // MARK: Attributes

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

  // MARK: The end of the leaf

  /// An opener that is left over, with a span's end behind it, was meant to be that span's, or that of attributes which
  /// follow on it.
  private mutating func reportUnmatched() {
    let end = found.map(\.close).max() ?? -1
    var unmatched = Set(openers.map(\.offset).filter { $0 < end })
    for stray in strays {
      if let opener = stray.opener, unmatched.remove(opener) != nil {
        report(.unmatchedOpener(at: place(opener..<opener + 1), before: place(stray.range)))
      } else {
        let list = String(decoding: matcher.bytes[stray.range], as: UTF8.self)
        report(.strayAttributes(stray.miss, list, at: place(stray.range)))
      }
    }
    for opener in unmatched.sorted() { report(.unmatchedOpener(at: place(opener..<opener + 1), before: nil)) }
  }

  private mutating func addSpans() {
    found.sort { $0.open < $1.open }
    if let deep = tooDeepSpan() { report(.nestingTooDeep(scan.nesting, at: place(deep..<deep + 1))) }
    for span in found {
      let number = scan.spans.count
      scan.spans.append(
        SpanMark(
          range: source(span.open..<span.end), closingBracket: source(span.close..<span.close + 1).lowerBound,
          attributes: span.attributes))
      scan.replacements.append(.init(leaf.working(span.open..<span.open + 1), .open(number)))
      scan.replacements.append(.init(leaf.working(span.close..<span.end), .close(number)))
    }
  }

  /// Where the first span begins that has more spans around it than are allowed.
  private func tooDeepSpan() -> Int? {
    var ends: [Int] = []
    for span in found {
      while let end = ends.last, end < span.open { ends.removeLast() }
      ends.append(span.close)
      if ends.count > scan.nesting { return span.open }
    }
    return nil
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

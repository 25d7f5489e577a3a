/// Writes the paragraphs of a record as Markdown, one a line, with spans for the statements and mentions that stand in
/// the text.
struct BodyWriter {
  let record: Record
  let arrangement: Arrangement
  let names: ArchiveNames
  /// The names of the statements, by their number.
  let statementNames: [String]
  private let spans: [Int: [Span]]
  private var begun: Set<Int> = []
  /// The statement to which the segment read last belongs, by the parent of both.
  private var lastRead: [Int?: Int] = [:]

  private struct Span {
    enum Kind {
      case segment(statement: Int, language: String?)
      case mention(ArrangedMention.Target)
    }

    let kind: Kind
    let range: Range<Int>
  }

  init(_ record: Record, _ arrangement: Arrangement, names: ArchiveNames, statementNames: [String]) {
    self.record = record
    self.arrangement = arrangement
    self.names = names
    self.statementNames = statementNames
    var spans: [Int: [Span]] = [:]
    for (number, statement) in arrangement.statements.enumerated() where statement.isInline {
      for segment in statement.segments {
        let kind = Span.Kind.segment(statement: number, language: segment.language)
        spans[segment.paragraph, default: []].append(Span(kind: kind, range: segment.range))
      }
    }
    for mention in arrangement.mentions {
      spans[mention.paragraph, default: []].append(Span(kind: .mention(mention.target), range: mention.range))
    }
    self.spans = spans
  }

  mutating func body() -> String {
    var paragraphs: [String] = []
    for (number, paragraph) in record.paragraphs.enumerated() { paragraphs.append(written(paragraph, number)) }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// What the record says of the occasion is set in italics, where white space at an end does not forbid it.
  private mutating func written(_ paragraph: RecordParagraph, _ number: Int) -> String {
    let spans = spans[number] ?? []
    switch paragraph.role {
    case .heading: return "## " + line(paragraph.text, spans, isBlockStart: false)
    case .note where !paragraph.hasSpaceAtAnEnd: return "*" + line(paragraph.text, spans, isBlockStart: false) + "*"
    case .note, .text: return line(paragraph.text, spans, isBlockStart: true)
    }
  }

  /// - Parameter isBlockStart: whether nothing stands before the text on its line.
  private mutating func line(_ text: [Unicode.Scalar], _ spans: [Span], isBlockStart: Bool) -> String {
    let siblings = siblings(in: spans)
    var line = MarkdownLine(text, isBlockStart: isBlockStart)
    var open: [Span] = []
    for span in spans.enumerated().sorted(by: isOutside).map(\.element) {
      while let inner = open.last, inner.range.upperBound <= span.range.lowerBound {
        open.removeLast()
        line.close(at: inner.range.upperBound, attributes(of: inner, siblings))
      }
      line.open(at: span.range.lowerBound)
      open.append(span)
    }
    while let inner = open.popLast() { line.close(at: inner.range.upperBound, attributes(of: inner, siblings)) }
    return line.finished
  }

  /// Of two spans over the same words the statement, which was noted first, stands around the mention.
  private func isOutside(_ left: (offset: Int, element: Span), _ right: (offset: Int, element: Span)) -> Bool {
    if left.element.range == right.element.range { return left.offset < right.offset }
    return left.element.range.isRead(before: right.element.range)
  }

  /// The statements of a paragraph by their parents.
  private func siblings(in spans: [Span]) -> [Int?: Set<Int>] {
    var siblings: [Int?: Set<Int>] = [:]
    for case .segment(let statement, _) in spans.map(\.kind) {
      siblings[parent(of: statement), default: []].insert(statement)
    }
    return siblings
  }

  private func parent(of statement: Int) -> Int? {
    if case .inline(let parent) = arrangement.statements[statement].placement { parent } else { nil }
  }

  private mutating func attributes(of span: Span, _ siblings: [Int?: Set<Int>]) -> String {
    switch span.kind {
    case .mention(let target): return names.attribute(of: target)
    case .segment(let number, let language):
      let parent = parent(of: number)
      let isAlone = siblings[parent] == [number] && lastRead[parent] == number
      let isNew = begun.insert(number).inserted
      lastRead[parent] = number
      let words = isNew ? opening(number) : [isAlone ? ".cont" : "cont=\(statementNames[number])", "mode=direct"]
      return (words + (language.map { ["text-lang=\($0)"] } ?? [])).joined(separator: " ")
    }
  }

  private func opening(_ number: Int) -> [String] {
    let statement = arrangement.statements[number]
    let voice = names.voice(statement.speaker, in: record)
    var words = ["by=\(voice.id)", "#\(statementNames[number])"]
    if let capacity = voice.capacity { words.append("as=\(quotedAttribute(capacity))") }
    if let said = statement.said { words.append("said=\(quotedAttribute(said))") }
    if !statement.about.isEmpty {
      words.append("about=\(quotedAttribute(statement.about.map { names.topic($0) }.joined(separator: " ")))")
    }
    return words + ["mode=direct"]
  }
}

/// A value of an attribute, in quotation marks where it needs them.
func quotedAttribute(_ value: String) -> String {
  let isBare = value.utf8.allSatisfy { $0 > 0x20 && !Array("\"{}[]|\\".utf8).contains($0) }
  if isBare, !value.isEmpty { return value }
  return "\"" + value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
}

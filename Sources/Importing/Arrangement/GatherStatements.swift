internal import Diagnostics

/// The statements of a record, each with its parts in order of reading; by the first of them, the longer first.
func gatherStatements(_ record: Record, in text: SourceText) -> Checked<[ArrangedStatement]> {
  var gathering = Gathering(text: text)
  for (number, paragraph) in record.paragraphs.enumerated() {
    let marks = paragraph.marks.sorted { $0.range.isRead(before: $1.range) }
    for mark in marks { gathering.add(mark, in: number) }
  }
  return Checked(gathering.statements.sorted { $0.isRead(before: $1) }, gathering.diagnostics)
}

private struct Gathering {
  let text: SourceText
  private(set) var statements: [ArrangedStatement] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]
  private var lastParts: [Int: Int] = [:]

  init(text: SourceText) { self.text = text }

  mutating func add(_ mark: RecordMark, in paragraph: Int) {
    guard case .statement(let speaker, let name, let part, let said) = mark.kind else { return }
    let segment = ArrangedSegment(paragraph: paragraph, range: mark.range, language: mark.language)
    guard let name, let number = numbers[name] else {
      if let name { numbers[name] = statements.count }
      lastParts[statements.count] = part
      statements.append(ArrangedStatement(speaker: speaker, name: name, said: said, segments: [segment]))
      return
    }
    let known = statements[number]
    if known.speaker != speaker {
      diagnostics.append(.severalSpeakers(name, known.speaker, speaker, at: text.place(mark.place)))
    } else if let said, said != known.said {
      diagnostics.append(.severalDates(name, known.said, said, at: text.place(mark.place)))
    } else if let last = known.segments.last, last.paragraph == paragraph, last.range.overlaps(mark.range) {
      diagnostics.append(.overlappingParts(name, at: text.place(mark.place)))
    } else {
      if part <= lastParts[number] ?? -1 { diagnostics.append(.partsOutOfOrder(name, at: text.place(mark.place))) }
      lastParts[number] = part
      statements[number].segments.append(segment)
    }
  }
}

extension ArrangedStatement {
  fileprivate func isRead(before other: ArrangedStatement) -> Bool {
    let (own, others) = (segments[0], other.segments[0])
    return own.paragraph == others.paragraph ? own.range.isRead(before: others.range) : own.paragraph < others.paragraph
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func severalSpeakers(
    _ name: String, _ first: String, _ second: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      .importedSpan, at: place,
      "the parts of a statement have one speaker, and those of ‘\(name)’ have ‘\(first)’ and ‘\(second)’",
      help: "give one of the parts another statement_id")
  }

  fileprivate static func severalDates(
    _ name: String, _ first: String?, _ second: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      .importedSpan, at: place,
      "a statement has one date, and ‘\(name)’ has \(first.map { "‘\($0)’" } ?? "none on its first part") and ‘\(second)’",
      help: "write the date on its first part, or give this part another statement_id")
  }

  fileprivate static func overlappingParts(_ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .importedSpan, at: place, "the parts of a statement follow one another, and two of ‘\(name)’ overlap",
      help: "let this part begin where the one before it ends")
  }

  fileprivate static func partsOutOfOrder(_ name: String, at place: SourceRange) -> Diagnostic {
    .warning(
      .importedSpan, at: place,
      "the parts of ‘\(name)’ are numbered in another order than they stand in: they are taken as they stand",
      help: "number them from 0 in the order of reading")
  }
}

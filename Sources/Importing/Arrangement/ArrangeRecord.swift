internal import Diagnostics

/// Decides for each mark of a record how the language expresses it.
///
/// A topic over whole segments of statements is what these are about; over other words it is a mention. A mention in a
/// mention is left out, with a warning. Statements that nest properly with what was placed before them are spans; all
/// others are found by their words.
func arrange(_ record: Record, in text: SourceText) -> Checked<Arrangement> {
  gatherStatements(record, in: text).then { statements in
    var statements = statements
    let mentions = gatherMentions(record, in: text, &statements)
    return mentions.map { placed(statements, around: $0) }
  }
}

/// The mentions in order of reading; topics over whole segments go to their statements.
private func gatherMentions(
  _ record: Record, in text: SourceText, _ statements: inout [ArrangedStatement]
) -> Checked<[ArrangedMention]> {
  let index = SegmentIndex(statements)
  var found: [(mention: ArrangedMention, place: Range<Int>)] = []
  for (number, paragraph) in record.paragraphs.enumerated() {
    for mark in paragraph.marks {
      guard let target = mark.target else { continue }
      if case .topic(let label) = target {
        let covered = index[number].filter { mark.range.contains($0.range) }.map(\.statement)
        for statement in covered where !statements[statement].about.contains(label) {
          statements[statement].about.append(label)
        }
        if !covered.isEmpty { continue }
      }
      found.append((ArrangedMention(target: target, paragraph: number, range: mark.range), mark.place))
    }
  }
  return withoutOverlaps(found, in: text)
}

private func withoutOverlaps(
  _ found: [(mention: ArrangedMention, place: Range<Int>)], in text: SourceText
) -> Checked<[ArrangedMention]> {
  var kept: [ArrangedMention] = []
  var diagnostics: [Diagnostic] = []
  let ordered = found.sorted { $0.mention.isRead(before: $1.mention) }
  for (mention, place) in ordered {
    if let last = kept.last, last.paragraph == mention.paragraph, last.range.overlaps(mention.range) {
      diagnostics.append(.mentionInMention(at: text.place(place)))
    } else {
      kept.append(mention)
    }
  }
  return Checked(kept, diagnostics)
}

extension RecordMark {
  /// What a mention leads to; nil for a statement, and for a voice without a name.
  fileprivate var target: ArrangedMention.Target? {
    switch kind {
    case .statement, .speaker("unknown"): nil
    case .speaker(let id): .speaker(id)
    case .date(let date): .date(date)
    case .topic(let label): .topic(label)
    }
  }
}

extension ArrangedMention {
  fileprivate func isRead(before other: ArrangedMention) -> Bool {
    paragraph == other.paragraph ? range.isRead(before: other.range) : paragraph < other.paragraph
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func mentionInMention(at place: SourceRange) -> Diagnostic {
    .warning(
      .importedSpan, at: place, "a mention holds no other mention: this one is left out",
      help: "take one of the two spans out")
  }
}

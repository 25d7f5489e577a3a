internal import Documents
internal import FileTrees

/// Writes a record as an article of the archive.
///
/// - Parameter rights: what is known of the rights in the text, which is reproduced in full.
func articleFile(_ record: Record, _ arrangement: Arrangement, names: ArchiveNames, rights: String) -> SourceFile {
  let slug = names.article(record)
  let statementNames = namesOfStatements(arrangement)
  var writer = BodyWriter(record, arrangement, names: names, statementNames: statementNames)
  let entries = standOffEntries(record, arrangement, names: names, statementNames: statementNames)
  let front =
    frontMatter(record, names: names, rights: rights) + pinned(statementNames)
    + (entries.isEmpty ? [] : ["statements:"] + entries)
  let text = "---\n" + front.joined(separator: "\n") + "\n---\n\n" + writer.body()
  return SourceFile(path: "content/articles/\(slug).md", bytes: Array(text.utf8))
}

/// The names that the record gives, made ids; the others are numbered as `pin` does.
private func namesOfStatements(_ arrangement: Arrangement) -> [String] {
  var given = GivenIDs(prefix: "s")
  for case let name? in arrangement.statements.map(\.name) { given.give(name) }
  let taken = Set(arrangement.statements.compactMap(\.name).compactMap { given[$0] })
  var number = 0
  return arrangement.statements.map { statement in
    if let name = statement.name.flatMap({ given[$0] }) { return name }
    repeat { number += 1 } while taken.contains("s\(number)")
    return "s\(number)"
  }
}

/// The highest number among names such as `s16`, so that `pin` gives none of them a second time.
private func pinned(_ statementNames: [String]) -> [String] {
  let numbers = statementNames.compactMap { $0.hasPrefix("s") ? Int($0.dropFirst()) : nil }
  return numbers.max().map { ["pinned: \($0)"] } ?? []
}

private func frontMatter(_ record: Record, names: ArchiveNames, rights: String) -> [String] {
  let slug = names.article(record)
  var lines = [
    "title: \(yamlText(record.title ?? record.id.value))", "outlet: \(names.outlet(record.outlet))",
    "url: \(record.url.map(yamlText) ?? "unknown")", "published: \(record.published.map(yamlText) ?? "unknown")",
    "captured: unknown", "language: \(yamlText(record.language))", "text: full", "rights: \(yamlText(rights))",
  ]
  if record.title == nil { lines.insert("title_basis: supplied", at: 1) }
  if record.id.value != slug { lines.append("custom: {imported_id: \(yamlText(record.id.value))}") }
  return lines
}

/// The statements that their words find.
private func standOffEntries(
  _ record: Record, _ arrangement: Arrangement, names: ArchiveNames, statementNames: [String]
) -> [String] {
  let apart = arrangement.statements.indices.filter { !arrangement.statements[$0].isInline }
  if apart.isEmpty { return [] }
  let text = RecordText(record)
  return apart.flatMap { number in
    let statement = arrangement.statements[number]
    let voice = names.voice(statement.speaker, in: record)
    var lines = ["  \(statementNames[number]):"] + quoteLines(statement, text) + ["    by: \(voice.id)"]
    if let capacity = voice.capacity { lines.append("    as: \(yamlText(capacity))") }
    if let said = statement.said { lines.append("    said: \(yamlText(said))") }
    if !statement.about.isEmpty { lines.append("    about: \(yamlList(statement.about.map { names.topic($0) }))") }
    if statement.placement == .standOff(isAlone: true) { lines.append("    within: none") }
    return lines + ["    mode: direct"]
  }
}

private func quoteLines(_ statement: ArrangedStatement, _ text: RecordText) -> [String] {
  let quotes = statement.segments.map { wordsInContext(text.folded($0), of: text.scalars) }
  func line(_ key: String, _ values: [String]) -> [String] {
    if values.allSatisfy(\.isEmpty) { return [] }
    return [
      "    \(key): \(values.count == 1 ? yamlText(values[0]) : "[\(values.map(yamlText).joined(separator: ", "))]")"
    ]
  }
  return line("quote", quotes.map(\.exact)) + line("prefix", quotes.map(\.prefix))
    + line("suffix", quotes.map(\.suffix))
}

/// The folded plain text that the parser will see of a record.
private struct RecordText {
  let scalars: [Unicode.Scalar]
  private let folded: FoldedText
  private let starts: [Int]

  init(_ record: Record) {
    var text: [Unicode.Scalar] = []
    var starts: [Int] = []
    for paragraph in record.paragraphs {
      if !starts.isEmpty { text.append("\n") }
      starts.append(text.count)
      text += paragraph.text
    }
    self.starts = starts
    folded = FoldedText(text)
    scalars = folded.scalars
  }

  func folded(_ segment: ArrangedSegment) -> Range<Int> {
    let start = starts[segment.paragraph]
    return folded.folded(start + segment.range.lowerBound..<start + segment.range.upperBound)
  }
}

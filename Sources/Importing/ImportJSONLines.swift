package import Diagnostics
package import FileTrees
internal import Documents

/// What was made of a file of others.
package struct ImportedFiles: Sendable {
  /// Articles, outlets, speakers and topics, in this order.
  package let files: [SourceFile]
  package let statementCount: Int
  /// The number of statements that cross other marks, so that their words find them.
  package let standOffCount: Int

  package static let none = ImportedFiles(files: [], statementCount: 0, standOffCount: 0)
}

/// Makes articles of a file of JSON Lines with annotated speech, one document a line (manual: “Import”).
///
/// - Parameter rights: what is known of the rights in the texts, which are reproduced in full.
/// - Returns: the files; none where the input has errors, since half an import is hard to undo.
package func importJSONLines(_ file: SourceFile, rights: String) -> Checked<ImportedFiles> {
  let read = decodeSource(file).then { text in
    guard let text else { return Checked(ImportedFiles.none) }
    return readRecords(text).then { records in
      records.map { arrange($0, in: text) }.joined().map { makeFiles(records, $0, rights: rights) }
    }
  }
  return Checked(read.hasErrors ? .none : read.value, read.diagnostics.sorted())
}

private func makeFiles(_ records: [Record], _ arrangements: [Arrangement], rights: String) -> ImportedFiles {
  let names = ArchiveNames(records, arrangements)
  let articles = zip(records, arrangements).map { record, arrangement in
    articleFile(record, arrangement, names: names, rights: rights)
  }
  let statements = arrangements.flatMap(\.statements)
  return ImportedFiles(
    files: articles + entityFiles(records, arrangements, names: names), statementCount: statements.count,
    standOffCount: statements.count { !$0.isInline })
}

/// A record a line; blank lines are passed over.
private func readRecords(_ text: SourceText) -> Checked<[Record]> {
  var records: [Record] = []
  var diagnostics: [Diagnostic] = []
  var places: [String: Range<Int>] = [:]
  for line in (0..<text.lineCount).map({ text.line($0) }) {
    if text.bytes[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
    let read = parseJSON(text, in: line).then { node in
      node.map { readRecord($0, in: text) } ?? Checked(nil)
    }
    diagnostics += read.diagnostics
    guard let record = read.value else { continue }
    if let first = places[record.id.value] {
      diagnostics.append(.recordTwice(record.id, first: first, in: text))
    } else {
      places[record.id.value] = record.id.range
      records.append(record)
    }
  }
  if records.isEmpty, diagnostics.isEmpty { diagnostics.append(.noRecord(in: text)) }
  return Checked(records, diagnostics)
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func recordTwice(
    _ id: Located<String>, first: Range<Int>, in text: SourceText
  ) -> Diagnostic {
    .error(
      .duplicateID, at: text.place(id.range), "the id ‘\(id.value)’ names one record, and this is a second one",
      help: "give one of the two another id", notes: [.init("it is first given here", at: text.place(first))])
  }

  fileprivate static func noRecord(in text: SourceText) -> Diagnostic {
    .error(
      .emptyArchive, at: SourceRange(wholeOf: text.path), "the file holds no record",
      help: "a file of JSON Lines holds one object on each line")
  }
}

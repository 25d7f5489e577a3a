package import Diagnostics
internal import Documents
package import FileTrees
package import ArchiveModel

/// What `verify` found, kept so that a build without the captures can show it: `content/verification.tsv`.
///
/// A header line, then a line a segment, values parted by tabs: the statement as `slug/id`, the number of the segment from
/// 1, the grade, the SHA-256 digest of the capture, the offset of the words in it in code points (empty where they were not
/// found), the SHA-256 digest of the words.
package struct VerificationRecord: Sendable {
  package struct Key: Hashable, Comparable, Sendable {
    package let statement: String
    package let segment: Int

    package static func < (one: Key, other: Key) -> Bool {
      (one.statement, one.segment) < (other.statement, other.segment)
    }
  }

  package struct Entry: Hashable, Sendable {
    package let grade: Grade
    package let capture: String
    package let offset: Int?
    package let words: String
  }

  package private(set) var entries: [Key: Entry] = [:]

  package init() {}

  package init(_ entries: [Key: Entry]) { self.entries = entries }

  package static let path = "content/verification.tsv"
  private static let header = "statement\tsegment\tgrade\tcapture\toffset\twords"

  /// The statements that it tells of, as `slug/id`.
  package var statements: [String] { entries.keys.map(\.statement) }

  /// What was compared now; of statements that could not be compared, what was known of them before.
  ///
  /// - Parameter statements: all that there are, as `slug/id`; what the record says of others is dropped.
  package func updated(with compared: [Key: Entry], of statements: Set<String>) -> VerificationRecord {
    let new = Set(compared.keys.map(\.statement))
    let known = entries.filter { statements.contains($0.key.statement) && !new.contains($0.key.statement) }
    return VerificationRecord(known.merging(compared) { _, new in new })
  }

  /// The statements, as `slug/id`, that it lacks or grades otherwise.
  ///
  /// - Parameter compared: what was compared now.
  package func differing(from compared: [Key: Entry]) -> Set<String> {
    Set(compared.filter { entries[$0.key] != $0.value }.keys.map(\.statement))
  }

  /// The text of the file, sorted.
  package var text: String {
    let lines = entries.sorted { $0.key < $1.key }.map { key, entry in
      let offset = entry.offset.map { "\($0)" } ?? ""
      return "\(key.statement)\t\(key.segment)\t\(entry.grade.rawValue)\t\(entry.capture)\t\(offset)\t\(entry.words)"
    }
    return ([Self.header] + lines).joined(separator: "\n") + "\n"
  }
}

/// Reads the record; lines that are none are errors, and what they said counts as never verified.
package func parseRecord(_ file: SourceFile?) -> Checked<VerificationRecord> {
  guard let file else { return Checked(VerificationRecord()) }
  return decodeSource(file).then { text in
    guard let text else { return Checked(VerificationRecord()) }
    var entries: [VerificationRecord.Key: VerificationRecord.Entry] = [:]
    var diagnostics: [Diagnostic] = []
    for line in 1..<max(1, text.lineCount) where !text.line(line).isEmpty {
      let range = text.line(line)
      if let (key, entry) = recordLine(text.text(range)) {
        entries[key] = entry
      } else {
        diagnostics.append(.badRecordLine(at: text.place(range)))
      }
    }
    return Checked(VerificationRecord(entries), diagnostics)
  }
}

private func recordLine(_ line: String) -> (VerificationRecord.Key, VerificationRecord.Entry)? {
  let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  guard fields.count == 6, let segment = Int(fields[1]), let grade = Grade(rawValue: fields[2]) else { return nil }
  let offset = Int(fields[4])
  if offset == nil, !fields[4].isEmpty { return nil }
  return (
    .init(statement: fields[0], segment: segment),
    .init(grade: grade, capture: fields[3], offset: offset, words: fields[5])
  )
}

// MARK: - Messages

extension Diagnostic {
  /// - Parameter count: of how many statements it does not tell what was found now.
  package static func recordIsBehind(_ count: Int) -> Diagnostic {
    .warning(
      .verificationRecord, at: SourceRange(wholeOf: VerificationRecord.path),
      "the record lacks \(count) of the statements that the captures were compared with, or grades them otherwise",
      help: "run ‘dictum verify’: without the captures a build shows what the record says")
  }

  fileprivate static func badRecordLine(at place: SourceRange) -> Diagnostic {
    .error(
      .verificationRecord, at: place,
      "this is no line of the record of verification, which ‘dictum verify’ alone writes",
      help: "take the line out, or delete the file, and run ‘dictum verify’")
  }
}

internal import Diagnostics
internal import Documents
internal import ArchiveModel
internal import FileTrees

/// Compares the statements of one article with its capture.
struct ArticleVerification {
  private(set) var grades: [[SegmentGrade]] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What was compared, for the record.
  private(set) var entries: [VerificationRecord.Key: VerificationRecord.Entry] = [:]
  private let article: Article

  /// - Parameters:
  ///   - capture: its text and digest; nil where it is not at hand.
  ///   - record: what is known of words that cannot be compared.
  init(_ article: Article, capture: (text: CaptureText, digest: String)?, record: VerificationRecord) {
    self.article = article
    for (index, statement) in article.body.statements.enumerated() {
      var own: [SegmentGrade] = []
      for (number, segment) in statement.segments.enumerated() {
        let key = VerificationRecord.Key(
          statement: "\(article.slug)/\(statement.name?.value ?? "~\(index + 1)")", segment: number + 1)
        own.append(grade(segment, of: statement, isFirst: number == 0, key, capture, record))
      }
      grades.append(own)
    }
  }

  private mutating func grade(
    _ segment: Segment, of statement: MarkedStatement, isFirst: Bool, _ key: VerificationRecord.Key,
    _ capture: (text: CaptureText, digest: String)?, _ record: VerificationRecord
  ) -> SegmentGrade {
    if statement.flow.isEditorial { return SegmentGrade(.noCapture) }
    let passage = segment.mode == .indirect && isFirst ? statement.attributes.passage : nil
    let words = Digest(of: Array((passage ?? segment.text).utf8)).hexadecimal
    guard let capture else { return recorded(record.entries[key], words: words, segment) }
    let finding = finding(segment, passage, in: capture.text)
    report(finding, segment)
    let offset = finding.grade.isFound ? finding.range?.first.map { capture.text.offset(of: $0) } : nil
    if statement.name != nil {
      entries[key] = .init(grade: finding.grade, capture: capture.digest, offset: offset, words: words)
    }
    return SegmentGrade(finding.grade, at: offset)
  }

  /// A direct segment is compared whole, of a partial one the quoted runs, of an indirect one its passage.
  private func finding(_ segment: Segment, _ passage: String?, in capture: CaptureText) -> Finding {
    switch segment.mode {
    case .direct: capture.finding(for: segment.text)
    case .partial:
      segment.quotedRuns.map { capture.finding(for: $0) }.max { $0.grade < $1.grade } ?? Finding(grade: .notFound)
    case .indirect: passage.map { capture.finding(forPassage: $0) } ?? Finding(grade: .paraphrase)
    }
  }

  private mutating func recorded(
    _ entry: VerificationRecord.Entry?, words: String, _ segment: Segment
  ) -> SegmentGrade {
    guard let entry else { return SegmentGrade(segment.mode == .indirect ? .paraphrase : .noCapture) }
    guard entry.words == words else {
      diagnostics.append(.wordsChanged(at: place(segment)))
      return SegmentGrade(.noCapture)
    }
    return SegmentGrade(entry.grade, at: entry.offset, isRecorded: true)
  }

  /// What the source has otherwise needs a reason: `.sic`, or a note that gives it.
  private mutating func report(_ finding: Finding, _ segment: Segment) {
    if let word = finding.lostNegation { diagnostics.append(.lostNegation(word, at: place(segment))) }
    if segment.decoration.isSic || segment.decoration.note != nil { return }
    switch finding.grade {
    case .differs: diagnostics.append(.quoteDiffers(finding, at: place(segment)))
    case .notFound where segment.mode == .indirect:
      diagnostics.append(.passageNotFound(finding.nearest, at: place(segment)))
    case .notFound: diagnostics.append(.notInCapture(finding, at: place(segment)))
    default: break
    }
  }

  private func place(_ segment: Segment) -> SourceRange { article.source.place(article.body.span(segment.span).range) }
}

extension CaptureText {
  /// The offset of a token in code points.
  func offset(of token: Int) -> Int { tokens[token].range.lowerBound }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func quoteDiffers(_ finding: Finding, at place: SourceRange) -> Diagnostic {
    let message =
      finding.hasElision
      ? "the capture does not hold the pieces of this quotation in this order, each of three words and more"
      : "the capture has other words here"
    return .error(
      .quoteDiffers, at: place, message,
      help:
        "correct the quotation, or say why with note=; [-only here-] {+only in the capture+}: \(finding.nearest ?? "")")
  }

  fileprivate static func notInCapture(_ finding: Finding, at place: SourceRange) -> Diagnostic {
    let message =
      finding.isStrayFragment
      ? "words so few stand in the capture, but not between quotation marks" : "the capture does not hold these words"
    return .error(
      .quoteNotInCapture, at: place, message,
      help: "quote what the capture has, give mode=indirect where nothing is quoted, or say why with note=")
  }

  fileprivate static func passageNotFound(_ difference: String?, at place: SourceRange) -> Diagnostic {
    .error(
      .quoteNotInCapture, at: place, "the capture does not hold the passage that this statement names",
      help: difference.map { "the nearest words, [-only here-] {+only in the capture+}: \($0)" }
        ?? "write its first words, …, and its last words as the capture has them")
  }

  fileprivate static func lostNegation(_ word: String, at place: SourceRange) -> Diagnostic {
    .warning(
      .lostNegation, at: place, "an ellipsis leaves out words with ‘\(word)’ among them",
      help: "quote them too, or make sure that the sense is kept and say so with note=")
  }

  fileprivate static func wordsChanged(at place: SourceRange) -> Diagnostic {
    .warning(
      .wordsChanged, at: place, "these words changed since they were verified, and the capture is not at hand",
      help: "run ‘dictum verify’ where the captures are")
  }
}

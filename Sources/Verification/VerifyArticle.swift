internal import Diagnostics
internal import Documents
internal import ArchiveModel
internal import FileTrees

/// Compares the statements of one article with its capture.
struct ArticleVerification {
  private(set) var grades: [[SegmentGrade]] = []
  /// The statements, those that the text does not hold in the form that the capture shows.
  private(set) var statements: [MarkedStatement]
  private(set) var diagnostics: [Diagnostic] = []
  /// What was compared, for the record.
  private(set) var entries: [VerificationRecord.Key: VerificationRecord.Entry] = [:]
  /// The statements that were compared and have no name by which the record could tell of them, by their places.
  private(set) var nameless: Set<Int> = []
  /// Whether the record speaks of another capture than the article names.
  private var isOfOtherCapture = false
  private let article: Article
  private let capture: (text: CaptureText, digest: String)?
  private let record: VerificationRecord

  /// - Parameters:
  ///   - capture: its text and digest; nil where it is not at hand.
  ///   - record: what is known of words that cannot be compared.
  init(_ article: Article, capture: (text: CaptureText, digest: String)?, record: VerificationRecord) {
    self.article = article
    self.capture = capture
    self.record = record
    statements = article.outline.statements
    for index in statements.indices {
      var own: [SegmentGrade] = []
      for number in statements[index].segments.indices { own.append(grade(number, of: index)) }
      // Where all are the same, as where there is no capture, they are held once.
      grades.append(own == grades.last ? grades[grades.count - 1] : own)
    }
    reportOtherCapture()
  }

  private mutating func grade(_ number: Int, of index: Int) -> SegmentGrade {
    let statement = statements[index]
    if statement.flow.isEditorial { return SegmentGrade(.noCapture) }
    let segment = statement.segments[number]
    let key = VerificationRecord.Key(
      statement: "\(article.slug)/\(statement.name?.value ?? "~\(index + 1)")", segment: number + 1)
    let passage = segment.mode == .indirect && number == 0 ? statement.attributes.passage : nil
    let words = Digest(of: Array((passage ?? segment.text).utf8)).hexadecimal
    guard let capture else { return recorded(key, words: words, number, of: index) }
    let found =
      segment.listed.map { finding(listed: $0, number, of: index, in: capture.text) }
      ?? finding(segment, passage, in: capture.text)
    report(found, segment)
    let offset = found.grade.isFound ? found.range?.first.map { capture.text.offset(of: $0) } : nil
    if statement.name == nil {
      nameless.insert(index)
    } else {
      entries[key] = .init(grade: found.grade, capture: capture.digest, offset: offset, words: words)
    }
    return SegmentGrade(found.grade, at: offset)
  }

  /// Seeks a segment that the text does not hold, and takes its form from the capture.
  private mutating func finding(
    listed selector: QuoteSelector, _ number: Int, of index: Int, in capture: CaptureText
  ) -> Finding {
    switch capture.finding(for: selector) {
    case .found(var finding, let source):
      let declared = statements[index].attributes.mode?.value
      let segment = statements[index].segments[number].found(at: source, in: capture.scalars, declared: declared)
      statements[index].segments[number] = segment
      if segment.mode == .indirect { finding.grade = .located }
      return finding
    case .notUnique(let count):
      diagnostics.append(.notUniqueInCapture(count, at: place(statements[index].segments[number])))
      return Finding(grade: .noCapture)
    case .notFound(let finding): return finding
    }
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

  private mutating func recorded(_ key: VerificationRecord.Key, words: String, _ number: Int, of index: Int)
    -> SegmentGrade
  {
    let segment = statements[index].segments[number]
    let unknown = SegmentGrade(segment.mode == .indirect && segment.listed == nil ? .paraphrase : .noCapture)
    guard let entry = record.entries[key] else { return unknown }
    if entry.capture != article.front.capture?.sha256.value {
      isOfOtherCapture = true
      return unknown
    }
    guard entry.words == words else {
      diagnostics.append(.wordsChanged(at: place(segment)))
      return SegmentGrade(.noCapture)
    }
    let isQuoted = entry.grade.isFound && entry.grade != .located
    if segment.listed != nil, segment.mode == .indirect, isQuoted { statements[index].segments[number].mode = .direct }
    return SegmentGrade(entry.grade, at: entry.offset, isRecorded: true)
  }

  private mutating func reportOtherCapture() {
    guard isOfOtherCapture else { return }
    let place =
      article.front.capture.map { article.source.place($0.sha256.range) }
      ?? article.source.place(article.source.text.line(0))
    diagnostics.append(.recordOfOtherCapture(at: place))
  }

  /// What the source has otherwise needs a reason: `.sic`, or a note that gives it.
  private mutating func report(_ finding: Finding, _ segment: Segment) {
    if let word = finding.lostNegation { diagnostics.append(.lostNegation(word, at: place(segment))) }
    if segment.decoration.isSic || segment.decoration.note != nil { return }
    switch finding.grade {
    case .differs: diagnostics.append(.quoteDiffers(finding, at: place(segment)))
    case .notFound where segment.mode == .indirect && segment.listed == nil:
      diagnostics.append(.passageNotFound(finding.nearest, at: place(segment)))
    case .notFound: diagnostics.append(.notInCapture(finding, at: place(segment)))
    default: break
    }
  }

  private func place(_ segment: Segment) -> SourceRange {
    article.source.place(article.outline.span(segment.span).range)
  }
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

  fileprivate static func notUniqueInCapture(_ count: Int, at place: SourceRange) -> Diagnostic {
    .error(
      .quoteNotUnique, at: place, "these words stand \(count) times in the capture",
      help: "add prefix: or suffix: with what stands directly before or behind those that are meant")
  }

  fileprivate static func recordOfOtherCapture(at place: SourceRange) -> Diagnostic {
    .warning(
      .captureChanged, at: place, "the record of verification is of another capture than the article names",
      help: "run ‘dictum verify’ where the captures are; until then these quotations count as not compared")
  }

  fileprivate static func wordsChanged(at place: SourceRange) -> Diagnostic {
    .warning(
      .wordsChanged, at: place, "these words changed since they were verified, and the capture is not at hand",
      help: "run ‘dictum verify’ where the captures are")
  }
}

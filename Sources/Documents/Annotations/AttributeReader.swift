internal import Diagnostics
internal import EDTF

/// Reads typed values out of a list of attributes and notes each problem at its place.
struct AttributeReader {
  let list: AttributeList
  let text: SourceText
  private(set) var diagnostics: [Diagnostic] = []

  init(_ list: AttributeList, in text: SourceText) {
    self.list = list
    self.text = text
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func place(_ range: Range<Int>) -> SourceRange { text.place(range) }

  /// The one value of a key, nil where the key is absent.
  mutating func value(_ key: String) -> Located<String>? {
    guard let pair = list.pair(key) else { return nil }
    guard pair.values.count == 1, let value = pair.values.first, !value.value.allSatisfy(\.isWhitespace) else {
      report(.notOneValue(pair, in: text))
      return nil
    }
    return value
  }

  /// The one value of a key that readers see as it is written.
  mutating func prose(_ key: String) -> Located<String>? {
    let written = value(key)
    if let written, isBare(written), isBetweenMarks(written.value) { report(.marksInValue(key, written, in: text)) }
    return written
  }

  private func isBetweenMarks(_ value: String) -> Bool {
    guard value.unicodeScalars.count > 2, let first = value.unicodeScalars.first, let last = value.unicodeScalars.last
    else { return false }
    return [first, last].allSatisfy { $0 == "'" || $0.isCurlyQuotationMark }
  }

  /// Whether a value stands straight behind its `=`.
  private func isBare(_ value: Located<String>) -> Bool {
    value.range.lowerBound > 0 && text.bytes[value.range.lowerBound - 1] == UInt8(ascii: "=")
  }

  /// The values of a key: a list, or words parted by white space. A repeated one is an error.
  mutating func words(_ key: String) -> [Located<String>] {
    guard let pair = list.pair(key) else { return [] }
    let words = pair.values.flatMap { $0.words(in: text) }
    if words.isEmpty { report(.noValues(pair, in: text)) }
    var seen: Set<String> = []
    for word in words where !seen.insert(word.value).inserted { report(.repeatedID(word, in: text)) }
    return words
  }

  /// References to entities; `unknown` is refused here.
  mutating func references(_ key: String) -> [Located<EntityReference>] {
    withoutRepeats(words(key).compactMap { reference($0, key: key) })
  }

  mutating func reference(_ key: String) -> Located<EntityReference>? {
    value(key).flatMap { reference($0, key: key) }
  }

  /// `unknown` alone, or references to speakers.
  mutating func voice(_ key: String) -> Voice? {
    let words = words(key)
    if words.isEmpty { return nil }
    if let unknown = words.first(where: { $0.value == "unknown" }) {
      if words.count > 1 { report(.unknownNotAlone(key, at: place(unknown.range))) }
      return .unknown
    }
    return .speakers(withoutRepeats(words.compactMap { reference($0, key: key) }))
  }

  /// One entity named with its kind and without is named twice.
  private mutating func withoutRepeats(_ written: [Located<EntityReference>]) -> [Located<EntityReference>] {
    var kept: [Located<EntityReference>] = []
    for reference in written {
      guard let first = kept.first(where: { reference.value.mayBe($0.value) }) else {
        kept.append(reference)
        continue
      }
      if first.value != reference.value { report(.repeatedID(reference.map(\.id), in: text)) }
    }
    return kept
  }

  private mutating func reference(_ word: Located<String>, key: String) -> Located<EntityReference>? {
    if word.value == "unknown" {
      report(.unknownRefused(key, at: place(word.range)))
      return nil
    }
    guard let reference = EntityReference(word.value) else {
      report(.unknownKind(word, in: text))
      return nil
    }
    return Located(reference, at: word.range)
  }

  /// One word of a list.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Located<Choice>? {
    guard let written = value(key) else { return nil }
    if let choice = Choice(rawValue: written.value) { return Located(choice, at: written.range) }
    report(.unknownChoice(key, written, known: Choice.allCases.map(\.rawValue), in: text))
    return nil
  }

  mutating func date(_ key: String) -> Located<EDTFDate>? {
    guard let written = value(key) else { return nil }
    switch parsedDate(written, in: text) {
    case .success(let date): return date
    case .failure(let fault):
      report(fault.diagnostic)
      return nil
    }
  }

  mutating func language(_ key: String) -> String? {
    guard let written = value(key) else { return nil }
    if isLanguageTag(written.value) { return written.value }
    report(.notALanguage(written, in: text))
    return nil
  }

  /// The id of one statement of this article.
  mutating func name(_ key: String) -> Located<String>? {
    guard let name = value(key) else { return nil }
    guard let fault = Identifier.fault(in: name.value) else { return name }
    report(.badID(fault, name, in: text))
    return nil
  }

  /// Ids of statements of this article.
  mutating func names(_ key: String) -> [Located<String>] {
    words(key).filter { name in
      guard let fault = Identifier.fault(in: name.value) else { return true }
      report(.badID(fault, name, in: text))
      return false
    }
  }

  /// `slug/id`, several parted by white space.
  mutating func statements(_ key: String) -> [Located<StatementReference>] {
    words(key).compactMap { statement($0) }
  }

  /// One `slug/id`.
  mutating func statement(_ key: String) -> Located<StatementReference>? {
    value(key).flatMap { statement($0) }
  }

  private mutating func statement(_ word: Located<String>) -> Located<StatementReference>? {
    if let reference = StatementReference(word.value) { return Located(reference, at: word.range) }
    report(.notAStatement(word, in: text))
    return nil
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func notOneValue(_ pair: AttributeList.Pair, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(pair.range), "‘\(pair.key.value)’ has one value, and it is not empty",
      help: "write \(pair.key.value)=value")
  }

  fileprivate static func marksInValue(_ key: String, _ value: Located<String>, in text: SourceText) -> Diagnostic {
    let words = String(value.value.unicodeScalars.dropFirst().dropLast())
    return .warning(
      .badValue, at: text.place(value.range), "the marks around this value are a part of it, and will be shown",
      help: "write \(key)=\(words), or several words as \(key)=\"…\" with straight double marks")
  }

  fileprivate static func noValues(_ pair: AttributeList.Pair, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(pair.range), "‘\(pair.key.value)’ has at least one value, and here it has none",
      help: "write \(pair.key.value)=id, or \(pair.key.value)=\"one another\"; leave it out where there is none")
  }

  fileprivate static func unknownNotAlone(_ key: String, at place: SourceRange) -> Diagnostic {
    .error(
      .badValue, at: place, "‘unknown’ stands alone in ‘\(key)’",
      help: "name the known speakers only, or write ‘unknown’ only")
  }

  fileprivate static func unknownRefused(_ key: String, at place: SourceRange) -> Diagnostic {
    .error(
      .badValue, at: place, "‘unknown’ has a meaning only in ‘by’ and ‘to’",
      help: "leave ‘\(key)’ out where it is not known")
  }

  static func badID(_ fault: String, _ id: Located<String>, in text: SourceText) -> Diagnostic {
    .error(.badID, at: text.place(id.range), fault, help: idCure(id.value))
  }

  static func notAStatement(_ word: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(word.range), "‘\(word.value)’ names no statement",
      help: "write the article’s slug, a slash and the statement’s id: ukraine-will-never-join/s4")
  }
}

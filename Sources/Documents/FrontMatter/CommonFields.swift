package import Diagnostics

/// Fields that several kinds of document share.
extension FieldReader {
  /// The id of an entity, or `unknown` (nil).
  mutating func reference(_ name: String) -> Located<EntityReference>? {
    guard let written = string(name), written.value != "unknown" else { return nil }
    return reference(written)
  }

  /// Ids of entities, a YAML list or a text parted by white space; a repeated one is an error.
  mutating func references(_ name: String) -> [Located<EntityReference>] {
    var seen: Set<String> = []
    return words(name).compactMap { word in
      if !seen.insert(word.value).inserted { report(.repeatedID(word, in: text)) }
      return reference(word)
    }
  }

  private mutating func reference(_ word: Located<String>) -> Located<EntityReference>? {
    guard let reference = EntityReference(word.value) else {
      report(.unknownKind(word, in: text))
      return nil
    }
    return Located(reference, at: word.range)
  }

  /// An `http` or `https` address, or `unknown` (nil).
  mutating func address(_ name: String) -> String? {
    guard let written = string(name), written.value != "unknown" else { return nil }
    return webAddress(written)
  }

  /// An `http` or `https` address.
  mutating func webAddress(_ written: Located<String>) -> String? {
    guard let fault = webAddressFault(written.value) else { return written.value }
    report(.badURL(fault, written, in: text))
    return nil
  }

  /// A language tag (BCP 47).
  mutating func language(_ name: String) -> String? {
    guard let written = string(name) else { return nil }
    if isLanguageTag(written.value) { return written.value }
    report(.notALanguage(written, in: text))
    return nil
  }

  /// The fields under `custom:`, in the order of the file.
  mutating func custom() -> [CustomField] {
    guard let node = entry("custom")?.value else { return [] }
    guard case .mapping(let entries) = node.content else {
      report(.wrongType("custom", expected: "a mapping of keys and values", node, in: text))
      return []
    }
    return entries.compactMap { entry in
      string(entry.value, entry.key).map { CustomField(name: entry.key, value: $0.value) }
    }
  }
}

/// What keeps a text from being an absolute web address.
package struct AddressFault {
  package let clause: String
  /// The bytes of the text at fault.
  package let range: Range<Int>
  /// Whether these are not for everybody to read.
  var isSecret = false
}

/// Nil where a text is an absolute web address.
package func webAddressFault(_ text: String) -> AddressFault? {
  let lower = text.lowercased()
  let whole = 0..<text.utf8.count
  guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else {
    return AddressFault(clause: "an address begins with https:// or http://", range: whole)
  }
  let rest = text.dropFirst(lower.hasPrefix("https://") ? 8 : 7)
  let authority = rest.prefix { !"/?#".contains($0) }
  if authority.isEmpty { return AddressFault(clause: "the address names no host", range: whole) }
  if let end = authority.lastIndex(of: "@") {
    let start = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
    let range = start..<text.utf8.distance(from: text.startIndex, to: end)
    let clause = "every page with this address would show a user’s name or password"
    return AddressFault(clause: clause, range: range, isSecret: true)
  }
  let refused = Array(" \"<>\\^`{|}".utf8)
  guard let offset = Array(text.utf8).firstIndex(where: { refused.contains($0) || $0 < 0x20 || $0 == 0x7F }) else {
    return nil
  }
  let byte = Array(text.utf8)[offset]
  let clause =
    byte <= 0x20 || byte == 0x7F
    ? "an address holds no white space"
    : "an address holds no ‘\(Character(Unicode.Scalar(byte)))’ that is not percent-encoded"
  return AddressFault(clause: clause, range: offset..<offset + 1)
}

/// Whether a text has the shape of a BCP 47 tag (RFC 5646, 2.1): subtags of one to eight letters and digits, the first
/// of letters.
package func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter) else { return false }
  return parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
}

// MARK: - Messages

extension Diagnostic {
  static func repeatedID(_ word: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .duplicateID, at: text.place(word.range), "‘\(word.value)’ stands twice in this list", help: "keep one of the two"
    )
  }

  static func unknownKind(_ word: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .badID, at: text.place(word.range), "‘\(word.value)’ is qualified by a kind that does not exist",
      help: "the kinds are speaker:, topic:, event: and outlet:")
  }

  fileprivate static func badURL(_ fault: AddressFault, _ written: Located<String>, in text: SourceText) -> Diagnostic {
    let start = written.range.lowerBound
    let isVerbatim = text.bytes[written.range].elementsEqual(written.value.utf8)
    let range = isVerbatim ? start + fault.range.lowerBound..<start + fault.range.upperBound : written.range
    let place = text.place(range)
    return .error(
      .badURL, at: fault.isSecret ? place.masked : place, fault.clause,
      help: "write the whole address, such as https://example.org/page")
  }

  package static func notALanguage(_ written: Located<String>, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(written.range), "‘\(written.value)’ is no language tag",
      help: "write a BCP 47 tag: en, de, he, zh-Hant")
  }
}

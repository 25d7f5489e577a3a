package import EDTF
internal import Diagnostics

/// Why something is no longer shown, and since when.
package struct Withdrawal: Hashable, Sendable {
  package let date: EDTFDate
  package let reason: String
}

/// A statement that was taken out of an article; its address stays.
package struct Removal: Hashable, Sendable {
  /// The statement’s name in its article.
  package let name: Located<String>
  package let withdrawal: Withdrawal
}

/// A picture that goes with an article: a file under `content/media/`.
package struct ArticleImage: Hashable, Sendable {
  /// Its path from there.
  package let file: Located<String>
  /// What the picture shows, for those who do not see it.
  package let alt: String
  package let caption: String?
  package let credit: String?
}

extension FieldReader {
  /// Earlier names of a file or a statement, each an id.
  mutating func formerNames(_ name: String) -> [Located<String>] {
    var seen: Set<String> = []
    return words(name).filter { word in
      if let fault = Identifier.fault(in: word.value) {
        report(.badID(fault, word, in: text))
        return false
      }
      if !seen.insert(word.value).inserted { report(.repeatedID(word, in: text)) }
      return true
    }
  }

  mutating func withdrawal() -> Withdrawal? {
    entry("withdrawn").flatMap { withdrawal($0.value, owner: "a withdrawal") }
  }

  /// The statements under `removed:`, in the order of the file.
  mutating func removals() -> [Removal] {
    guard let node = entry("removed")?.value else { return [] }
    guard case .mapping(let entries) = node.content else {
      report(.wrongType("removed", expected: "a mapping of names to dates and reasons", node, in: text))
      return []
    }
    return entries.compactMap { entry in
      let name = Located(entry.key, at: entry.keyRange)
      if let fault = Identifier.fault(in: name.value) { report(.badID(fault, name, in: text)) }
      return withdrawal(entry.value, owner: "a removal").map { Removal(name: name, withdrawal: $0) }
    }
  }

  private mutating func withdrawal(_ node: YAMLNode, owner: String) -> Withdrawal? {
    var fields = inner(node, known: ["date", "reason"], owner: owner)
    _ = fields.requiredEntry("date", example: "2026-11-25")
    let date = fields.date("date")
    let reason = fields.requiredString("reason", example: "at the request of the outlet")
    report(fields.diagnostics)
    guard let date, let reason else { return nil }
    return Withdrawal(date: date.value, reason: reason.value)
  }

  mutating func images() -> [ArticleImage] {
    mappings("images").compactMap { node in
      var fields = inner(node, known: ["file", "alt", "caption", "credit"], owner: "an image")
      let file = fields.requiredString("file", example: "kremlin.jpg")
      let alt = fields.requiredString("alt", example: "Two men at a long table")
      let (caption, credit) = (fields.string("caption")?.value, fields.string("credit")?.value)
      report(fields.diagnostics)
      guard let file, let alt else { return nil }
      return ArticleImage(file: file, alt: folded(alt.value), caption: caption, credit: credit)
    }
  }
}

package import EDTF
internal import Diagnostics

/// How much of an article's text the site reproduces.
package enum TextMode: String, CaseIterable, Sendable, Hashable {
  /// The archive's own account, quoting only the speakers' words.
  case digest
  /// Paragraphs that hold statements, gaps marked.
  case excerpts
  case full
  /// No text.
  case metadata
}

/// The private source text that an article was annotated from.
package struct CaptureReference: Hashable, Sendable {
  /// The file's name in the captures folder.
  package let file: Located<String>
  /// SHA-256 of its bytes, 64 hexadecimal digits in lower case.
  package let sha256: Located<String>
}

/// A correction or addition, as readers are told of it.
package struct Change: Hashable, Sendable {
  package let date: EDTFDate
  package let text: String
}

/// A field of the archive's own, shown and exported as it stands.
package struct CustomField: Hashable, Sendable {
  package let name: String
  package let value: String
}

/// The keys of an article (see `docs/configuration.md`).
package struct ArticleFrontMatter: Sendable {
  package let title: Located<String>
  /// Whether the editor gave the title, the article having none.
  package let titleIsSupplied: Bool
  /// Nil where the outlet is `unknown`.
  package let outlet: Located<EntityReference>?
  /// The original's address; nil where it is `unknown`.
  package let url: String?
  /// Nil where it is `unknown`.
  package let published: Located<KnownDate>?
  /// The day on which the source text was captured; nil where it is `unknown`.
  package let captured: EDTFDate?
  /// BCP 47.
  package let language: String
  package let text: TextMode
  package let rights: String?
  /// A Memento address.
  package let archived: String?
  package let byline: String?
  package let topics: [Located<EntityReference>]
  package let capture: CaptureReference?
  /// The highest number that `pin` has given in this article.
  package let pinned: Int
  package let added: EDTFDate?
  package let changes: [Change]
  /// Earlier slugs.
  package let aliases: [Located<String>]
  /// Set where the article is no longer shown.
  package let withdrawn: Withdrawal?
  package let removed: [Removal]
  package let isDraft: Bool
  package let summary: String?
  package let images: [ArticleImage]
  package let custom: [CustomField]

  static let table = FieldTable(
    "an article",
    [
      .required("title", .text, example: "The headline as printed", "The headline as printed"),
      .optional(
        "title_basis", .choice(TitleBasis.self), "‘supplied’ where the editor gives a title, the article having none"),
      .required(
        "outlet", .name(.reference), example: "unknown", "The id of an outlet, or ‘unknown’"),
      .required("url", .address, example: "unknown", "The original’s address, or ‘unknown’"),
      .required(
        "published", .knownDate("an article"), example: "2022-02-07",
        "When it was published: an EDTF date, ‘unknown’, or how the date is known"),
      .required(
        "captured", .date(or: "unknown"), example: "2025-01-09",
        "The day on which the source text was captured, or ‘unknown’"),
      .required("language", .language, example: "en", "The article’s language, a BCP 47 tag"),
      .required(
        "text", .choice(TextMode.self), example: "digest", "How much of the text is reproduced; ‘full’ needs ‘rights’"),
      .optional("rights", .text, "What is known of the rights in the text"),
      .optional("archived", .address, "The address of an archived copy"),
      .optional("byline", .text, "The byline as printed"),
      .optional("topics", .names(.reference), "Topics that the article is about; statements do not inherit them"),
      .optional("capture", .mapping(.capture), "The source text"),
      .optional(
        "statements", .named(.id, .mapping(NamedStatement.table)),
        "Attributes of statements that are only named in the text, or found by their words"),
      .optional("defaults", .mapping(StatementDefaults.table), "Attributes of the statements that give none"),
      .optional("pinned", .number(0...Int.max), "The highest number that ‘dictum pin’ has given; leave it to ‘pin’"),
      .optional("added", .date(or: nil), "The day on which the article came into the archive"),
      .optional("changes", .list(.mapping(.change)), "Corrections that readers should know of"),
      .optional("aliases", .names(.id), "Earlier slugs"),
      .optional("withdrawn", .mapping(.withdrawal("a withdrawal")), "Set where the article is no longer shown"),
      .optional(
        "removed", .named(.id, .mapping(.withdrawal("a removal"))), "Statements that were taken out, by their names"),
      .optional("draft", .flag, "Whether it is left out unless --drafts is given"),
      .optional("summary", .text, "A sentence"),
      .optional("images", .list(.mapping(.image)), "Pictures that go with the article"),
      .optional("custom", .named(.free, .text), "Fields of the archive’s own"),
    ])

  /// `fields` notes each problem; the values that could not be read are the emptiest of their type.
  init(_ fields: inout FieldReader) {
    title = fields.string("title") ?? Located("", at: 0..<0)
    titleIsSupplied = fields.choice("title_basis", TitleBasis.self) == .supplied
    outlet = fields.reference("outlet")
    url = fields.address("url")
    published = fields.knownDate("published", owner: "an article")
    captured = fields.dateOrUnknown("captured")
    language = fields.language("language") ?? "en"
    text = fields.textMode()
    rights = fields.string("rights")?.value
    archived = fields.address("archived")
    byline = fields.string("byline")?.value
    topics = fields.references("topics")
    capture = fields.capture()
    pinned = fields.number("pinned") ?? 0
    added = fields.date("added")?.value
    changes = fields.changes()
    aliases = fields.formerNames("aliases")
    withdrawn = fields.withdrawal()
    removed = fields.removals()
    isDraft = fields.flag("draft")
    summary = fields.string("summary")?.value
    images = fields.images()
    custom = fields.custom()
  }
}

private enum TitleBasis: String, CaseIterable {
  case supplied
}

extension FieldTable {
  fileprivate static let capture = FieldTable(
    "a capture",
    [
      .required("file", .text, example: "001.txt", "The file’s name in the captures folder"),
      .required(
        "sha256", .pattern("[0-9A-Fa-f]{64}"), example: "the 64 digits that sha256sum prints",
        "The SHA-256 digest of its bytes"),
    ])

  fileprivate static let change = FieldTable(
    "a change",
    [
      .required("date", .date(or: nil), example: "2026-11-25", "When it was made"),
      .required("text", .text, example: "Date corrected", "What was changed"),
    ])
}

extension FieldReader {
  fileprivate mutating func textMode() -> TextMode {
    let mode = choice("text", TextMode.self) ?? .digest
    if mode == .full, entry("rights") == nil, let node = entry("text")?.value {
      report(.fullTextWithoutRights(at: text.place(node.range)))
    }
    return mode
  }

  fileprivate mutating func dateOrUnknown(_ name: String) -> EDTFDate? {
    guard let node = entry(name)?.value, node.scalar != "unknown" else { return nil }
    return date(node)?.value
  }

  fileprivate mutating func capture() -> CaptureReference? {
    guard let node = entry("capture")?.value else { return nil }
    var fields = inner(node, .capture)
    let file = fields.string("file")
    let digest = fields.string("sha256")
    if let digest, digest.value.utf8.count != 64 || !digest.value.utf8.allSatisfy(isHexadecimal) {
      fields.report(.notADigest(at: text.place(digest.range)))
    }
    report(fields.diagnostics)
    guard let file, let digest else { return nil }
    return CaptureReference(file: file, sha256: digest.map { $0.lowercased() })
  }

  fileprivate mutating func changes() -> [Change] {
    mappings("changes").compactMap { node in
      var fields = inner(node, .change)
      let date = fields.date("date")
      let words = fields.string("text")
      report(fields.diagnostics)
      guard let date, let words else { return nil }
      return Change(date: date.value, text: words.value)
    }
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func fullTextWithoutRights(at place: SourceRange) -> Diagnostic {
    .error(
      .missingKey, at: place, "an article whose text is shown in full says by what right",
      help: "add ‘rights:’ with the reason, or write ‘text: digest’")
  }

  fileprivate static func notADigest(at place: SourceRange) -> Diagnostic {
    .error(
      .badValue, at: place, "a SHA-256 digest has 64 hexadecimal digits", help: "copy the digits that sha256sum prints")
  }
}

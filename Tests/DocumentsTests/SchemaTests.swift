import Diagnostics
import Documents
import FileTrees
import Foundation
import TestSupport
import Testing

/// The JSON Schemas for editors and the reader of the front matter say the same.
@Suite struct SchemaTests {
  /// A kind of mapping: its schema, and a file in which such a mapping stands.
  struct Kind: CustomStringConvertible, Sendable {
    let name: String
    let path: String
    let table: FieldTable
    /// The keys that must be there, with good values.
    let required: [String: String]
    var description: String { name }

    func schema() throws -> JSONSchemaCheck {
      let file = try #require(schemaFiles().first { $0.path == "schemas/\(name).json" })
      return try JSONSchemaCheck(file.bytes)
    }

    /// A file with these keys and no other.
    func file(_ keys: [String: String]) -> SourceFile {
      let yaml = keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
      return SourceFile(path: path, bytes: Array((name == "dictum" ? yaml : "---\n\(yaml)---\n").utf8))
    }
  }

  static let kinds = [
    Kind(
      name: "dictum", path: "dictum.yml", table: Configuration.table,
      required: ["title": "A", "url": "https://a.example/"]),
    Kind(
      name: "article", path: "content/articles/a.md", table: DocumentKind.articles.table,
      required: [
        "title": "A", "outlet": "unknown", "url": "unknown", "published": "unknown", "captured": "unknown",
        "language": "en", "text": "digest",
      ]),
    Kind(
      name: "speaker", path: "content/speakers/a.md", table: DocumentKind.speakers.table,
      required: ["name": "A", "kind": "person"]),
    Kind(name: "topic", path: "content/topics/a.md", table: DocumentKind.topics.table, required: ["label": "A"]),
    Kind(
      name: "event", path: "content/events/a.md", table: DocumentKind.events.table,
      required: ["label": "A", "date": "unknown"]),
    Kind(name: "outlet", path: "content/outlets/a.md", table: DocumentKind.outlets.table, required: ["name": "A"]),
    Kind(name: "page", path: "content/pages/a.md", table: DocumentKind.pages.table, required: ["title": "A"]),
  ]

  @Test(arguments: kinds) func haveEveryKeyThatTheReaderKnowsAndNoOther(_ kind: Kind) throws {
    let schema = try kind.schema()
    #expect(schema.keys == kind.table.names.sorted())
    #expect(schema.requiredKeys == kind.required.keys.sorted())
    #expect(Verdicts(kind.file(kind.required), schema).isAgreed(as: true))
    #expect(Verdicts(kind.file(kind.required.merging(["colour": "red"]) { $1 }), schema).isAgreed(as: false))
    for key in kind.required.keys {
      #expect(Verdicts(kind.file(kind.required.filter { $0.key != key }), schema).isAgreed(as: false), "\(key)")
    }
  }

  /// Values of every kind, good and bad, behind every key.
  @Test(arguments: kinds) func takeAndRefuseTheValuesThatTheReaderDoes(_ kind: Kind) throws {
    let schema = try kind.schema()
    for field in kind.table.fields {
      for value in Self.values {
        var keys = kind.required
        keys[field.name] = value
        if field.name == "text" { keys["rights"] = "given" }
        let verdicts = Verdicts(kind.file(keys), schema)
        let isAsDeclared = verdicts.reader == verdicts.schema || field.type.excuses(verdicts)
        #expect(isAsDeclared, "\(field.name): \(value): \(verdicts.problems) \(verdicts.faults)")
      }
    }
  }

  @Test func takeTheFrontMatterOfTheArchiveOfThisRepository() throws {
    let root = Project.folder
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: root + "/content") where path.hasSuffix(".md") {
      let folder = path.split(separator: "/")[0]
      let kind = try #require(Self.kinds.first { $0.path.hasPrefix("content/\(folder)/") })
      let bytes = try #require(FileManager.default.contents(atPath: root + "/content/" + path))
      let verdicts = Verdicts(SourceFile(path: kind.path, bytes: Array(bytes)), try kind.schema())
      #expect(verdicts.isAgreed(as: true), "\(path): \(verdicts.problems) \(verdicts.faults)")
      count += 1
    }
    #expect(count > 50)
    let own = try #require(FileManager.default.contents(atPath: root + "/dictum.yml"))
    #expect(Verdicts(SourceFile(path: "dictum.yml", bytes: Array(own)), try Self.kinds[0].schema()).isAgreed(as: true))
  }

  /// Every file of the manual’s examples: the schema refuses none that the reader takes, and those that it takes although
  /// the reader refuses them have a fault that no schema can know.
  @Test func agreeWithTheReaderOnTheExamplesOfTheManual() throws {
    let manual = ExampleFile(try Project.text(Project.folder + "/docs/language.md"))
    var (taken, refused) = (0, 0)
    for block in manual.examples.flatMap(\.inputs) {
      let isBody = block.kind == "article" && !block.text.hasPrefix("---\n")
      let path = block.kind == "article" ? "content/articles/a.md" : block.argument
      guard !isBody,
        let kind = Self.kinds.first(where: {
          $0.path.split(separator: "/").dropLast() == path.split(separator: "/").dropLast()
        })
      else { continue }
      let verdicts = Verdicts(SourceFile(path: kind.path, bytes: Array(block.text.utf8)), try kind.schema())
      if verdicts.problems.contains(where: {
        [.yamlSyntax, .yamlFeature, .frontMatterMissing, .duplicateKey].contains($0)
      }) {
        continue
      }
      if verdicts.reader { #expect(verdicts.schema, "\(block.text) \(verdicts.faults)") }
      if !verdicts.reader && verdicts.schema { #expect(verdicts.areUnknowable, "\(block.text) \(verdicts.problems)") }
      if verdicts.schema { taken += 1 } else { refused += 1 }
    }
    #expect(taken > 10)
    #expect(refused > 5)
    print("front matter of the manual’s examples: \(taken) taken, \(refused) refused by their schemas")
  }

  @Test func theListOfKeysHasEveryKey() throws {
    let manual = try Project.text(Project.folder + "/docs/configuration.md")
    for kind in Self.kinds {
      let folder = kind.name == "dictum" ? "dictum.yml" : "content/\(kind.name)s/"
      let section = manual.components(separatedBy: "\n## ").first { $0.hasPrefix("`\(folder)`") } ?? ""
      let words = Set(section.split { !$0.isLetter && $0 != "_" }.map(String.init))
      for name in kind.table.names { #expect(words.contains(name), "\(folder) \(name)") }
    }
  }

  private static let values = [
    "Some words", "word", "\"\"", "\" \"", "\"in quotation marks\"", "5", "\"5\"", "9", "-1", "1.5", "2022",
    "2022-02-07",
    "\"[2001..2002]\"", "unknown", "published", "true", "\"false\"", "yes", "[]", "[a, b]", "[a, Not An Id]", "[[a]]",
    "{}",
    "{a: b}", "{a: {b: c}}", "{a/b: c}", "[{a: b}]", "https://a.example/x", "http:///x", "ftp://a.example",
    "https://a.example/a|b",
    "[https://a.example/x]", "en", "zh-Hant", "not a language", "digest", "full", "supplied", "person", "file", "same",
    "Q42", "q42",
    "{date: 2022-02-07}", "{date: 2022-02-07, basis: supplied, evidence: a stamp}",
    "{date: 2022-02-07, basis: guessed}",
    "{date: 2022-02-07, reason: a slip}", "{basis: stated}", "[{date: 2022-02-07, text: changed}]",
    "[{date: 2022-02-07}]",
    "[{name: A, from: 1999}]", "[{title: A, body: B, to: 2001}]", "[{title: A, since: 2001}]",
    "[{file: a.jpg, alt: b}]",
    "[{label: A, accounts: {a/b: c}, relation: only}]", "[{label: A, accounts: {a: c}}]", "{file: a, sha256: abc}",
    "{file: a, sha256: \"\(String(repeating: "0a", count: 32))\"}", "{s1: {date: 2022, reason: a slip}}",
    "{at: an-event, about: [a, b], said: published}",
    "{s1: {by: a, quote: [b, c], prefix: \"\", sic: true, confirmed: false}}",
    "{s1: {by: a, quote: b, cert: low, mode: direct, lang: de, same: a/b}}", "{s1: {by: a, quote: b, cert: lowest}}",
  ]
}

/// What the reader and the schema say of one file.
struct Verdicts {
  /// Whether each takes it.
  let reader: Bool
  let schema: Bool
  let problems: [DiagnosticCode]
  let faults: [String]

  init(_ file: SourceFile, _ check: JSONSchemaCheck) {
    let isConfiguration = file.path == "dictum.yml"
    let found = isConfiguration ? parseConfiguration(file).diagnostics : parseDocument(file).diagnostics
    let ofKeys = found.filter {
      $0.severity == .error && ![.namedStatement, .quoteNotFound, .rawHTML].contains($0.code)
    }
    problems = ofKeys.map(\.code)
    reader = problems.isEmpty
    guard let text = decodeSource(file).value else { (schema, faults) = (false, ["no text"]); return }
    let range = isConfiguration ? 0..<text.bytes.count : splitFrontMatter(text).value?.yaml ?? 0..<0
    let value = parseYAML(text, in: range).value.map { TypedValue($0, in: text) } ?? .mapping([])
    faults = check.faults(of: value)
    schema = faults.isEmpty
  }

  func isAgreed(as isTaken: Bool) -> Bool { reader == isTaken && schema == isTaken }

  /// Whether each problem that the reader met is of a kind that no schema can know: dates that do not exist, marks in the
  /// text, names that stand twice.
  var areUnknowable: Bool {
    let knowable: Set<DiagnosticCode> = [.unknownKey, .wrongType, .badURL]
    return !problems.contains { knowable.contains($0) }
  }
}

extension FieldType {
  /// Whether a schema may say something else than the reader: it knows no calendar and no key that needs another one
  /// beside it, and it asks for ids where the reader waits for the linking to find nothing by such a name.
  fileprivate func excuses(_ verdicts: Verdicts) -> Bool {
    switch self {
    case .date: verdicts.schema && Set(verdicts.problems) == [.badDate]
    case .either(let types): types.contains { $0.excuses(verdicts) }
    case .names(.reference), .names(.word), .name: verdicts.reader
    case .mapping: verdicts.schema && Set(verdicts.problems) == [.badValue]
    default: false
    }
  }
}

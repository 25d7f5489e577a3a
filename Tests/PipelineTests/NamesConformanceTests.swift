import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Names and titles that break programs: as the name of a file each becomes one safe part of an address, with a warning,
/// or is refused with its cure; as a title each stands on its page.
@Suite struct NamesConformance {
  private struct Row: Decodable {
    let name: String
    let kind: String
    let expect: String
  }

  private func names(of kind: String) throws -> [String] {
    try SharedMaterial.rows("conformance/names/names.json", of: Row.self).filter { $0.kind == kind }.map(\.name)
  }

  private func problems(_ name: String) -> [Diagnostic] {
    let path = "content/articles/\(name).md"
    return parseDocument(SourceFile(path: path, bytes: Array(Self.article(titled: "A").utf8))).diagnostics
      .filter { $0.code == .fileName }
  }

  private func id(of name: String) -> String? {
    DocumentKind(path: "content/articles/\(name).md").flatMap { _ in
      idOfFile(SourceFile(path: "content/articles/\(name).md", bytes: [])).value
    }
  }

  @Test func becomeOneSafePartOfAnAddressOrAreRefusedAtTheirFile() throws {
    for name in try names(of: "slug") {
      let problems = problems(name)
      #expect(problems.allSatisfy { $0.place.file == "content/articles/\(name).md" && $0.help != nil }, "\(name)")
      #expect(id(of: name).map { Identifier.fault(in: $0) == nil } ?? problems.hasErrors, "\(name)")
      if id(of: name) != name { #expect(!problems.isEmpty, "\(name)") }
      let printed = problems.map(TerminalPrinter(isColoured: false).print).joined()
      #expect(!printed.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "\(name)")
    }
  }

  /// What the collection expects of each name. It asks for a page of its own for names in every script; here names whose
  /// letters have no counterpart in an address are refused, and only those.
  @Test func areTakenAsTheCollectionExpects() throws {
    let rows = try SharedMaterial.rows("conformance/names/names.json", of: Row.self).filter { $0.kind == "slug" }
    var others: [String] = []
    for row in rows where !isAsExpected(row) {
      #expect(row.expect.hasPrefix("accepted"), "\(row.name)")
      #expect(row.name.unicodeScalars.contains { $0.value >= 0x80 }, "\(row.name)")
      others.append(row.name)
    }
    if rows.isEmpty { return }
    let taken = rows.count { id(of: $0.name) != nil }
    SharedMaterial.report(
      "names of files: \(rows.count - others.count) of \(rows.count) as expected, \(taken) taken; "
        + "refused since an address cannot tell them: \(others.joined(separator: " "))")
  }

  private func isAsExpected(_ row: Row) -> Bool {
    let isTaken = id(of: row.name) != nil
    if row.expect.hasPrefix("accepted") { return isTaken }
    if row.expect.hasPrefix("slugged or warned") { return !problems(row.name).isEmpty }
    // What is refused may be, and what is taken is one safe part of an address.
    return isTaken || problems(row.name).hasErrors
  }

  @Test(arguments: [
    ("İstanbul", "istanbul"), ("I", "ı"), ("Σίσυφος", "σίσυφοσ"), ("straße", "STRASSE"), ("\u{C5}", "\u{212B}"),
    ("a b", "a%b"), ("Café", "Cafe\u{301}"),
  ]) func thatBecomeTheSamePartOfAnAddressAreAnErrorThatNamesBoth(_ first: String, _ second: String) async throws {
    var archive = FixtureArchive().with(article: "Text.\n")
    let paths = [first, second].map { "content/articles/\($0).md" }
    for path in paths { archive = archive.with(Self.article(titled: "A"), at: path) }
    // Texts that are canonically equal are one key here, as they may be two files on a disk.
    if archive.files.keys.count(where: { paths.contains($0) }) < 2 { return }
    let problems = await RenderedSite(archive).diagnostics.filter { $0.code == .duplicateAddress }
    let said = problems.map { $0.place.file + " " + $0.message }.joined()
    #expect(problems.count == 1)
    for path in paths { #expect(said.contains(path)) }
  }

  @Test func areNearANameThatIsSafeOrToNone() throws {
    for name in try names(of: "slug") + names(of: "title") {
      let nearest = Identifier.nearest(to: name)
      let isReserved = Identifier.reserved.contains(nearest)
      #expect(nearest.isEmpty || isReserved || Identifier.fault(in: nearest) == nil, "\(name) → \(nearest)")
    }
  }

  @Test func standOnTheirPagesAsTitles() async throws {
    let titles = try names(of: "title")
    var archive = FixtureArchive().with(article: "Text.\n")
    for (index, title) in titles.enumerated() {
      archive = archive.with(Self.article(titled: title), at: "content/articles/a\(index).md")
    }
    let problems = await RenderedSite(archive).diagnostics.filter { $0.severity == .error }
    let refused = Set(problems.map(\.place.file))
    for path in refused { archive.files[path] = nil }
    let files = await RenderedSite(archive).files
    var shown = 0
    for (index, title) in titles.enumerated() where !refused.contains("content/articles/a\(index).md") {
      let isShown = files["articles/a\(index)/index.html"]?.contains(Self.escaped(title)) == true
      #expect(isShown, "\(title)")
      shown += isShown ? 1 : 0
    }
    #expect(files.keys.allSatisfy { !$0.split(separator: "/").contains("..") && !$0.hasPrefix("/") })
    if titles.isEmpty { return }
    SharedMaterial.report("titles: \(shown) of \(titles.count) on their pages, \(refused.count) refused at their place")
    for problem in problems { print("\(problem.place.file): \(problem.message)") }
  }

  private static func article(titled title: String) -> String {
    FixtureArchive.articleFrontMatter.replacing("title: An example", with: "title: \(quoted(title))") + "Text.\n"
  }

  /// A YAML scalar in double quotes.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): "\\x" + hexadecimal(scalar.value, 2)
      case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": "\\u" + hexadecimal(scalar.value, 4)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func hexadecimal(_ value: UInt32, _ places: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: places - digits.count) + digits
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

import Diagnostics
import FileTrees
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Names and titles that break programs: as the name of a file each is refused with what it may be called instead, or
/// becomes one safe part of an address; as a title each stands on its page.
@Suite struct NamesConformance {
  private struct Row: Decodable {
    let name: String
    let kind: String
  }

  private func names(of kind: String) throws -> [String] {
    try SharedMaterial.rows("conformance/names/names.json", of: Row.self).filter { $0.kind == kind }.map(\.name)
  }

  @Test func areRefusedAsNamesOfFilesUnlessTheyAreSafe() throws {
    let names = try names(of: "slug")
    var refused = 0
    for name in names {
      let path = "content/articles/\(name).md"
      let document = parseDocument(SourceFile(path: path, bytes: Array(Self.article(titled: "A").utf8)))
      let faults = document.diagnostics.filter { $0.code == .fileName }
      refused += faults.isEmpty ? 0 : 1
      if faults.isEmpty {
        #expect(name.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }, "\(name)")
      } else {
        #expect(faults.allSatisfy { $0.place.file == path && $0.help != nil }, "\(name)")
      }
    }
    if names.isEmpty { return }
    SharedMaterial.report("names of files: \(refused) of \(names.count) refused at their file, the rest are safe")
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

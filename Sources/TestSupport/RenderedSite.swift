package import Diagnostics
internal import BuiltInTheme
package import FileTrees
internal import Pipeline
internal import Rendering

/// A site as it would be written, file by file, with the built-in theme.
package struct RenderedSite: Sendable {
  /// By path from the output folder.
  package let files: [String: String]
  package let diagnostics: [Diagnostic]

  /// Renders an archive given in code; nothing is rendered where it has errors.
  package init(_ archive: FixtureArchive, configuration: String = RenderedSite.configuration) async {
    func files(_ folder: String, _ ending: String = "") -> [SourceFile] {
      archive.files.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(ending) }.map {
        SourceFile(path: $0, bytes: Array($1.utf8))
      }
    }
    var sources = SourceTree(
      configuration: SourceFile(path: "dictum.yml", bytes: Array(configuration.utf8)),
      content: files("content/", ".md"), templates: files("templates/"))
    sources.ledger = files("content/permalinks.tsv").first
    sources.verification = files("content/verification.tsv").first
    await self.init(sources)
  }

  package init(_ sources: SourceTree) async {
    let plan = await buildSite(from: sources, builtInTheme: builtInTheme, options: BuildOptions(includesDrafts: true))
    diagnostics = plan.diagnostics
    let written = plan.hasErrors ? [] : await renderSite(plan.value)
    files = Dictionary(
      written.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page at an address such as `s/example/s1/`; empty where there is none.
  package func page(_ address: String) -> String { files[address + "index.html"] ?? "" }

  package static let configuration = """
    format: 1
    title: On the Record
    url: https://archive.example/
    language: en

    """
}

/// The addresses in `href` and `src`, and the ids, of a page.
package struct PageLinks: Sendable {
  package let targets: [String]
  package let ids: [String]

  package init(_ html: String) {
    targets = PageLinks.values(of: ["href", "src"], in: html)
    ids = PageLinks.values(of: ["id"], in: html)
  }

  private static func values(of names: [String], in html: String) -> [String] {
    names.flatMap { name -> [String] in
      html.components(between: " \(name)=\"", and: "\"")
    }
  }
}

extension String {
  /// Every stretch that stands between an opening and the next closing text.
  fileprivate func components(between open: String, and close: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      found.append(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}

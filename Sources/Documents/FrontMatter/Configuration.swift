package import Diagnostics
package import FileTrees

/// How links inside the site are written.
package enum LinkStyle: String, CaseIterable, Sendable, Hashable {
  /// `speakers/putin/`: any web server completes it.
  case folder
  /// `speakers/putin/index.html`: works from a folder on a disk.
  case file
}

/// `dictum.yml`.
package struct Configuration: Sendable {
  /// The version of the archive's format.
  package var format = 1
  package var title = ""
  /// Where the site will stand, with a `/` at its end.
  package var url = "https://archive.example/"
  package var subtitle: String?
  package var language = "en"
  package var description: String?
  package var editor: String?
  package var navigation = NavigationChoice()
  /// The folder of the captures, from the archive's folder.
  package var captures = "captures"
  package var links = LinkStyle.folder
  /// Whether warnings forbid a build.
  package var isStrict = false
  /// The licence of the annotations, an SPDX identifier.
  package var licence: String?

  package init() {}

  static let keys = [
    "format", "title", "url", "subtitle", "language", "description", "editor", "navigation", "captures", "links",
    "strict", "limits", "theme", "feeds", "publish", "licence",
  ]
}

/// Reads `dictum.yml`, or reports that there is none.
package func parseConfiguration(_ file: SourceFile?) -> Checked<Configuration> {
  guard let file else { return Checked(Configuration(), [.noConfiguration]) }
  return decodeSource(file).then { text in
    guard let text else { return Checked(Configuration()) }
    return parseYAML(text, in: 0..<text.bytes.count).then { node in
      var fields = FieldReader(
        node, in: text, at: text.line(0), known: Configuration.keys, owner: "the configuration")
      let configuration = Configuration(&fields)
      return Checked(configuration, fields.diagnostics)
    }
  }
}

extension Configuration {
  fileprivate init(_ fields: inout FieldReader) {
    let number = fields.number("format") ?? 1
    if number != 1, let node = fields.entry("format")?.value {
      fields.report(.unknownFormat(number, node, in: fields.text))
    }
    title = fields.requiredString("title", example: "On the Record")?.value ?? ""
    url = fields.address("url", required: true) ?? url
    if !url.hasSuffix("/") { url += "/" }
    subtitle = fields.string("subtitle")?.value
    language = fields.language("language", required: false) ?? "en"
    description = fields.string("description")?.value
    editor = fields.string("editor")?.value
    navigation = fields.navigation()
    captures = fields.string("captures")?.value ?? captures
    links = fields.choice("links", LinkStyle.self) ?? .folder
    isStrict = fields.flag("strict")
    licence = fields.string("licence")?.value
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static var noConfiguration: Diagnostic {
    .error(
      .missingFolder, at: SourceRange(wholeOf: "dictum.yml"), "this folder holds no archive: there is no dictum.yml",
      help: "make an archive with ‘dictum new archive DIR’, or name another folder with ‘-C DIR’")
  }

  fileprivate static func unknownFormat(_ number: Int, _ node: YAMLNode, in text: SourceText) -> Diagnostic {
    .error(
      .badValue, at: text.place(node.range),
      "this Dictum reads archives of format 1, and this one is of format \(number)",
      help: "use a newer Dictum")
  }
}

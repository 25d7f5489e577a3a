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
  package var format = ArchiveFormat.current
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
  /// Whether the site stands at another address than the archive's own, where nothing is to be indexed.
  package internal(set) var isTrial = false
  /// Whether warnings forbid a build.
  package var isStrict = false
  package var limits = Limits()
  /// The licence of the annotations, an SPDX identifier.
  package var licence: String?
  /// Where the site is brought, in the order of the file.
  package var publish: [PublishingTarget] = []

  package init() {}

  package static let table = FieldTable(
    "the configuration",
    [
      .optional("format", .number(0...ArchiveFormat.current), "The version of the archive’s format"),
      .required("title", .text, example: "On the Record", "The archive’s title"),
      .required("url", .address, example: "https://archive.example/", "Where the site will stand"),
      .optional("subtitle", .text, "A line beside the title"),
      .optional("language", .language, "The language of the archive’s own prose; ‘en’ if absent"),
      .optional("description", .text, "A sentence or two for the home page and search engines"),
      .optional("editor", .text, "Who makes the archive"),
      .optional(
        "navigation", .either([.names(.word), .mapping(.navigation)]),
        "The lists and pages that the header leads to, or a list each for header and footer"),
      .optional("captures", .text, "The folder of the captures; ‘captures’ if absent"),
      .optional("links", .choice(LinkStyle.self), "How links are written; ‘folder’ if absent"),
      .optional("strict", .flag, "Whether warnings forbid a build"),
      .optional("limits", .mapping(.limits), "How much a file, a text and an article may hold"),
      .optional("theme", .anything, "Not read yet"),
      .optional("feeds", .anything, "Not read yet"),
      .optional("publish", .publishingTargets, "Where ‘dictum publish’ brings the site"),
      .optional("licence", .text, "The licence of the annotations, an SPDX identifier"),
    ])
}

/// Reads `dictum.yml`, or reports that there is none.
package func parseConfiguration(_ file: SourceFile?) -> Checked<Configuration> {
  guard let file else { return Checked(Configuration(), [.noConfiguration]) }
  return decodeSource(file).then { text in
    guard let text else { return Checked(Configuration()) }
    if let conflict = conflictMarker(in: text) { return Checked(Configuration(), [conflict]) }
    let yaml = parseYAML(text, in: 0..<text.bytes.count)
    // What cannot be read lacks no key: nothing is said but where it breaks.
    if yaml.value == nil, yaml.hasErrors { return Checked(Configuration(), yaml.diagnostics) }
    return yaml.then { node in
      var fields = FieldReader(node, in: text, at: text.line(0), Configuration.table)
      let configuration = Configuration(&fields)
      return Checked(configuration, fields.diagnostics)
    }
  }
}

extension Configuration {
  fileprivate init(_ fields: inout FieldReader) {
    format = fields.format() ?? format
    title = fields.string("title")?.value ?? ""
    url = fields.address("url") ?? url
    if !url.hasSuffix("/") { url += "/" }
    subtitle = fields.string("subtitle")?.value
    language = fields.language("language") ?? "en"
    description = fields.string("description")?.value
    editor = fields.string("editor")?.value
    navigation = fields.navigation()
    captures = fields.string("captures")?.value ?? captures
    links = fields.choice("links", LinkStyle.self) ?? .folder
    isStrict = fields.flag("strict")
    limits = fields.limits()
    licence = fields.string("licence")?.value
    publish = fields.publishingTargets()
  }
}

extension FieldReader {
  /// An older format is read, with a warning; nil where the format is not known.
  fileprivate mutating func format() -> Int? {
    let entry = entry("format")
    let read = ArchiveFormat.read(entry, in: text)
    report(read.diagnostics)
    guard let number = read.value, number < ArchiveFormat.current else { return read.value }
    report(.olderFormat(number, at: text.place(entry?.value.range ?? text.line(0))))
    return number
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static var noConfiguration: Diagnostic {
    .error(
      .missingFolder, at: SourceRange(wholeOf: "dictum.yml"), "this folder holds no archive: there is no dictum.yml",
      help: "make an archive with ‘dictum new archive DIR’, or name another folder with ‘-C DIR’")
  }
}

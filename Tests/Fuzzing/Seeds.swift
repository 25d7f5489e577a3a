import Documents
import Foundation
import TestSupport

/// Writes what the targets begin with: the examples of the manual, the files of this archive, the built-in templates.
func writeSeeds(to folder: String) throws {
  for target in FuzzTarget.allCases {
    let place = URL(filePath: folder).appending(path: target.rawValue)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (index, seed) in try seeds(of: target).enumerated() {
      try Data(seed.utf8).write(to: place.appending(path: "seed-\(index)"))
    }
  }
}

private func seeds(of target: FuzzTarget) throws -> [String] {
  switch target {
  case .spans: try inputs("article").filter { !$0.hasPrefix("---\n") }
  case .frontMatter: try inputs("article").filter { $0.hasPrefix("---\n") }.map { "\0" + $0 } + files()
  case .dates: try dates()
  case .ids: try names()
  case .templates: try templates()
  }
}

/// The inputs of the manual's examples.
private func inputs(_ kind: String) throws -> [String] {
  let manual = ExampleFile(try Project.text(Project.folder + "/docs/language.md"))
  return manual.examples.flatMap(\.inputs).filter { $0.kind == kind }.map(\.text)
}

/// One file of each kind with the byte that chooses the kind, and the configuration.
private func files() throws -> [String] {
  let kinds = DocumentKind.allCases
  let documents = try kinds.enumerated().compactMap { index, kind in
    try contents(of: "content/\(kind.rawValue)").first.map { "\(Unicode.Scalar(UInt8(index)))" + $0 }
  }
  let configuration = try Project.text(Project.folder + "/dictum.yml")
  return documents + ["\(Unicode.Scalar(UInt8(kinds.count)))" + configuration]
}

/// The texts of a folder's files, the shortest first.
private func contents(of folder: String) throws -> [String] {
  let path = Project.folder + "/" + folder
  let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { $0.contains(".m") }
  return try names.map { try Project.text(path + "/" + $0) }.sorted { $0.utf8.count < $1.utf8.count }
}

/// What stands between backquotes in the first column of the manual's table of dates.
private func dates() throws -> [String] {
  let manual = ExampleFile(try Project.text(Project.folder + "/docs/language.md"))
  return manual.lines.filter { $0.hasPrefix("| `") }.compactMap { line in
    line.split(separator: "`").dropFirst().first.map(String.init)
  }
}

private func names() throws -> [String] {
  let folders = DocumentKind.allCases.map { Project.folder + "/content/" + $0.rawValue }
  let files = try folders.flatMap { try FileManager.default.contentsOfDirectory(atPath: $0).sorted() }
  return files.map { String($0.prefix { $0 != "." }) } + [
    "speaker:putin", "Viktor Orbán", "Ångström", "e\u{301}\u{327}", "ΣΊΣΥΦΟΣ", "İstanbul", "한글", "ﬁ ½ ①", "a\u{AD}b  c",
  ]
}

private func templates() throws -> [String] {
  try contents(of: "templates") + [
    "{{title}}{{{body}}}{{#items}}{{name}}{{.}}{{/items}}{{^draft}}x{{/draft}}{{site.name}}\n%%%\n{{>item}}\n%%%\n{{!c}}",
    "{{<part}}{{$a}}b{{/a}}{{/part}}\n%%%\n<{{$a}}c{{/a}}>\n%%%\n{{=<% %>=}}<% title %>",
    "{{#tree}}{{>part}}{{/tree}}\n%%%\n{{label}}{{#branches}}{{>part}}{{/branches}}\n%%%\n",
  ]
}

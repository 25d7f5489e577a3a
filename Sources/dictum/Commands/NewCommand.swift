import ArgumentParser
import BuiltInTheme
import Diagnostics
import Disk
import Documents
import FileTrees

/// What `dictum new` can make.
enum NewKind: String, CaseIterable, ExpressibleByArgument {
  case article
  case speaker
  case topic
  case event
  case outlet
  case page
  case template
  case archive
  case schemas
}

/// `dictum new KIND NAME`: a file with the keys it needs, or a whole archive.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a new file of the archive, or a new archive.",
    discussion: """
      dictum new article SLUG, speaker ID, topic ID, event ID, outlet ID, page SLUG: a file with the keys it needs.
      dictum new template NAME: a copy of a built-in template or style sheet, to change.
      dictum new archive DIR: a small archive that builds at once; the folder is new or empty.
      dictum new schemas: schemas/*.json for editors, written anew.
      """)

  @Option(name: [.customShort("C"), .customLong("directory")], help: "The archive’s folder.", completion: .directory)
  var directory = "."

  @Argument(help: "What to make.")
  var kind: NewKind

  @Argument(help: "Its id or slug; for an archive its folder; for schemas nothing.")
  var name: String?

  @Option(help: "For an archive: a workflow that checks and publishes it at every push.")
  var ci: WorkflowService?

  func validate() throws {
    if ci != nil, kind != .archive { throw ValidationError("‘--ci’ goes with ‘dictum new archive DIR’") }
  }

  func run() throws {
    switch (kind, name) {
    case (.schemas, nil): try makeSchemas()
    case (.schemas, _): throw ValidationError("schemas have no name: ‘dictum new schemas’")
    case (_, nil): throw ValidationError("say its name: ‘dictum new \(kind.rawValue) NAME’")
    case (.archive, let name?): try makeArchive(name)
    case (.template, let name?): try makeTemplate(name)
    case (_, let name?): try makeDocument(name)
    }
  }

  private func makeDocument(_ name: String) throws {
    if let fault = Identifier.fault(in: name) {
      let nearest = Identifier.nearest(to: name)
      throw ValidationError(nearest.isEmpty ? fault : "\(fault); write ‘\(nearest)’")
    }
    try requireArchive(in: directory)
    let file = try readFileIfPresent(directory + "/dictum.yml").map { SourceFile(path: "dictum.yml", bytes: $0) }
    let language = parseConfiguration(file).value.language
    guard let draft = Scaffold.document(kind, name, today: try today(), language: language) else { return }
    try create(directory + "/content/\(kind.rawValue)s/\(name).md", draft)
  }

  private func makeTemplate(_ name: String) throws {
    let names = builtInTheme.map(\.path)
    let wanted = names.first { $0 == name || $0 == name + ".mustache" || $0 == "assets/" + name }
    guard let wanted, let file = builtInTheme.first(where: { $0.path == wanted }) else {
      throw ValidationError("there is no template ‘\(name)’; there are \(names.joined(separator: ", "))")
    }
    try requireArchive(in: directory)
    try create(directory + "/templates/" + file.path, file.bytes)
  }

  private func makeArchive(_ folder: String) throws {
    if let first = try namesInFolder(folder).first(where: { $0 != ".git" }) {
      throw EnvironmentError("\(folder): a new archive needs a new or an empty folder, and ‘\(first)’ is in this one")
    }
    let files = StarterArchive.files(publishedBy: ci)
    for file in files { try create(folder + "/" + file.path, file.bytes, isQuiet: true) }
    Console.print("an archive of \(files.count) files: \(folder)\nnext: dictum build -C \(folder)\n")
    if let ci {
      Console.print(
        "before the first push: put the address of your Dictum into \(ci.file.path), under DICTUM, say ‘dictum pin’, and "
          + "commit what it writes\n")
    }
  }

  /// They are made, not written by anybody, so those that are there are replaced.
  private func makeSchemas() throws {
    try requireArchive(in: directory)
    for file in schemaFiles() {
      let path = directory + "/" + file.path
      if try !createFile(path, file.bytes) { try replaceFile(path, file.bytes) }
      Console.print("\(path)\n")
    }
  }

  private func create(_ path: String, _ bytes: [UInt8], isQuiet: Bool = false) throws {
    guard try createFile(path, bytes) else { throw EnvironmentError("\(path): there is a file already, and it stays") }
    if !isQuiet { Console.print("\(path)\n") }
  }

  private func create(_ path: String, _ text: String) throws { try create(path, Array(text.utf8)) }
}

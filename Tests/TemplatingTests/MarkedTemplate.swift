import Diagnostics
import Templating

/// A template in a test, with the places that a test speaks of between « and ».
struct MarkedTemplate {
  let file: TemplateFile
  /// The marked places, in their order.
  let places: [SourceRange]

  init(_ name: String, _ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    let source = SourceText(path: "templates/\(name).mustache", bytes: bytes)
    file = TemplateFile(path: source.path, name: name, bytes: bytes)
    places = ranges.sorted { $0.lowerBound < $1.lowerBound }.map(source.place)
  }
}

/// What a test's templates are checked with.
enum Schemas {
  static let speaker = ViewSchema(
    "speaker", "A person who is quoted.", [.text("name", "As written under a quotation"), .text("address", "")])
  static let statement = ViewSchema(
    "statement", "One thing that somebody said.",
    [
      .html("words", "The words | with their markup"), .view("speaker", speaker, "Who said it"),
      .flag("isDenied", "Whether it was denied later"),
    ])
  static let topic = ViewSchema(
    "topic", "A topic.", [.text("label", "Its name"), .tree("narrower", "The topics within it")])
  static let page = ViewSchema(
    "page", "A page of the site.",
    [
      .text("title", "The page's title"), .text("note", "A remark, where there is one"), .html("body", "The text"),
      .flag("isDraft", "Whether it is a draft"), .list("statements", statement, "In the order of the text"),
      .view("author", speaker, "Who wrote it"), .view("topics", topic, "The tree of topics"),
      .presence("hasStatements", of: "statements", "Whether there is any"),
    ])
}

func compile(_ templates: MarkedTemplate...) -> Checked<TemplateSet> {
  TemplateSet.compile(templates.map(\.file), roots: [("page", Schemas.page)])
}

/// The page that templates without mistakes make of a view.
func render(_ values: KeyValuePairs<String, ViewValue>, _ templates: (name: String, text: String)...) -> String {
  let files = templates.map { MarkedTemplate($0.name, $0.text).file }
  let checked = TemplateSet.compile(files, roots: [("page", Schemas.page)])
  if let problem = checked.diagnostics.first { return "\(problem.message)" }
  var output: [UInt8] = []
  checked.value.render("page", View(Schemas.page, values), into: &output)
  return String(decoding: output, as: UTF8.self)
}

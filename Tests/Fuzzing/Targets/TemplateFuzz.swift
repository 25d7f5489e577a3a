import Diagnostics
import Templating

/// Three templates, parted by lines of `%%%`, that may include one another: compiling and rendering end, with every
/// problem within its template.
///
/// Lists of the view have one element, since sections over longer ones multiply, as Mustache has it.
func fuzzTemplates(_ bytes: [UInt8]) {
  guard String(validating: bytes, as: UTF8.self) != nil else { return }
  let files = zip(["page", "part", "item"], parted(bytes)).map { name, bytes in
    TemplateFile(path: name, name: name, bytes: bytes)
  }
  let checked = TemplateSet.compile(files, roots: [("page", FuzzView.page)])
  for problem in checked.diagnostics {
    guard let file = files.first(where: { $0.path == problem.place.file }) else { continue }
    expectPlaces(of: [problem], within: SourceText(path: file.path, bytes: file.bytes))
  }
  guard files.first?.name == "page" else { return }
  var output: [UInt8] = []
  checked.value.render("page", FuzzView.value, into: &output)
  expect(String(validating: output, as: UTF8.self) != nil, "the page is no UTF-8")
}

private func parted(_ bytes: [UInt8]) -> [[UInt8]] {
  let border = Array("\n%%%\n".utf8)
  var parts: [[UInt8]] = []
  var rest = bytes[...]
  while parts.count < 2, let range = rest.firstRange(of: border) {
    parts.append(Array(rest[..<range.lowerBound]))
    rest = rest[range.upperBound...]
  }
  return parts + [Array(rest)]
}

/// A view with a key of every kind.
private enum FuzzView {
  private static let item = ViewSchema("item", "", [.text("name", ""), .text(".", ""), .flag("first", "")])
  private static let branch = ViewSchema("branch", "", [.text("label", ""), .tree("branches", "")])
  static let page = ViewSchema(
    "page", "",
    [
      .text("title", ""), .html("body", ""), .flag("draft", ""), .list("items", item, ""), .view("site", item, ""),
      .view("tree", branch, ""),
    ])

  static var value: View {
    let one = View(item, ["name": .text("<n>"), ".": .text("dot"), "first": .flag(true)])
    let leaf = View(branch, ["label": .text("leaf")])
    let tree = View(branch, ["label": .text("root"), "branches": .list([leaf])])
    return View(
      page,
      [
        "title": .text("A & B"), "body": .html(Array("<p>b</p>".utf8)), "draft": .flag(true), "items": .list([one]),
        "site": .view(one), "tree": .view(tree),
      ])
  }
}

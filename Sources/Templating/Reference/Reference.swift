/// The manual's reference of templates and their keys, in Markdown, written from what templates are checked against.
///
/// Each template has a heading of the second level and a table of its keys. Schemas that are used within others, or by
/// several templates, stand once after the templates, and the tables link to them. In the order of `roots`, then in
/// that of the keys.
package func markdownTable(of roots: [(template: String, schema: ViewSchema)]) -> String {
  let shared = sharedSchemas(of: roots.map(\.schema))
  let templates = roots.map { template, schema in
    let isShared = shared.contains { $0 === schema }
    return "## Template `\(template)`\n\n" + (isShared ? "The keys of \(link(to: schema)).\n" : keyTable(of: schema))
  }
  let views = shared.map { "### View `\($0.name)`\n\n" + keyTable(of: $0) }
  return (templates + (views.isEmpty ? [] : ["## Views within views\n"]) + views).joined(separator: "\n")
}

/// The schemas that get a place of their own, in the order in which the keys lead to them.
private func sharedSchemas(of roots: [ViewSchema]) -> [ViewSchema] {
  var seen: Set<ObjectIdentifier> = []
  var shared: [ViewSchema] = []
  var waiting = Array(roots.reversed())
  for (index, root) in roots.enumerated() where roots[..<index].contains(where: { $0 === root }) {
    if seen.insert(ObjectIdentifier(root)).inserted { shared.append(root) }
  }
  while let schema = waiting.popLast() {
    let inner = schema.keys.compactMap(\.kind.schema).filter { seen.insert(ObjectIdentifier($0)).inserted }
    shared += inner
    waiting += inner.reversed()
  }
  return shared
}

private func keyTable(of schema: ViewSchema) -> String {
  let introduction = schema.documentation.isEmpty ? "" : "\(schema.documentation)\n\n"
  let rows = schema.keys.map { key in
    "| `\(key.name)` | \(words(for: key.kind, in: schema)) | \(cell(key.documentation)) |\n"
  }
  return introduction + "| key | kind | meaning |\n| --- | --- | --- |\n" + rows.joined()
}

private func words(for kind: ViewKeyKind, in schema: ViewSchema) -> String {
  switch kind {
  case .text: "text"
  case .html: "HTML"
  case .flag, .presence: "flag"
  case .list(let element): "list of \(link(to: element))"
  case .tree: "list of views with these same keys"
  case .view(let inner): link(to: inner)
  }
}

/// A link to a schema's heading, with the anchor that Markdown renderers make of it.
private func link(to schema: ViewSchema) -> String {
  "[\(schema.name)](#view-\(anchor(schema.name)))"
}

private func anchor(_ name: String) -> String {
  name.lowercased().unicodeScalars.map { scalar in
    if scalar == " " { return "-" }
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return isWord || scalar == "-" || scalar == "_" ? String(scalar) : ""
  }.joined()
}

/// A text as the content of one table cell.
private func cell(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
    .joined(separator: "\\|")
}

extension ViewKeyKind {
  fileprivate var schema: ViewSchema? {
    switch self {
    case .list(let schema), .view(let schema): schema
    case .text, .html, .flag, .presence, .tree: nil
    }
  }
}

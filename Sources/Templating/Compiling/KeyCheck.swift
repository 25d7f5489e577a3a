import Diagnostics

/// Why a key cannot be used as a template uses it.
enum KeyProblem: Error {
  /// No view here has the key; `views` are those that were asked, the innermost first.
  case unknown(String, views: [ViewSchema])
  /// A dotted name goes on after something that is not a view.
  case notAView(String, ResolvedKind)
  /// `{{.}}` in a view.
  case viewItself(ViewSchema)
  /// Inserted, though it is not text or HTML.
  case notText(String, ResolvedKind)
}

/// Finds what a name means in a context, as the rules of Mustache say: its first part in the innermost view that
/// declares it, each further part only in the view before it.
func resolve(
  _ name: KeyName, in context: Context, _ table: inout SchemaTable
) -> Result<Reference, KeyProblem> {
  guard let first = name.parts.first else { return resolveCurrent(context, &table) }
  for schema in context.schemas.reversed() {
    guard let value = table.value(for: first, in: schema) else { continue }
    let start = Reference(schema: schema, slots: [value.slot], kind: value.kind)
    return extend(start, by: name.parts, &table)
  }
  return .failure(.unknown(first, views: context.schemas.reversed().map { table[$0] }))
}

private func resolveCurrent(_ context: Context, _ table: inout SchemaTable) -> Result<Reference, KeyProblem> {
  switch context.current {
  case .value(let reference): return .success(reference)
  case .view(let schema):
    guard let value = table.value(for: ".", in: schema) else { return .failure(.viewItself(table[schema])) }
    return .success(Reference(schema: schema, slots: [value.slot], kind: value.kind))
  }
}

private func extend(
  _ start: Reference, by parts: [String], _ table: inout SchemaTable
) -> Result<Reference, KeyProblem> {
  var found = start
  for (index, part) in parts.enumerated().dropFirst() {
    guard case .view(let schema) = found.kind else {
      return .failure(.notAView(parts[..<index].joined(separator: "."), found.kind))
    }
    guard let value = table.value(for: part, in: schema) else {
      return .failure(.unknown(part, views: [table[schema]]))
    }
    found = Reference(schema: start.schema, slots: found.slots + [value.slot], kind: value.kind)
  }
  return .success(found)
}

// MARK: - Messages

extension KeyProblem {
  func diagnostic(at place: SourceRange, _ table: SchemaTable) -> Diagnostic {
    switch self {
    case .unknown(let key, let views): .unknownKey(key, views, at: place)
    case .notAView(let key, let kind):
      .error(
        .templateKeyKind, at: place, "a dotted name looks into a view, and ‘\(key)’ is \(kind.words)",
        help: kind.use(of: key, table))
    case .viewItself(let schema):
      .error(
        .templateKeyKind, at: place, "‘.’ stands for a value, and here it would be the view ‘\(schema.name)’",
        help: "name one of its keys: \(listed(schema.keys.map(\.name)))")
    case .notText(let key, let kind):
      .error(
        .templateKeyKind, at: place, "a tag inserts text or HTML, and ‘\(key)’ is \(kind.words)",
        help: kind.use(of: key, table))
    }
  }
}

extension ResolvedKind {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .view: "a view"
    }
  }

  /// How a template uses such a key.
  fileprivate func use(of key: String, _ table: SchemaTable) -> String {
    switch self {
    case .text, .html: "write ‘{{\(key)}}’"
    case .flag: "ask it with a section: ‘{{#\(key)}}…{{/\(key)}}’"
    case .list(let element):
      "open a section, ‘{{#\(key)}}…{{/\(key)}}’, and use in it a key of ‘\(table[element].name)’"
    case .view(let schema):
      "name one of its keys after a dot: \(listed(table[schema].keys.map { "\(key).\($0.name)" }))"
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownKey(_ key: String, _ views: [ViewSchema], at place: SourceRange) -> Diagnostic {
    let names = views.flatMap { $0.keys.map(\.name) }
    let help = nearMiss(of: key, among: names).map { "did you mean ‘\($0)’?" }
    return .error(
      .templateUnknownKey, at: place, "‘\(key)’ is not a key of \(described(views))",
      help: help ?? "the keys here are \(listed(names))")
  }
}

private func described(_ views: [ViewSchema]) -> String {
  let innermost = views.first.map { "the view ‘\($0.name)’" } ?? "a view"
  return views.count > 1 ? "\(innermost) or of those around it" : innermost
}

private func listed(_ names: [String]) -> String {
  let shown = names.prefix(12).map { "‘\($0)’" }.joined(separator: ", ")
  if names.isEmpty { return "none" }
  return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
}

import Templating

/// The view that shows any JSON. What is not an object becomes a view with the key `.`.
func inferredView(of value: JSONValue) -> View {
  view(of: value, inferredSchema(of: [value]))
}

/// One schema for all values of a list.
private func inferredSchema(of values: [JSONValue]) -> ViewSchema {
  var members: [String: [JSONValue]] = [:]
  for value in values {
    for (name, member) in value.members { members[name, default: []].append(member) }
  }
  let keys = members.sorted { $0.key < $1.key }.map { key($0.key, inferredFrom: $0.value) }
  return ViewSchema("data", "", keys)
}

private func key(_ name: String, inferredFrom values: [JSONValue]) -> ViewKey {
  for value in values {
    switch value {
    case .null: continue
    case .flag: return .flag(name, "")
    case .number, .text: return .text(name, "")
    case .list: return .list(name, inferredSchema(of: values.flatMap(\.elements)), "")
    case .object: return .view(name, inferredSchema(of: values), "")
    }
  }
  return .text(name, "")
}

private func view(of value: JSONValue, _ schema: ViewSchema) -> View {
  var view = View(schema, [:])
  for key in schema.keys {
    if let member = value.members[key.name] { view[key.name] = viewValue(of: member, key.kind) }
  }
  return view
}

private func viewValue(of value: JSONValue, _ kind: ViewKeyKind) -> ViewValue {
  switch (value, kind) {
  case (.flag(let flag), _): .flag(flag)
  case (.number(let text), _), (.text(let text), _): .text(text)
  case (.list(let values), .list(let schema)): .list(values.map { view(of: $0, schema) })
  case (.object, .view(let schema)): .view(view(of: value, schema))
  default: .absent
  }
}

extension JSONValue {
  fileprivate var members: [String: JSONValue] {
    switch self {
    case .object(let members): members
    case .null: [:]
    default: [".": self]
    }
  }

  fileprivate var elements: [JSONValue] {
    if case .list(let elements) = self { elements } else { [] }
  }
}

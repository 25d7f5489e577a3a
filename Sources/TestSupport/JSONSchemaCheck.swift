internal import Foundation

/// Checks values against a JSON Schema (draft 2020-12), as far as the schemas that Dictum writes go: a keyword that is not
/// known here is a fault of the schema.
package struct JSONSchemaCheck {
  private let schema: [String: Any]

  package init(_ bytes: [UInt8]) throws {
    schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// The keys that the schema has for its mapping, sorted, and those of them that must be there.
  package var keys: [String] { (schema["properties"] as? [String: Any] ?? [:]).keys.sorted() }
  package var requiredKeys: [String] { (schema["required"] as? [String] ?? []).sorted() }

  /// What is wrong with a value, a line a fault with the way to it; empty where it is valid.
  package func faults(of value: TypedValue) -> [String] { faults(value, schema, at: "") }

  private func faults(_ value: TypedValue, _ schema: [String: Any], at path: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      switch keyword {
      case "$schema", "title", "description", "required", "properties", "additionalProperties", "propertyNames",
        "items":
        return [String]()
      case "type": return type(rule).contains { value.has(type: $0) } ? [] : ["\(path): no \(type(rule))"]
      case "enum": return allowed(rule, value) ? [] : ["\(path): not one of \(rule)"]
      case "pattern": return matches(rule, value) ? [] : ["\(path): no \(rule)"]
      case "minimum": return isNumber(value) { $0 >= (rule as? Int ?? 0) } ? [] : ["\(path): below \(rule)"]
      case "maximum": return isNumber(value) { $0 <= (rule as? Int ?? 0) } ? [] : ["\(path): above \(rule)"]
      case "anyOf":
        let alternatives = (rule as? [[String: Any]] ?? []).map { faults(value, $0, at: path) }
        return alternatives.contains([]) ? [] : ["\(path): none of \(alternatives)"]
      default: return ["\(path): the keyword \(keyword) is not known"]
      }
    } + parts(value, schema, at: path)
  }

  private func parts(_ value: TypedValue, _ schema: [String: Any], at path: String) -> [String] {
    switch value {
    case .list(let items):
      let rule = schema["items"] as? [String: Any] ?? [:]
      return items.enumerated().flatMap { faults($1, rule, at: "\(path)/\($0)") }
    case .mapping(let members):
      let required = schema["required"] as? [String] ?? []
      let missing = required.filter { name in !members.contains { $0.name == name } }
      return missing.map { "\(path): \($0) is missing" }
        + members.flatMap { member($0.name, $0.value, schema, at: path) }
    default: return []
    }
  }

  private func member(_ name: String, _ value: TypedValue, _ schema: [String: Any], at path: String) -> [String] {
    let way = "\(path)/\(name)"
    if let names = schema["propertyNames"] as? [String: Any], !faults(.text(name), names, at: way).isEmpty {
      return ["\(way): a name that is not allowed"]
    }
    if let rule = (schema["properties"] as? [String: Any])?[name] as? [String: Any] {
      return faults(value, rule, at: way)
    }
    switch schema["additionalProperties"] {
    case let rule as [String: Any]: return faults(value, rule, at: way)
    case let isAllowed as Bool where !isAllowed: return ["\(way): no such key"]
    default: return []
    }
  }

  private func type(_ rule: Any) -> [String] { rule as? [String] ?? (rule as? String).map { [$0] } ?? [] }

  private func allowed(_ rule: Any, _ value: TypedValue) -> Bool {
    (rule as? [Any] ?? []).contains { option in
      switch value {
      case .text(let text): option as? String == text
      case .flag(let flag): !(option is String) && option as? Bool == flag
      default: false
      }
    }
  }

  private func matches(_ rule: Any, _ value: TypedValue) -> Bool {
    guard case .text(let text) = value, let pattern = rule as? String else { return true }
    return text.range(of: pattern, options: .regularExpression) != nil || pattern.isEmpty
  }

  private func isNumber(_ value: TypedValue, _ meets: (Int) -> Bool) -> Bool {
    if case .integer(let number) = value { meets(number) } else { true }
  }
}

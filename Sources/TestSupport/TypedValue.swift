package import Diagnostics
package import Documents
internal import Foundation

/// A value as YAML 1.2 types it.
package indirect enum TypedValue {
  case null
  case flag(Bool)
  case integer(Int)
  case number
  case text(String)
  case list([TypedValue])
  case mapping([(name: String, value: TypedValue)])

  /// A scalar of YAML’s core schema (YAML 1.2.2, 10.3).
  package init(scalar: String, isPlain: Bool) {
    func matches(_ pattern: String) -> Bool { scalar.range(of: "^(\(pattern))$", options: .regularExpression) != nil }
    if !isPlain {
      self = .text(scalar)
    } else if matches("null|Null|NULL|~|") {
      self = .null
    } else if matches("true|True|TRUE|false|False|FALSE") {
      self = .flag(scalar.lowercased() == "true")
    } else if matches("[-+]?[0-9]+"), let number = Int(scalar) {
      self = .integer(number)
    } else if matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?") {
      self = .number
    } else {
      self = .text(scalar)
    }
  }

  /// A value of a YAML text, typed.
  package init(_ node: YAMLNode, in text: SourceText) {
    switch node.content {
    case .scalar(let scalar):
      let before = node.range.lowerBound > 0 ? text.bytes[node.range.lowerBound - 1] : 0x20
      let first = node.range.isEmpty ? 0x20 : text.bytes[node.range.lowerBound]
      let isQuoted = [before, first].contains { $0 == 0x22 || $0 == 0x27 }
      self.init(scalar: scalar, isPlain: !isQuoted)
    case .sequence(let items): self = .list(items.map { TypedValue($0, in: text) })
    case .mapping(let entries): self = .mapping(entries.map { ($0.key, TypedValue($0.value, in: text)) })
    }
  }

  func has(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.flag, "boolean"), (.integer, "integer"), (.integer, "number"), (.number, "number"),
      (.text, "string"), (.list, "array"), (.mapping, "object"):
      true
    default: false
    }
  }
}

/// The header fields of a request in the order in which they came.
struct HeaderFields: Sendable, Equatable {
  private var fields: [(name: String, value: String)] = []

  var count: Int { fields.count }

  mutating func append(_ name: String, _ value: String) { fields.append((name.lowercased(), value)) }

  /// The values of a field; its name in lower case.
  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The value of a field that came once or more; several are one list (RFC 9110, 5.3).
  subscript(_ name: String) -> String? {
    let values = values(name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The members of a list of tokens, in lower case.
  func tokens(_ name: String) -> [String] {
    (self[name] ?? "").lowercased().split(separator: ",").map { String($0.trimmed) }
  }

  static func == (left: HeaderFields, right: HeaderFields) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }
}

extension StringProtocol {
  /// Without spaces and tabs at the ends.
  var trimmed: SubSequence {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let head = drop(while: isSpace)
    return head.lastIndex { !isSpace($0) }.map { head[...$0] } ?? head
  }
}

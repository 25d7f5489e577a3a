/// A key of a mapping, declared once: reading takes from it what is known and what is required, and the JSON Schema for
/// editors is made of it.
package struct Field: Sendable {
  package let name: String
  package let type: FieldType
  package let isRequired: Bool
  /// A value, for the message where a required key is missing.
  let example: String
  /// What the key means, in a sentence or less.
  package let description: String

  static func required(_ name: String, _ type: FieldType, example: String, _ description: String) -> Field {
    Field(name: name, type: type, isRequired: true, example: example, description: description)
  }

  static func optional(_ name: String, _ type: FieldType, _ description: String) -> Field {
    Field(name: name, type: type, isRequired: false, example: "", description: description)
  }
}

/// The keys of one kind of mapping.
package struct FieldTable: Sendable {
  /// What the mapping is, for messages: "an article".
  package let owner: String
  package let fields: [Field]

  init(_ owner: String, _ fields: [Field]) {
    self.owner = owner
    self.fields = fields
  }

  package var names: [String] { fields.map(\.name) }
}

/// What stands behind a key.
package indirect enum FieldType: Sendable {
  /// A text that is not empty.
  case text
  /// `true` or `false`.
  case flag
  case number(ClosedRange<Int>)
  case oneOf([String])
  /// One name.
  case name(NameForm)
  /// A text of a form that a regular expression describes (ECMA-262).
  case pattern(String)
  /// A web address; `unknown` says that there is none.
  case address
  /// A language tag (BCP 47).
  case language
  /// An EDTF date, or a word in its place.
  case date(or: String?)
  /// Names, as a list or as one text parted by white space.
  case names(NameForm)
  /// Web addresses, in the same way.
  case addresses
  /// One text, or a list of texts; where `mayBeEmpty`, empty ones too.
  case texts(mayBeEmpty: Bool)
  case mapping(FieldTable)
  case list(FieldType)
  /// A mapping whose keys are names.
  case named(NameForm, FieldType)
  case either([FieldType])
  /// Not looked at.
  case anything

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> FieldType {
    .oneOf(Choice.allCases.map(\.rawValue))
  }

  /// An EDTF date, `unknown`, or a mapping that says how the date is known.
  static func knownDate(_ owner: String) -> FieldType { .either([.date(or: "unknown"), .mapping(.knownDate(owner))]) }
}

/// What a name is made of.
package enum NameForm: Sendable {
  /// An id.
  case id
  /// An id, which may be qualified by its kind; `unknown` is one too.
  case reference
  /// `slug/id`.
  case statement
  /// Any text without white space.
  case word
  /// Any text.
  case free

  /// The regular expression (ECMA-262) of one name.
  package var pattern: String {
    let id = "[a-z0-9]+(-[a-z0-9]+)*"
    return switch self {
    case .id: "(?!(unknown|page|undated|index)(\\s|$))" + id
    case .reference: "((speaker|topic|event|outlet):)?" + id
    case .statement: id + "/" + id
    case .word: "\\S+"
    case .free: ".*"
    }
  }
}

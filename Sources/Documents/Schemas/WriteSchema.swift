internal import JSONWriting

/// The JSON Schema (draft 2020-12) of a mapping, a line a key.
func jsonSchema(of table: FieldTable) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginObject()
  writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
  writer.member("title", table.owner)
  writer.write(table, isTop: true)
  writer.endObject()
  return writer.bytes + [0x0A]
}

extension JSONWriter {
  /// The keywords of a mapping.
  fileprivate mutating func write(_ table: FieldTable, isTop: Bool = false) {
    member("type", "object")
    member("required", table.fields.filter(\.isRequired).map(\.name))
    name("additionalProperties")
    value(false)
    name("properties")
    beginObject()
    for field in table.fields {
      if isTop { lineBreak() }
      name(text: field.name)
      beginObject()
      member("description", field.description)
      write(field.type)
      endObject()
    }
    endObject()
  }

  /// The keywords of a value.
  private mutating func write(_ type: FieldType) {
    switch type {
    case .text: writeText(pattern: "\\S", types: ["string", "number", "boolean"])
    case .flag: writeFlag()
    case .number(let range): writeNumber(range)
    case .oneOf(let words): member("enum", words)
    case .name(let form): writeText(pattern: "^(\(form.pattern))$", types: nameTypes)
    case .pattern(let pattern): writeText(pattern: "^(\(pattern))$", types: ["string"])
    case .address: writeText(pattern: "^(unknown|\(webAddressPattern))$", types: ["string"])
    case .language: writeText(pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", types: ["string", "boolean"])
    case .date(let word):
      writeText(pattern: "^(\(word.map { $0 + "|" } ?? "")\(datePattern))$", types: ["string", "integer"])
    case .names(let form): writeWords(form.pattern, types: nameTypes)
    case .addresses: writeWords(webAddressPattern, types: ["string"])
    case .texts(let mayBeEmpty): writeTexts(mayBeEmpty: mayBeEmpty)
    case .mapping(let table): write(table)
    case .list(let item): writeList(item)
    case .named(let form, let value): writeNamed(form, value)
    case .either(let types): writeEither(types)
    case .anything: break
    }
  }

  private mutating func writeText(pattern: String, types: [String]) {
    if types.count == 1 { member("type", types[0]) } else { member("type", types) }
    member("pattern", pattern)
    // A negative number is a text that begins with a hyphen, which nothing of a pattern does.
    if types == nameTypes { member("minimum", 0) }
  }

  private mutating func writeFlag() {
    name("enum")
    beginArray()
    value(true)
    value(false)
    value("true")
    value("false")
    endArray()
  }

  private mutating func writeNumber(_ range: ClosedRange<Int>) {
    let digits = range.upperBound < 10 ? "0*[\(range.lowerBound)-\(range.upperBound)]" : "[0-9]+"
    writeText(pattern: "^\\+?\(digits)$", types: ["integer", "string"])
    member("minimum", range.lowerBound)
    if range.upperBound < Int.max { member("maximum", range.upperBound) }
  }

  /// A list of words, or one text that is parted by white space.
  private mutating func writeWords(_ pattern: String, types: [String]) {
    writeAlternatives([
      { $0.writeArray { $0.writeText(pattern: "^(\(pattern))$", types: types) } },
      { $0.writeText(pattern: "^\\s*(\(pattern))(\\s+(\(pattern)))*\\s*$", types: types) },
    ])
  }

  private mutating func writeTexts(mayBeEmpty: Bool) {
    let pattern = mayBeEmpty ? "" : "\\S"
    let types = ["string", "number", "boolean"] + (mayBeEmpty ? ["null"] : [])
    writeAlternatives([
      { $0.writeText(pattern: pattern, types: types) },
      { $0.writeArray { $0.writeText(pattern: pattern, types: types) } },
    ])
  }

  private mutating func writeList(_ item: FieldType) { writeArray { $0.write(item) } }

  private mutating func writeNamed(_ form: NameForm, _ type: FieldType) {
    member("type", "object")
    name("propertyNames")
    beginObject()
    member("pattern", "^(\(form.pattern))$")
    endObject()
    name("additionalProperties")
    beginObject()
    write(type)
    endObject()
  }

  private mutating func writeEither(_ types: [FieldType]) {
    writeAlternatives(types.map { type in { $0.write(type) } })
  }

  private mutating func writeArray(_ item: (inout JSONWriter) -> Void) {
    member("type", "array")
    name("items")
    beginObject()
    item(&self)
    endObject()
  }

  private mutating func writeAlternatives(_ alternatives: [(inout JSONWriter) -> Void]) {
    name("anyOf")
    beginArray()
    for alternative in alternatives {
      beginObject()
      alternative(&self)
      endObject()
    }
    endArray()
  }
}

/// What YAML makes of a name: `2022` is a number to it, `true` a truth.
private let nameTypes = ["string", "integer", "boolean"]

/// The form that `webAddressFault` asks for.
private let webAddressPattern =
  "[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\u0000-\\u0020\"<>\\\\^`{|}\\u007f]+"
  + "([/?#][^\\u0000-\\u0020\"<>\\\\^`{|}\\u007f]*)?"

/// What dates are made of. No regular expression tells whether an EDTF date exists.
private let datePattern = "(?=.*[0-9X])[-0-9A-Z:.,/~?%+\\[\\]{}]+"

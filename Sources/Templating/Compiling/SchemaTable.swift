/// The schemas that a template set meets, numbered in the order in which it meets them.
struct SchemaTable {
  private(set) var schemas: [ViewSchema] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  subscript(number: Int) -> ViewSchema { schemas[number] }

  mutating func number(of schema: ViewSchema) -> Int {
    if let number = numbers[ObjectIdentifier(schema)] { return number }
    numbers[ObjectIdentifier(schema)] = schemas.count
    schemas.append(schema)
    return schemas.count - 1
  }

  /// The slot that holds the value for a key, and what the key is; nil where the schema does not declare it.
  ///
  /// Whether a list holds anything is asked of the list itself, which is true in a section where it does.
  mutating func value(for key: String, in schema: Int) -> (slot: Int, kind: ResolvedKind)? {
    guard let slot = schemas[schema].slot(of: key) else { return nil }
    guard case .presence(let list) = schemas[schema].keys[slot].kind else {
      return (slot, kind(of: slot, in: schema))
    }
    return schemas[schema].slot(of: list).map { ($0, .flag) }
  }

  private mutating func kind(of slot: Int, in schema: Int) -> ResolvedKind {
    switch schemas[schema].keys[slot].kind {
    case .text: .text
    case .html: .html
    case .flag, .presence: .flag
    case .list(let element): .list(number(of: element))
    case .tree: .list(schema)
    case .view(let inner): .view(number(of: inner))
    }
  }
}

/// The kind of a key, its schemas by number.
enum ResolvedKind: Hashable {
  case text
  case html
  case flag
  case list(Int)
  case view(Int)
}

/// A name that was found: in the innermost view of `schema`, slot by slot.
struct Reference: Hashable {
  let schema: Int
  let slots: [Int]
  let kind: ResolvedKind
}

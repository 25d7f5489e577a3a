/// What a date says of its own certainty (ISO 8601-2).
enum Qualifier: Sendable, Hashable, CaseIterable {
  case uncertain
  case approximate
  case both

  init?(_ byte: UInt8) {
    guard let qualifier = Self.allCases.first(where: { $0.sign.utf8.first == byte }) else { return nil }
    self = qualifier
  }

  var sign: String {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case .both: "%"
    }
  }

  /// What holds where both hold.
  static func joined(_ one: Self?, _ other: Self?) -> Self? {
    guard let one, let other else { return one ?? other }
    return one == other ? one : .both
  }
}

/// A year, month or day with the qualifiers at its sides.
/// One before it qualifies it alone; one after it qualifies it and all that stands to its left.
struct Component<Value: Sendable & Hashable>: Sendable, Hashable {
  let before: Qualifier?
  let value: Value
  let after: Qualifier?

  var isQualified: Bool { before != nil || after != nil }
}

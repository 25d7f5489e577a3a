/// A value for a template.
package enum ViewValue: Sendable {
  /// True in a section where it is not empty.
  case text(String)
  /// True in a section where it is not empty.
  case html([UInt8])
  case flag(Bool)
  /// True in a section where it is not empty.
  case list([View])
  case view(View)
  /// Nothing: false in a section, empty where it is inserted.
  case absent

  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .view: true
    case .absent: false
    }
  }
}

/// What a template is given to show: a value for each key of a schema.
///
/// A key without a value is absent. A value under a key that the schema does not declare, or of another kind than
/// declared, is a mistake of the program: it stops a debug build and is dropped in a release build.
package struct View: Sendable {
  package let schema: ViewSchema
  /// One value for each key of the schema, in its order; none of a view that is still to be made.
  private var made: [ViewValue]
  /// Who makes it when it is asked for, from its number.
  private let deferred: (maker: ViewMaker, number: Int)?

  package init(_ schema: ViewSchema, _ values: KeyValuePairs<String, ViewValue>) {
    self.schema = schema
    made = [ViewValue](repeating: .absent, count: schema.keys.count)
    deferred = nil
    set(values)
  }

  /// A view that is made only where a template has no memory of what it shows.
  ///
  /// - Parameter number: what the maker knows it by; what it shows must depend on nothing else.
  package init(_ maker: ViewMaker, _ number: Int) {
    schema = maker.schema
    made = []
    deferred = (maker, number)
  }

  /// Sets the values of some keys; of two for one key the later counts.
  package mutating func set(_ values: KeyValuePairs<String, ViewValue>) {
    for (name, value) in values { self[name] = value }
  }

  /// One value for each key of the schema, in its order.
  var values: [ViewValue] { deferred.map { $0.maker.make($0.number).values } ?? made }

  /// By what it can be remembered; nil for a view that was made for one place.
  var number: Int? { deferred?.number }

  /// The value under a key; absent where the schema does not declare the key.
  package subscript(name: String) -> ViewValue {
    get { schema.slot(of: name).map { values[$0] } ?? .absent }
    set {
      guard let slot = schema.slot(of: name) else {
        assertionFailure("the view ‘\(schema.name)’ declares no key ‘\(name)’")
        return
      }
      guard schema.admits(newValue, at: slot) else {
        assertionFailure("the key ‘\(name)’ of the view ‘\(schema.name)’ is of another kind")
        return
      }
      while let deferred { self = deferred.maker.make(deferred.number) }
      made[slot] = newValue
    }
  }
}

/// Makes views of one schema by their numbers, as often as they are asked for.
package final class ViewMaker: Sendable {
  let schema: ViewSchema
  let make: @Sendable (Int) -> View

  package init(_ schema: ViewSchema, make: @escaping @Sendable (Int) -> View) {
    self.schema = schema
    self.make = make
  }
}

extension ViewSchema {
  fileprivate func admits(_ value: ViewValue, at slot: Int) -> Bool {
    switch (keys[slot].kind, value) {
    case (_, .absent), (.text, .text), (.html, .html), (.flag, .flag): true
    case (.list(let element), .list(let views)): views.allSatisfy { $0.schema === element }
    case (.tree, .list(let views)): views.allSatisfy { $0.schema === self }
    case (.view(let schema), .view(let view)): view.schema === schema
    default: false
    }
  }
}

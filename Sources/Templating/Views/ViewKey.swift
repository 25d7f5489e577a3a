/// What the value under a key is, and so what a template may do with it.
package enum ViewKeyKind: Sendable {
  /// Text, escaped where a template inserts it.
  case text
  /// HTML made by Dictum, inserted as it is.
  case html
  /// A yes or no, which only a section can ask.
  case flag
  /// Views of one schema, over which a section goes one by one.
  case list(ViewSchema)
  /// Views of the very schema that declares the key, as in a tree.
  case tree
  /// A flag that is no value of its own: whether the list under another key of the schema holds anything.
  case presence(of: String)
  /// One view, which a section enters and a dotted name looks into.
  case view(ViewSchema)
}

/// One name that a view offers to templates.
///
/// The name `.` declares what `{{.}}` stands for inside the view, for lists of plain values.
package struct ViewKey: Sendable {
  package let name: String
  package let kind: ViewKeyKind
  /// What the value means, as the manual's table says it.
  package let documentation: String

  /// Text, escaped where it is inserted with `{{name}}`.
  package static func text(_ name: String, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .text, documentation: documentation)
  }

  /// HTML made by Dictum: `{{name}}` and `{{{name}}}` both insert it as it is.
  package static func html(_ name: String, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .html, documentation: documentation)
  }

  /// A yes or no, for sections only.
  package static func flag(_ name: String, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .flag, documentation: documentation)
  }

  /// A list of views of one schema.
  package static func list(_ name: String, _ element: ViewSchema, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .list(element), documentation: documentation)
  }

  /// A list of views of the schema that declares this key: the branches of a tree.
  package static func tree(_ name: String, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .tree, documentation: documentation)
  }

  /// Whether a list of the same schema holds anything; a view has no value of its own for it.
  package static func presence(_ name: String, of list: String, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .presence(of: list), documentation: documentation)
  }

  /// One view.
  package static func view(_ name: String, _ schema: ViewSchema, _ documentation: String) -> ViewKey {
    ViewKey(name: name, kind: .view(schema), documentation: documentation)
  }
}

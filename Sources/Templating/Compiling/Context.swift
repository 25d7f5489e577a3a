/// What names can mean at a place in a template.
struct Context: Hashable {
  /// What `{{.}}` stands for.
  enum Current: Hashable {
    /// A view of a schema.
    case view(Int)
    /// The text or HTML over which a section goes.
    case value(Reference)
  }

  /// The schemas of the views around the place, the innermost last.
  ///
  /// Each stands here once: names of a schema are always found in its innermost view. So there are only so many
  /// contexts, and a partial that includes itself meets one again.
  private(set) var schemas: [Int]
  private(set) var current: Current

  init(root: Int) {
    schemas = [root]
    current = .view(root)
  }

  /// The context inside a section over views of a schema.
  func entering(_ schema: Int) -> Context {
    var inner = self
    inner.schemas.removeAll { $0 == schema }
    inner.schemas.append(schema)
    inner.current = .view(schema)
    return inner
  }

  /// The context inside a section over a text or HTML.
  func entering(_ value: Reference) -> Context {
    var inner = self
    inner.current = .value(value)
    return inner
  }
}

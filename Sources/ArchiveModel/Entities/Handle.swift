/// The place of an entity in its list in the archive: what references become once they are looked up.
package struct Handle<Entity>: Hashable, Comparable, Sendable {
  package let position: Int

  package init(_ position: Int) { self.position = position }

  package static func < (left: Handle, right: Handle) -> Bool { left.position < right.position }
}

extension Array {
  /// The entity of a handle that was made for this list.
  package subscript(handle: Handle<Element>) -> Element {
    get { self[handle.position] }
    set { self[handle.position] = newValue }
  }

  /// The handles of this list, in order.
  package var handles: [Handle<Element>] { indices.map { Handle($0) } }
}

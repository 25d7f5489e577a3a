/// The keys that views of one sort offer to templates.
///
/// Templates are checked against schemas when they are compiled, and the manual's tables are written from them. Two
/// schemas are the same only where they are one object, so each is a constant made once.
package final class ViewSchema: Sendable {
  /// What messages and the manual call such a view.
  package let name: String
  package let documentation: String
  package let keys: [ViewKey]
  private let slots: SlotTable

  /// Of two keys with one name the first counts.
  package init(_ name: String, _ documentation: String, _ keys: [ViewKey]) {
    self.name = name
    self.documentation = documentation
    self.keys = keys
    slots = SlotTable(keys.map(\.name))
  }

  /// The place of a key's value in every view of this schema.
  func slot(of name: String) -> Int? { slots.slot(of: name) }
}

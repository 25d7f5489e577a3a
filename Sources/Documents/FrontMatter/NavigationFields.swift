package import Diagnostics

/// What `navigation` of `dictum.yml` asks for.
package struct NavigationChoice: Sendable {
  /// The name of a list or of a page.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let place: SourceRange
  }

  /// Nil where the default holds.
  package var header: [Entry]?
  /// Nil where the default holds.
  package var footer: [Entry]?
}

extension FieldTable {
  static let navigation = FieldTable(
    "the navigation",
    [
      .optional("header", .names(.word), "The lists and pages that the header leads to"),
      .optional("footer", .names(.word), "The lists and pages that the footer leads to"),
    ])
}

extension FieldReader {
  /// A list of names, for the header, or a mapping with one for the header and one for the footer.
  mutating func navigation() -> NavigationChoice {
    guard let node = entry("navigation")?.value else { return NavigationChoice() }
    guard case .mapping = node.content else {
      return NavigationChoice(header: navigationEntries("navigation"))
    }
    var fields = inner(node, .navigation)
    let choice = NavigationChoice(
      header: fields.navigationEntries("header"), footer: fields.navigationEntries("footer"))
    report(fields.diagnostics)
    return choice
  }

  /// Nil where the key is absent. An empty list is a choice: it leads nowhere.
  private mutating func navigationEntries(_ name: String) -> [NavigationChoice.Entry]? {
    guard entry(name) != nil else { return nil }
    var seen: Set<String> = []
    return words(name).map { word in
      if !seen.insert(word.value).inserted { report(.repeatedID(word, in: text)) }
      return NavigationChoice.Entry(name: word.value, place: text.place(word.range))
    }
  }
}

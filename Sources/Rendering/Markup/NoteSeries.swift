internal import Documents

/// The notes of a page in order of first reference: one series for notes printed in the source, numbered, and one for the
/// editor's, lettered (manual: “Notes”).
struct NoteSeries {
  /// A note as it is listed at the end of a page.
  struct Entry {
    enum Text {
      /// A note with a definition, by its id.
      case definition(String)
      /// The plain text of a `note=`.
      case plain(String)
    }

    let label: String
    let anchor: String
    /// The anchor of the first reference to it.
    let referenceAnchor: String
    let text: Text
    let isEditorial: Bool
  }

  /// A reference as it is written.
  struct Reference {
    let markup: String
  }

  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  /// A reference to a note with a definition.
  mutating func refer(to id: String) -> Reference {
    refer(key: "note-" + id, .definition(id), isEditorial: NoteText.isEditorial(id))
  }

  /// A reference to an editor's note that stands on a span.
  mutating func refer(toText text: String, key: String) -> Reference {
    refer(key: "on-" + key, .plain(text), isEditorial: true)
  }

  private mutating func refer(key: String, _ text: Entry.Text, isEditorial: Bool) -> Reference {
    if let position = positions[key] { return reference(to: entries[position], anchor: nil) }
    let count = entries.count { $0.isEditorial == isEditorial }
    let label = isEditorial ? NoteSeries.letters(count) : String(count + 1)
    let entry = Entry(
      label: label, anchor: "\(isEditorial ? "ed" : "fn").\(label)",
      referenceAnchor: "\(isEditorial ? "edref" : "fnref").\(label)",
      text: text, isEditorial: isEditorial)
    positions[key] = entries.count
    entries.append(entry)
    return reference(to: entry, anchor: entry.referenceAnchor)
  }

  private func reference(to entry: Entry, anchor: String?) -> Reference {
    let name = entry.isEditorial ? "Editor’s note \(entry.label)" : "Note \(entry.label)"
    let id = anchor.map { " id=\"\($0)\"" } ?? ""
    let style = entry.isEditorial ? "edref" : "fnref"
    return Reference(
      markup:
        "<a class=\"\(style)\" role=\"doc-noteref\"\(id) href=\"#\(entry.anchor)\" aria-label=\"\(name)\">\(entry.label)</a>"
    )
  }

  /// `a`…`z`, then `aa`, `ab` and on.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

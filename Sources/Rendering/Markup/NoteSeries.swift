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

    /// The theme's class for links to and from it.
    var style: String { isEditorial ? "edref" : "fnref" }

    /// The link from the note back to the text.
    var backLink: String {
      let start = "<a class=\"\(style)\" role=\"doc-backlink\" href=\"#\(referenceAnchor)\""
      return start + " aria-label=\"Note \(label), back to the text\">\(label)</a>"
    }
  }

  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  /// What every anchor begins with.
  private let anchors: String

  init(anchors: String = "") { self.anchors = anchors }

  /// The markup of a reference to a note with a definition.
  mutating func refer(to id: String) -> String {
    refer(key: "note-" + id, .definition(id), isEditorial: NoteText.isEditorial(id))
  }

  /// The markup of a reference to an editor's note that stands on a span.
  mutating func refer(toText text: String, key: String) -> String {
    refer(key: "on-" + key, .plain(text), isEditorial: true)
  }

  private mutating func refer(key: String, _ text: Entry.Text, isEditorial: Bool) -> String {
    if let position = positions[key] { return reference(to: entries[position], anchor: nil) }
    let count = entries.count { $0.isEditorial == isEditorial }
    let label = isEditorial ? NoteSeries.letters(count) : String(count + 1)
    let entry = Entry(
      label: label, anchor: "\(anchors)\(isEditorial ? "ed" : "fn").\(label)",
      referenceAnchor: "\(anchors)\(isEditorial ? "edref" : "fnref").\(label)",
      text: text, isEditorial: isEditorial)
    positions[key] = entries.count
    entries.append(entry)
    return reference(to: entry, anchor: entry.referenceAnchor)
  }

  private func reference(to entry: Entry, anchor: String?) -> String {
    let name = entry.isEditorial ? "Editor’s note \(entry.label)" : "Note \(entry.label)"
    let id = anchor.map { " id=\"\($0)\"" } ?? ""
    let start = "<a class=\"\(entry.style)\" role=\"doc-noteref\"\(id) href=\"#\(entry.anchor)\""
    return start + " aria-label=\"\(name)\">\(entry.label)</a>"
  }

  /// `a`…`z`, then `aa`, `ab` and on.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

import Documents

/// A new file of a kind of document.
enum Scaffold {
  /// A new file of a kind, with every key it needs; nil for kinds that are no document.
  ///
  /// - Parameters:
  ///   - name: its id or slug. What stands in the file as its name is made of it, for the editor to mend.
  ///   - today: the day on which it comes into the archive, `YYYY-MM-DD`.
  static func document(_ kind: NewKind, _ name: String, today: String) -> String? {
    let words = name.split(separator: "-")
    let title = words.joined(separator: " ").capitalizedAtStart
    switch kind {
    case .article: return article(title, added: today)
    case .speaker:
      let name = words.map(\.capitalizedAtStart).joined(separator: " ")
      return "---\nname: \(name)\nkind: person\n---\n\nA sentence about the speaker, as far as the articles tell.\n"
    case .topic: return "---\nlabel: \(title)\n---\n\nWhat the topic takes in, and what it leaves to others.\n"
    case .event: return "---\nlabel: \(title)\ndate: unknown\n---\n\nWhat happened, in a sentence.\n"
    case .outlet: return "---\nname: \(title)\n---\n\nWhat the outlet is.\n"
    case .page: return "---\ntitle: \(title)\n---\n\nThe text of the page.\n"
    case .template, .archive, .schemas: return nil
    }
  }

  private static func article(_ title: String, added: String) -> String {
    """
    ---
    title: \(title)
    outlet: unknown
    url: unknown
    published: unknown
    captured: unknown
    language: en
    text: digest
    added: \(added)
    ---

    The archive’s own account of the article. Mark what somebody said like this, without the backticks:
    `[“their words”]{by=SPEAKER said=2022-02-07}`

    """
  }
}

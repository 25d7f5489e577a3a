import Documents

/// A new file of a kind of document.
enum Scaffold {
  /// A new file of a kind, with every key it needs; nil for kinds that are no document.
  ///
  /// - Parameters:
  ///   - name: its id or slug. What stands in the file as its name is made of it, for the editor to mend.
  ///   - today: the day on which it comes into the archive, `YYYY-MM-DD`.
  ///   - language: that of the archive.
  static func document(_ kind: NewKind, _ name: String, today: String, language: String) -> String? {
    let words = name.split(separator: "-")
    let title = words.joined(separator: " ").capitalizedAtStart
    switch kind {
    case .article: return article(title, added: today, language)
    case .speaker:
      let name = words.map(\.capitalizedAtStart).joined(separator: " ")
      return document(
        ["name: \(name)", "kind: person"], below: "a sentence about the speaker, as far as the articles tell")
    case .topic:
      return document(["label: \(title)"], below: "what the topic takes in, and what it leaves to others")
    case .event: return document(["label: \(title)", "date: unknown"], below: "what happened, in a sentence")
    case .outlet: return document(["name: \(title)"], below: "what the outlet is, and who publishes it")
    case .page: return document(["title: \(title)"], below: "the text of the page")
    case .template, .archive, .schemas: return nil
    }
  }

  private static func article(_ title: String, added: String, _ language: String) -> String {
    document(
      [
        "title: \(title)   # as the article prints it",
        "outlet: unknown   # the name of a file in content/outlets, without .md",
        "url: unknown",
        "published: unknown",
        "captured: unknown   # the day on which its text was kept",
        "language: \(language)",
        "text: digest   # an account of your own; ‘full’ where the text itself may be reproduced",
        "added: \(added)",
      ],
      below: "your account of the article, with what somebody said marked:",
      "[“their words”]{by=SPEAKER said=2022-02-07}")
  }

  /// What belongs below the head is told in comments of the head, which no page shows: a site never publishes a text
  /// that nobody wrote.
  private static func document(_ fields: [String], below: String...) -> String {
    let hints = zip(["# Below the second ‘---’: "] + Array(repeating: "# ", count: below.count), below).map { $0 + $1 }
    return (["---"] + hints + fields + ["---", "", ""]).joined(separator: "\n")
  }
}

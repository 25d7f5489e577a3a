internal import Diagnostics
package import Documents
package import FileTrees

/// What `pin` writes: names for unnamed statements, the highest number given in each article, letters and hues of
/// speakers (manual: “Names that last”).
package struct Pinning: Sendable {
  package private(set) var edits: [SourceEdit] = []
  /// How many statements got a name.
  package private(set) var namedStatements = 0
  /// How many speakers got letters or a hue.
  package private(set) var markedSpeakers = 0

  /// The ids that were given out under each slug, whatever became of their statements.
  private let givenOut: [String: [String]]

  /// - Parameter givenOut: statements whose addresses were given out; no name of theirs is given again.
  package init(_ archive: LinkedArchive, givenOut: [StatementReference]) {
    self.givenOut = Dictionary(grouping: givenOut, by: \.article).mapValues { $0.map(\.id) }
    for article in archive.archive.articles { pin(article) }
    let marks = speakerMarks(archive)
    for handle in archive.archive.speakers.handles { pin(archive.archive.speakers[handle], marks[handle.position]) }
  }

  private mutating func pin(_ article: Article) {
    let statements = article.outline.statements
    let given = names(of: article).compactMap(number).max() ?? 0
    var highest = max(article.front.pinned, given)
    for statement in statements where statement.name == nil {
      highest += 1
      namedStatements += 1
      let brace = article.outline.span(statement.firstSpan).attributesStart
      edits.append(SourceEdit(path: article.source.path, range: brace + 1..<brace + 1, replacement: "#s\(highest) "))
    }
    if highest != article.front.pinned { setKey("pinned", String(highest), in: article.source.text) }
  }

  /// The names that statements of an article bear or bore, as far as anybody can know.
  private func names(of article: Article) -> [String] {
    let statements = article.outline.statements
    return statements.compactMap(\.name?.value) + statements.flatMap { $0.attributes.formerly.map(\.value) }
      + article.front.removed.map(\.name.value)
      + ([article.slug] + article.front.aliases.map(\.value)).flatMap { givenOut[$0] ?? [] }
  }

  private mutating func pin(_ speaker: Speaker, _ mark: SpeakerMark) {
    var isMarked = false
    if speaker.front.letters == nil {
      setKey("letters", mark.letters, in: speaker.source.text)
      isMarked = true
    }
    if speaker.front.hue == nil, let hue = mark.hue {
      setKey("hue", String(hue), in: speaker.source.text)
      isMarked = true
    }
    if isMarked { markedSpeakers += 1 }
  }

  /// The number of a name that `pin` gave: `16` of `s16`.
  private func number(_ name: String) -> Int? {
    name.hasPrefix("s") ? Int(name.dropFirst()) : nil
  }

  /// Sets a key of the front matter: its line is replaced, or one is added at the end.
  private mutating func setKey(_ key: String, _ value: String, in text: SourceText) {
    var line = 1
    while line < text.lineCount {
      let range = text.line(line)
      let content = text.text(range)
      if content.hasPrefix(key + ":") {
        edits.append(SourceEdit(path: text.path, range: range, replacement: "\(key): \(value)"))
        return
      }
      if content.hasPrefix("---") { break }
      line += 1
    }
    let end = text.start(ofLine: line)
    edits.append(SourceEdit(path: text.path, range: end..<end, replacement: "\(key): \(value)\n"))
  }
}

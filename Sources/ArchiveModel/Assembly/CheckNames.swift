internal import Diagnostics
internal import Documents

/// Names that two files or statements claim: an address leads to one place, and former names have addresses too.
func checkNames(_ archive: Archive) -> [Diagnostic] {
  var diagnostics = archive.articles.flatMap(checkStatementNames)
  diagnostics += checkFormerNames("article", archive.articles.map { Bearer($0.slug, $0.front.aliases, $0.source) })
  diagnostics += checkFormerNames("speaker", archive.speakers.map { Bearer($0.id, $0.front.formerly, $0.source) })
  diagnostics += checkFormerNames("topic", archive.topics.map { Bearer($0.id, $0.front.formerly, $0.source) })
  diagnostics += checkFormerNames("event", archive.events.map { Bearer($0.id, $0.front.formerly, $0.source) })
  diagnostics += checkFormerNames("outlet", archive.outlets.map { Bearer($0.id, $0.front.formerly, $0.source) })
  return diagnostics
    + checkFormerNames("page", archive.pages.map { Bearer($0.slug, $0.front.formerly, $0.source) })
}

/// Something with a name of its own, and the names that it had before.
private struct Bearer {
  let name: String
  let former: [Located<String>]
  let source: DocumentSource
  /// Where its present name stands; nil where that is the name of its file.
  private let range: Range<Int>?

  init(_ name: String, _ former: [Located<String>], _ source: DocumentSource, at range: Range<Int>? = nil) {
    (self.name, self.former, self.source, self.range) = (name, former, source, range)
  }

  var place: SourceRange { range.map(source.place) ?? SourceRange(wholeOf: source.path) }
}

/// - Parameter kind: what the bearers are, for messages.
private func checkFormerNames(_ kind: String, _ bearers: [Bearer]) -> [Diagnostic] {
  if bearers.allSatisfy({ $0.former.isEmpty }) { return [] }
  let present = Dictionary(bearers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  var first: [String: (bearer: Int, place: SourceRange)] = [:]
  var diagnostics: [Diagnostic] = []
  for (index, bearer) in bearers.enumerated() {
    for name in bearer.former {
      let place = bearer.source.place(name.range)
      if name.value == bearer.name {
        diagnostics.append(.presentName(kind, name.value, at: place))
      } else if let other = present[name.value] {
        diagnostics.append(.takenName(kind, name.value, by: other.place, at: place))
      } else if let other = first[name.value], other.bearer != index {
        diagnostics.append(.sharedFormerName(kind, name.value, other.place, at: place))
      } else {
        first[name.value] = (index, place)
      }
    }
  }
  return diagnostics
}

/// Names of the statements of one article: given twice, given again after they were removed, or former ones of two.
private func checkStatementNames(_ article: Article) -> [Diagnostic] {
  let text = article.source
  let removed = Dictionary(
    article.front.removed.map { ($0.name.value, $0.name.range) }, uniquingKeysWith: { first, _ in first })
  var first: [String: Range<Int>] = [:]
  var bearers: [Bearer] = []
  var diagnostics: [Diagnostic] = []
  for statement in article.outline.statements {
    let former = statement.attributes.formerly
    bearers.append(Bearer(statement.name?.value ?? "", former, text, at: statement.name?.range))
    for name in removed.isEmpty ? [] : [statement.name].compactMap(\.self) + former {
      if let removal = removed[name.value] { diagnostics.append(.removedName(name, removal, in: text)) }
    }
    guard let name = statement.name, let earlier = first.updateValue(name.range, forKey: name.value) else { continue }
    diagnostics.append(.duplicateName(name, first: earlier, in: text))
  }
  return diagnostics + checkFormerNames("statement of this article", bearers)
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func duplicateName(
    _ name: Located<String>, first: Range<Int>, in text: DocumentSource
  ) -> Diagnostic {
    .error(
      .duplicateID, at: text.place(name.range), "two statements of this article are called ‘\(name.value)’",
      help: "give one of them another id, or take it out and run ‘dictum pin’",
      notes: [.init("the other one is here", at: text.place(first))])
  }

  fileprivate static func removedName(_ name: Located<String>, _ removal: Range<Int>, in text: DocumentSource)
    -> Diagnostic
  {
    .error(
      .removedName, at: text.place(name.range),
      "the statement ‘\(name.value)’ was removed from this article, and its address says so for good",
      help: "give this one another id, or take ‘\(name.value)’ out of ‘removed’ where it is the same statement",
      notes: [.init("it was removed here", at: text.place(removal))])
  }

  fileprivate static func presentName(_ kind: String, _ name: String, at place: SourceRange) -> Diagnostic {
    .error(
      .formerName, at: place, "‘\(name)’ is what this \(kind) is called now, not a former name", help: "take it out")
  }

  fileprivate static func takenName(
    _ kind: String, _ name: String, by other: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    .error(
      .formerName, at: place, "the former name ‘\(name)’ is the name of another \(kind) now, and has its address",
      help: "take it out here, or give the other one another name", notes: [.init("the other one is here", at: other)])
  }

  fileprivate static func sharedFormerName(
    _ kind: String, _ name: String, _ other: SourceRange, at place: SourceRange
  ) -> Diagnostic {
    .error(
      .formerName, at: place, "an address leads to one place, and ‘\(name)’ is a former name of another \(kind) too",
      help: "take it out at one of the two", notes: [.init("the other one is here", at: other)])
  }
}

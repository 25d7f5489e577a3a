internal import Diagnostics
internal import Documents
internal import EDTF

/// Finds what the mentions of each document name.
///
/// - Parameter lookup: with the problems that it has met before, which stand before those met here.
func linkMentions(
  _ archive: Archive, _ statements: [Statement], _ statementsOfArticle: [HandleRange<Statement>],
  _ lookup: EntityLookup
) -> Checked<Mentions> {
  var linking = MentionLinking(lookup, MentionsByName(archive))
  let mentions = Mentions(
    inArticles: archive.articles.handles.map { handle in
      let article = archive.articles[handle]
      let said = statementsOfArticle[handle.position].map { statements[$0] }
      return linking.targets(article.outline, article.source, article.front.published?.value.date, said)
    },
    inSpeakers: archive.speakers.map { linking.targets($0.body, $0.source) },
    inTopics: archive.topics.map { linking.targets($0.body, $0.source) },
    inEvents: archive.events.map { linking.targets($0.body, $0.source) },
    inOutlets: archive.outlets.map { linking.targets($0.body, $0.source) },
    inPages: archive.pages.map { linking.targets($0.body, $0.source) })
  return Checked(mentions, linking.lookup.diagnostics + linking.names.diagnostics)
}

private struct MentionLinking {
  private(set) var lookup: EntityLookup
  private(set) var names: MentionsByName

  init(_ lookup: EntityLookup, _ names: MentionsByName) {
    self.lookup = lookup
    self.names = names
  }

  /// - Parameters:
  ///   - date: the day on which names are looked up, where the mention gives none.
  ///   - statements: those of the document.
  mutating func targets(
    _ body: MarkedText, _ text: DocumentSource, _ date: EDTFDate? = nil, _ statements: [Statement] = []
  ) -> Mentions.Targets {
    var targets: Mentions.Targets = [:]
    for mention in body.mentions {
      let span = body.span(mention.span)
      switch span.kind {
      case .mention(let reference):
        targets[mention.span] = lookup.entity(reference, among: EntityKind.allCases, in: text)
      case .mentionByName(let ownDate):
        targets[mention.span] = names.entity(
          .init(
            words: mention.words, date: ownDate ?? date,
            said: ownDate == nil ? statements.innermost(around: mention)?.said?.date : nil,
            source: text, range: span.range))
      default: break
      }
    }
    return targets
  }
}

extension [Statement] {
  /// The statement nearest around a mention.
  fileprivate func innermost(around mention: MentionPlace) -> Statement? {
    var found: (statement: Statement, length: Int)?
    for statement in self where statement.marked.flow == mention.flow {
      for range in statement.marked.segments.compactMap(\.range) where range.contains(mention.range) {
        if found.map({ range.count <= $0.length }) ?? true { found = (statement, range.count) }
      }
    }
    return found?.statement
  }
}

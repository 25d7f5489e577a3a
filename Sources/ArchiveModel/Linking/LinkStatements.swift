internal import Diagnostics
internal import Documents
internal import EDTF

/// Looks up what the statements of an archive refer to.
struct StatementLinking {
  private(set) var statements: [Statement] = []
  private var drafts: [StatementDraft] = []
  private(set) var lookup: EntityLookup
  private(set) var statementsOfArticle: [[Handle<Statement>]] = []
  private let archive: Archive
  private let outlets: [Handle<Outlet>?]
  private let names: StatementNames

  init(_ archive: Archive, lookup: EntityLookup, outlets: [Handle<Outlet>?], names: StatementNames) {
    self.archive = archive
    self.lookup = lookup
    self.outlets = outlets
    self.names = names
    for article in archive.articles.handles { add(article) }
    linkChildren()
    linkChains()
    linkSameUtterances()
    statements = drafts.map(Statement.init)
    drafts = []
  }

  private mutating func add(_ article: Handle<Article>) {
    let first = drafts.count
    let marked = archive.articles[article].outline.statements
    let defaults = linkedDefaults(archive.articles[article])
    for index in marked.indices {
      let isTopLevel = marked[index].parent == nil && marked[index].flow == .body
      let given = isTopLevel ? defaults : LinkedDefaults()
      drafts.append(draft(marked[index], index, article, first: first, defaults: given))
    }
    statementsOfArticle.append((first..<drafts.count).map { Handle($0) })
    reportUnnamed(in: archive.articles[article])
  }

  /// One warning an article, since one command cures all of them.
  private mutating func reportUnnamed(in article: Article) {
    let unnamed = article.outline.statements.filter { $0.name == nil }
    if let first = unnamed.first { lookup.report(.unnamed(count: unnamed.count, at: article.place(first))) }
  }

  private mutating func draft(
    _ marked: MarkedStatement, _ index: Int, _ handle: Handle<Article>, first: Int, defaults: LinkedDefaults
  ) -> StatementDraft {
    let article = archive.articles[handle]
    let attributes = marked.attributes
    let ownEvent = event(attributes.at, article)
    let at = attributes.at == nil ? defaults.at : ownEvent
    let said = saidDate(
      of: marked, default: defaults.said, in: article, ownEvent: ownEvent.map { archive.events[$0] },
      event: at.map { archive.events[$0] })
    return StatementDraft(
      article: handle, name: marked.name?.value ?? "~\(index + 1)", isProvisional: marked.name == nil,
      marked: marked, speakers: speakers(attributes.by, said?.date, article), said: said,
      about: attributes.about.isEmpty ? defaults.about : topics(attributes.about, article),
      to: attributes.to.map { speakers($0, article) } ?? defaults.to, at: at,
      recounts: event(attributes.recounts, article), parent: marked.parent.map { Handle(first + $0) },
      language: attributes.language ?? defaults.language,
      grades: article.grades.indices.contains(index) ? article.grades[index] : [],
      via: attributes.via.isEmpty ? defaults.via : hops(attributes.via, article))
  }

  /// What an article gives to its statements, looked up once, so that a wrong id has one message.
  private struct LinkedDefaults {
    var said: SaidDate?
    var about: [Handle<Topic>] = []
    var to: [Handle<Speaker>]?
    var at: Handle<Event>?
    var via: [Hop] = []
    var language: String?
  }

  private mutating func linkedDefaults(_ article: Article) -> LinkedDefaults {
    let given = article.defaults
    return LinkedDefaults(
      said: given.said?.value, about: topics(given.about, article), to: given.to.map { speakers($0, article) },
      at: event(given.at, article), via: hops(given.via, article), language: given.language)
  }

  private mutating func event(_ reference: Located<EntityReference>?, _ article: Article) -> Handle<Event>? {
    guard let reference else { return nil }
    return lookup.event(reference, in: article.source)
  }

  private mutating func topics(_ references: [Located<EntityReference>], _ article: Article) -> [Handle<Topic>] {
    var handles: [Handle<Topic>] = []
    for reference in references {
      if let handle = lookup.topic(reference, in: article.source) { handles.append(handle) }
    }
    return handles
  }

  private mutating func speakers(_ references: [Located<EntityReference>], _ article: Article) -> [Handle<Speaker>] {
    var handles: [Handle<Speaker>] = []
    for reference in references {
      if let handle = lookup.speaker(reference, in: article.source) { handles.append(handle) }
    }
    return handles
  }

  private mutating func speakers(_ voice: Voice, _ date: EDTFDate?, _ article: Article) -> [SpeakerInOffice] {
    guard case .speakers(let references) = voice else { return [] }
    return speakers(references, article).map {
      SpeakerInOffice(speaker: $0, office: office(of: archive.speakers[$0], throughout: date))
    }
  }

  private mutating func linkChildren() {
    for position in drafts.indices {
      if let parent = drafts[position].parent { drafts[parent.position].children.append(Handle(position)) }
    }
  }

  // MARK: Chains

  /// Parents stand before their children, so their chains are there already.
  private mutating func linkChains() {
    for position in drafts.indices { drafts[position].chain = chain(of: drafts[position]) }
  }

  private func chain(of statement: StatementDraft) -> [Hop] {
    var hops = statement.via
    if let parent = statement.parent.map({ drafts[$0.position] }) {
      hops += [voice(of: parent)] + parent.chain
    } else if !statement.marked.flow.isEditorial {
      hops.append(outlets[statement.article.position].map { .outlet($0) } ?? .unknownOutlet)
    }
    return withoutRepeats(hops, after: voice(of: statement))
  }

  private mutating func hops(_ references: [Located<EntityReference>], _ article: Article) -> [Hop] {
    var hops: [Hop] = []
    for reference in references {
      switch lookup.entity(reference, among: [.speaker, .outlet], in: article.source) {
      case .speaker(let speaker)?: hops.append(.speakers([speaker]))
      case .outlet(let outlet)?: hops.append(.outlet(outlet))
      case .topic?, .event?, nil: break
      }
    }
    return hops
  }

  private func voice(of statement: StatementDraft) -> Hop {
    let attributes = statement.marked.attributes
    if case .unknown = attributes.by { return .unknownSpeaker(attributes.capacity) }
    return .speakers(statement.speakers.map(\.speaker).sorted())
  }

  /// A hop that is the same as the one before it is no hop; unknown voices are never taken for one another.
  private func withoutRepeats(_ hops: [Hop], after speaker: Hop) -> [Hop] {
    var result: [Hop] = []
    for hop in hops {
      if case .speakers = hop, hop == result.last ?? speaker { continue }
      if case .outlet = hop, hop == result.last { continue }
      result.append(hop)
    }
    return result
  }

  // MARK: Reports of the same utterance

  private mutating func linkSameUtterances() {
    var groups = DisjointSets(count: drafts.count)
    for position in drafts.indices {
      let article = archive.articles[drafts[position].article]
      for reference in drafts[position].marked.attributes.same {
        let found = names.statement(reference, in: article.source)
        for problem in found.diagnostics { lookup.report(problem) }
        guard let other = found.value else { continue }
        if other.position == position { lookup.report(.sameAsItself(reference, in: article.source)) }
        groups.join(position, other.position)
      }
    }
    for group in groups.groups where group.count > 1 {
      for member in group { drafts[member].same = group.filter { $0 != member }.map { Handle($0) } }
    }
  }
}

extension Article {
  /// Where a statement begins.
  func place(_ statement: MarkedStatement) -> SourceRange {
    source.place(outline.span(statement.firstSpan).range)
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unnamed(count: Int, at place: SourceRange) -> Diagnostic {
    .warning(
      .unnamedStatement, at: place,
      count == 1
        ? "this statement has no name yet, so its address may change"
        : "\(count) statements from here on have no name yet, so their addresses may change",
      help: "run ‘dictum pin’, which gives every statement the next free name")
  }

  fileprivate static func sameAsItself(
    _ reference: Located<StatementReference>, in text: SourceText
  ) -> Diagnostic {
    .error(
      .badValue, at: text.place(reference.range), "‘\(reference.value.text)’ is this statement itself",
      help: "name other reports of the same words, or take ‘same’ out")
  }
}
